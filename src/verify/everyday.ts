import { wordKey } from '../language/word-forms.ts';

/**
 * Words of general use, which a sentence may bring along freely: they say little about a subject of their own. Left out on
 * purpose: whatever names a thing, a place, a trade, a direction, a quality that can be right or wrong of the subject.
 */
const EVERYDAY = new Set(
  `able accord achieve act actual add addition additional affect aim allow already also although amount another answer appear
 apply area arise ask aspect associate attempt available aware base basic basis become begin behind believe belong benefit
 bit bring build call carry case cause certain chance change choice choose clear come common compare concern
 consider consist contain continue contribute count cover current day deal decide depend describe detail determine develop
 differ different difference discuss do due easily effect either element end enjoy ensure essential even event eventually ever everyday
 exact example exist expect explain express extra face fact feel field figure final find fit focus follow form former
 further general get give given go good great group grow guide handle happen have hear help hold idea identify
 important include increasingly indicate individual inform information instance instead intend involve issue item job just
 keep key kind know known lack later lead learn least leave let level lie life like likely line list little
 live look lot main maintain make manner matter mean meaning means mention method mind moment month move much name
 nature necessary need next note now number obtain occur offer often one original order original others overall own part
 particular particularly people perform person pick place plan play point possible practice prefer prepare present previous
 primary process produce proper provide purpose put question range rather reach real realistic reality really reason receive
 recent record refer regard relate related relevant remain remember represent require requirement respect rest result right
 role run same say section see seem sense serve set several shape share show similar simple simply simultaneously
 since situation solid sort source speak special specific spend stage stand start state stay step still stop 
 study subject such suggest suit suitable support sure system take talk task tell term thank therefore thing think thorough
 though thought throughout thus time today together topic total toward towards try turn type typical under understand unit
 use useful usual value variety various vary view want way week welcome well whole why wide willing wish within word work
 world worth write year yet thanks hello
 whether overall roughly approximately around mostly mainly especially typically
 generally usually commonly frequently normally advice advise aid appropriate arrange assist attract avoid
 background back balance bear begin beyond career collect combine comfortable commit compose conduct confirm connect
 consequence constitute contact content context convey couple create define demonstrate deserve display distinct draw drive
 earn effort emphasize employ enable encounter engage enhance enter entire equal equip establish evidence examine excellent
 experience extend extent familiar favor feature finish former foster foundation function fundamental furthermore glance
 goal grasp hand hope illustrate image imagine impact imply initial insight introduce introduction invite
 involvement jump land latter lay lend lift link literally locate mark master meanwhile meet moreover
 multiple notable notice opportunity option outline outside overview own pace path per phrase piece possess potential
 power precise presence pretty prior probable proceed profile progress promise prove pursue qualify quality quite rate
 readily ready recognize recommend reflect regardless rely remark remind replace report respond responsible reveal reward
 route rule satisfy seek select separate sequence shift side sign significant skip slightly somewhat
 specify spot stretch strive struggle succeed success sum summarize summary supply suppose surround sustain tailor target
 tend theme thing tie tip touch track trade transition treat treatment trend ultimate uncover underlie undertake upon
 valuable vital wait walk watch whereas worker
 enough plenty bunch single mere straight straightaway ahead apart aside
 altogether fairly largely nearly almost basically naturally obviously soon ease stick attach surprise rest end
 middle send handy hit hang catch settle spread split slip reckon guess wonder bother admit turn onward afterwards
 beforehand alone stuff worthwhile nutshell sight tip`
    .split(/\s+/)
    .map(wordKey),
);

/** Whether a word, by its key, may stand in a sentence without standing in the evidence. */
export const isEveryday = (key: string): boolean => EVERYDAY.has(key);
