import { stem } from '../language/tokens.ts';

/**
 * What people tell about themselves around a question: days, family, feelings, manners of speech. Where a guide has such a
 * word it counts in full; a guide that lacks it is not missing what was asked. Stems.
 */
const ASIDE: ReadonlySet<string> = new Set(
  `monday tuesday wednesday thursday friday january february march april may june july august september october november
  december summer winter spring autumn christmas wife husband partner girlfriend boyfriend mom mum mother dad father parent
  parents son daughter kid kids child children baby brother sister cousin uncle aunt friend buddy mate lad boy girl family
  single married divorced student graduate teenager adult old young honest honestly seriously serious impressive
  nervous anxious excited silly mad ex shoes dealbreaker showstopper curious confused lost quiet lazy smart stupid dumb bad idea problem issue trouble
  chance chances shot begin beginning soon till until vs versus cons pros deal catch bother bothering kill mess hurt suck sucks
  cook waiter waitress barista retail cashier clerk driver warehouse fast food restaurant store office laid fired quit rejected
  quitting unemployed broke debt bills rent mortgage landlord house town city village north south east west local nearby area close
  story long short question questions different another quick reply message internet google youtube reddit tiktok indeed linkedin
  hopefully apparently supposedly obviously eventually finally properly decent proper legit worth switch change changing swap
  picking pick choose choosing decide deciding leave leaving move moving live living grow growing raise raising
  tues weds thurs tomorrow tonight yesterday halloween toddler toddlers twins grandma grandpa grandson granddaughter grandkids nephew
  niece fiance fiancee hubby missus bf gf neighbor neighbour roommate flatmate teen teens widow widowed newlywed
  frustrated overwhelmed hesitant unsure skeptical sceptical doubt doubts torn undecided desperate hopeful keen eager
  order intimidated terrified route routes pathway option options ashamed embarrassed fed bartender janitor hairdresser doordash uber anyhow`
    .split(/\s+/)
    .map(stem),
);

export const isAside = (wordStem: string): boolean => ASIDE.has(wordStem);
