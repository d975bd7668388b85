const YOU = "(?:you|u|ur|you're|youre)(?: (?:are|r|is))?";
const VERY =
  '(?: (?:so|such|really|just|a|an|the|totally|completely|absolutely|pretty|very|fucking|bloody|freaking|damn|one|big|fat))*';
const BAD =
  '(?:useless|stupid|dumb|idiot(?:ic)?|moron(?:ic)?|imbecile|worthless|terrible|awful|trash|garbage|rubbish|crap|shit(?:ty)?|horrible|pathetic|joke|worst|sucks?|stink|suck ass|lame|ridiculous|incompetent|clueless|hopeless|brainless|retarded|loser|liar|annoying|asshole|bitch)';
const BOT = '(?:bot|chatbot|ai|assistant|advisor|chat)';

/** Said to the assistant, or of it. */
const INSULTS: readonly RegExp[] = [
  new RegExp(
    `\\b${YOU}${VERY} ${BAD}\\b(?: (?:and|bot|chatbot|ai|machine|robot|thing|computer|program|piece of \\w+|${BAD}))*`,
  ),
  new RegExp(`\\b(?:you )?(?:${BAD}|fucking|damn) (?:\\w+ )?${BOT}\\b(?: ever)?`),
  /\b(?:f+u+c+k+|screw|damn|f) (?:you|u|off|this (?:bot|thing|chat|shit))\b|^(?:shut up|go to hell|piss off|get lost|stfu|drop dead|eat shit)\b|\bi hate (?:you|this (?:bot|chat|thing))\b/,
];

/** The answer was none. */
const COMPLAINT =
  /^(?:no |but |ugh |well |sorry )*(?:(?:that|this|it)(?:'s| is| was| wasn't| isn't| did| didn't| does| doesn't)? (?:(?:not|so|such|totally|completely|just|even|at all|really) )*(?:useless|a waste of (?:my )?time|worthless|garbage|trash|bullshit|bs|crap|rubbish|no help|helpful at all|unhelpful|wrong|nonsense|what i (?:asked|meant)(?: for| about)?|my question|an answer|answer (?:my|the) question|help(?: me)?(?: at all)?)|(?:you|u)(?: still)? (?:did not|didn't|didnt|don't|dont|do not|are not|aren't|never|keep not)(?: even)? (?:answer(?:ed|ing)?|understand|understood|get it|listen(?:ing)?|help(?:ed|ing)?)(?: (?:me|my|the|what|question|i|asked|at all|to|said))*|you already said that|wrong answer|what a waste of time|not what i asked(?: for)?|not helpful|(?:that )?makes no sense)$/;

const DISCOURAGED: readonly RegExp[] = [
  /\b(?:feel(?:s|ing)?|felt) (?:\w+ )?like (?:giving up|quitting|a (?:total |complete )?(?:failure|loser)|crying|(?:i am|i'm|im) (?:getting|going) nowhere)\b/,
  /\b(?:i|im|i'm|i've|ive)(?: am| have)?(?: (?:just|about|ready|want|wanna|almost|nearly|going|gonna|so|really|very|to))* (?:giv(?:e|ing) up|given up|discouraged|disheartened|demorali[sz]ed|hopeless|depressed|devastated|heartbroken|burnt? out)\b/,
  /\b(?:keep|kept|keeps|always) (?:on )?getting (?:rejected|turned down|rejections?|ghosted|nowhere)\b|\b(?:got|been|was|getting) (?:rejected|turned down|ghosted)\b|\brejection (?:after|letters?|emails?)\b/,
  /\b(?:nobody|no one|no-one|no employer|no company|none of them) (?:will |would |even |ever |wants? to |has )*(?:hires?|hired|wants?|calls?|called|repl(?:y|ies|ied)|responds?|responded|answers?|answered)\b(?: me)?/,
  /\bappl(?:ied|ying) (?:to|for|at|everywhere)\b.*\b(?:nothing|no (?:reply|replies|response|responses|luck|answer|offers?|interviews?|callbacks?)|rejected|never (?:heard|hear)|ghosted|not one|zero)\b/,
  /\bi(?:'ll| will|'m| am)? never (?:going to |gonna )?(?:make it|get (?:a job|hired|anywhere|in)|be good enough|find (?:a job|work|anything)|amount to)\b|\b(?:not|never) (?:smart|good|clever) enough\b|\btoo (?:stupid|dumb) for (?:this|that|it)\b/,
  /\b(?:lost|losing|out of|no) (?:all )?hope\b|^(?:so )?what(?:'s| is) the point(?: anymore| any more)?$|\bi(?:'m| am) a (?:total |complete )?(?:failure|loser)\b/,
];

/** Of applying for jobs, rather than of the work or the way there. */
const OF_APPLYING =
  /\b(?:appl(?:y|ied|ying|ications?)|interview(?:s|ed|ing)?|resumes?|cv|rejected|rejections?|hires?|hired|hiring|jobs?|offers?|callbacks?|ghosted|employers?|compan(?:y|ies)|places|turned down)\b/;

/** `words`: lower case, joined by single spaces, as for all below. */
export const isInsult = (words: string): boolean => INSULTS.some((pattern) => pattern.test(words));

export const isComplaint = (words: string): boolean => COMPLAINT.test(words);

/** The message without what was said of the assistant: there may be a question beside it. */
export const withoutInsults = (words: string): string =>
  INSULTS.reduce((rest, pattern) => rest.replace(pattern, ' '), words)
    .replace(/\s+/g, ' ')
    .trim();

/** What someone is discouraged about; null for whoever is not. */
export function discouragementIn(words: string): 'applying' | 'difficulty' | null {
  if (!DISCOURAGED.some((pattern) => pattern.test(words))) return null;
  return OF_APPLYING.test(words) ? 'applying' : 'difficulty';
}
