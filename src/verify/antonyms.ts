import { wordKey } from '../language/word-forms.ts';

const PAIRS = `increase decrease|increase reduce|increase fall|increase drop|increase decline|increase shrink|increase lower|rise fall|rise drop|rise decline|
  rise decrease|grow shrink|grow decline|raise lower|raise reduce|raise cut|gain lose|improve worsen|expand shrink|expand contract|high low|higher lower|highest lowest|
  large small|larger smaller|largest smallest|big small|bigger smaller|biggest smallest|long short|longer shorter|longest shortest|
  tall short|wide narrow|deep shallow|heavy light|early late|earlier later|earliest latest|before after|first last|old new|older newer|older younger|
  oldest youngest|oldest newest|old young|ancient modern|begin end|start end|start stop|start finish|begin finish|began ended|open close|opened closed|opening closing|win lose|
  victory defeat|accept reject|accept refuse|approve reject|allow forbid|allow prohibit|allow prevent|allow ban|permit forbid|permit prohibit|include exclude|including excluding|
  inside outside|indoor outdoor|onshore offshore|online offline|indoors outdoors|internal external|inner outer|upper lower|above below|over under|up down|north south|northern southern|east west|eastern western|
  left right|public private|male female|man woman|boy girl|father mother|son daughter|brother sister|husband wife|king queen|
  always never|all none|everyone nobody|everything nothing|more less|most least|more fewer|many few|majority minority|maximum minimum|major minor|
  good bad|well badly|well poorly|better worse|best worst|positive negative|strong weak|stronger weaker|easy difficult|easy hard|easily difficultly|simple complex|simple complicated|
  safe dangerous|safe unsafe|rich poor|cheap expensive|clean dirty|hot cold|warm cool|wet dry|hard soft|fast slow|quick slow|quickly slowly|rapid slow|
  common rare|common uncommon|common unusual|common infrequent|usual rare|normal rare|normal unusual|typical unusual|typical rare|frequent rare|frequent infrequent|frequent unusual|often rarely|often seldom|frequently rarely|usually rarely|usual unusual|likely unlikely|possible impossible|legal illegal|lawful unlawful|
  able unable|active inactive|direct indirect|formal informal|regular irregular|visible invisible|complete incomplete|dependent independent|
  mandatory optional|required optional|compulsory optional|compulsory voluntary|mandatory voluntary|necessary unnecessary|necessary optional|paid unpaid|skilled unskilled|experienced inexperienced|qualified unqualified|
  same adapt|same tailor|same vary|same differ|alone together|full empty|full part|present absent|presence absence|same different|similar different|true false|correct incorrect|correct wrong|right wrong|
  success failure|succeed fail|successful unsuccessful|pass fail|appear disappear|arrive depart|enter leave|enter exit|join leave|buy sell|borrow lend|
  give take|employer employee|hire dismiss|hire fire|hired fired|import export|remember forget|love hate|like dislike|support oppose|agree disagree|
  help hinder|encourage discourage|attack defend|connect disconnect|create destroy|build destroy|construct demolish|protect endanger|protect harm|save waste|save spend|
  advantage disadvantage|benefit drawback|benefit harm|profit loss|asset liability|demand supply|urban rural|natural artificial|temporary permanent|constant variable|
  single married|alive dead|born died|birth death|live die|life death|day night|morning evening|summer winter|spring autumn|
  winner loser|friend enemy|friendly hostile|peace war|ally enemy|guilty innocent|domestic foreign|local foreign|domestic international|primary secondary|junior senior|superior inferior|
  forward backward|forwards backwards|top bottom|front back|near far|close distant|beautiful ugly|happy sad|calm nervous|smooth rough|tight loose|thick thin|sharp blunt|
  popular unpopular|famous unknown|known unknown|specific general|broad narrow|broad specific|increase decreasing|accelerate slow|accelerate decelerate|combine separate|
  united divided|unite divide|ascend descend|majority few|optimistic pessimistic|conservative liberal|literal figurative|voluntary forced|
  predecessor successor|former latter|former current|previous next|precede follow|preceded followed|earlier after|maternal paternal|vertical horizontal|
  solid liquid|even odd|even uneven|equal unequal|fair unfair|stable unstable|certain uncertain|known secret|open secret|public secret|
  exempt required|free paid|flexible fixed|flexible rigid|routine unusual|manual automatic|manual automated|busy quiet|noisy quiet|loud quiet|
  strict lenient|strict relaxed|stressful relaxed|helpful harmful|useful useless|beneficial harmful|crucial unimportant|important unimportant|essential unnecessary|essential optional|vital unimportant|
  prevent cause|prevent encourage|avoid seek|avoid embrace|ignore follow|ignore notice|violate follow|break follow|advance retreat|promote demote|promotion demotion|
  upgrade downgrade|upward downward|uphill downhill|inward outward|inhale exhale|push pull|lift lower|load unload|lock unlock|attach detach|assemble disassemble|assemble dismantle|
  efficient inefficient|effective ineffective|accurate inaccurate|consistent inconsistent|adequate inadequate|appropriate inappropriate|precise imprecise|careful careless|
  reliable unreliable|healthy unhealthy|aware unaware|prepared unprepared|limited unlimited|available unavailable|employed unemployed|steady falling|steady shrinking|steady declining|steady volatile|stable falling|stable declining|employable unemployable|professional unprofessional|professional amateur|
  competitive uncompetitive|demanding undemanding|demanding easy|tough easy|rewarding unrewarding|gratifying disappointing|gratifying frustrating|steady unsteady|defective flawless|proactive reactive|proactive passive|active passive`;

const opposites = new Map<string, Set<string>>();
for (const pair of PAIRS.split('|')) {
  const [one, other] = pair.trim().split(' ').map(wordKey) as [string, string]; // each pair above has two words
  if (one === other) continue;
  opposites.set(one, (opposites.get(one) ?? new Set()).add(other));
  opposites.set(other, (opposites.get(other) ?? new Set()).add(one));
}

/** Whether two word keys are opposites, in the table or by a negative prefix. */
export function areOpposites(one: string, other: string): boolean {
  if (opposites.get(one)?.has(other)) return true;
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  const prefix = long.length - short.length;
  return (
    prefix >= 2 &&
    prefix <= 3 &&
    short.length >= 4 &&
    long.endsWith(short) &&
    /^(?:un|in|im|il|ir|non|dis|mis)$/.test(long.slice(0, prefix))
  );
}
