import { stem } from './tokens.ts';

const IRREGULAR = new Map(
  `optional voluntary|optionally voluntarily|experienced experience|inexperienced inexperience|kg kilogram|kgs kilogram|kilo kilogram|kilos kilogram|kilogrammes kilogram|lb pound|
  lbs pound|km kilometer|kms kilometer|kilometre kilometer|kilometres kilometer|ft foot|mins minute|hrs hour|yrs year|
  tied tie|ties tie|tying tie|lied lie|lying lie|died die|dies die|dying die|dead die|death die|deaths die|born birth|overseen oversee|oversaw oversee|bore bear|
  beaten beat|bitten bite|bound bind|bred breed|fed feed|froze freeze|frozen freeze|hid hide|hidden hide|rode ride|ridden ride|
  rang ring|shook shake|shaken shake|spun spin|sprang spring|swore swear|swept sweep|swung swing|tore tear|torn tear|
  wept weep|wound wind|withdrew withdraw|withdrawn withdraw|undertook undertake|undertaken undertake|arose arise|arisen arise|
  am be|is be|are be|was be|were be|been be|has have|had have|does do|did do|done do|began begin|
  begun begin|broke break|broken break|brought bring|built build|bought buy|came come|caught catch|chose choose|
  chosen choose|dealt deal|drew draw|drawn draw|drove drive|driven drive|ate eat|eaten eat|fell fall|fallen fall|
  felt feel|fought fight|found find|flew fly|flown fly|forgot forget|gave give|given give|went go|gone go|grew grow|
  grown grow|held hold|heard hear|kept keep|knew know|known know|laid lay|led lead|left leave|lost lose|made make|
  meant mean|met meet|paid pay|ran run|rose rise|risen rise|said say|saw see|seen see|sent send|shown show|shot shoot|
  sold sell|spoke speak|spoken speak|spent spend|stood stand|stole steal|stolen steal|taught teach|thought think|
  threw throw|thrown throw|told tell|took take|taken take|understood understand|won win|wore wear|worn wear|wrote write|
  written write|became become|sought seek|sang sing|sung sing|sat sit|slept sleep|struck strike|swam swim|woke wake|
  men man|women woman|children child|people person|feet foot|teeth tooth|lives life|wives wife|knives knife|
  better good|best good|worse bad|worst bad|programme program|programmes program|centre center|centres center|
  licence license|licences license|practise practice|practised practice|practising practice|labour labor|
  colour color|favour favor|behaviour behavior|honour honor|neighbour neighbor|harbour harbor|
  skilful skillful|metre meter|metres meter|litre liter|theatre theater|cheque check|tyre tire|
  grey gray|mum mom|aeroplane airplane|judgement judgment|catalogue catalog|dialogue dialog`
    .split('|')
    .map((pair) => pair.trim().split(' ') as [string, string]), // each pair above is "form base"
);
const ISE = /(?<=\p{L}{3})is(e|es|ed|er|ers|ing|ation|ations)$/u;
/** Words that are written so everywhere: "promise", not "promize". */
const NOT_ISE =
  /(?:adverti|advi|apprai|pprai|ari|bru|chasti|circumci|clockwi|compri|compromi|conci|crui|demi|despi|devi|disgui|enterpri|exci|exerci|experti|franchi|impreci|improvi|inci|likewi|merchandi|noi|otherwi|paradi|poi|prai|preci|premi|promi|rai|revi|ri|supervi|surmi|surpri|televi|treati|vi|wi)s(?:e|es|ed|er|ers|ing|ation|ations)$/u;

const keys = new Map<string, string>();
const MAX_REMEMBERED_KEYS = 50_000;

/** The form in which words are compared: irregular and British spellings folded together, then Porter's stem. */
export function wordKey(lower: string): string {
  const known = keys.get(lower);
  if (known !== undefined) return known;
  const plain = lower.endsWith("'s") ? lower.slice(0, -2) : lower;
  const spelled =
    IRREGULAR.get(plain) ?? (ISE.test(plain) && !NOT_ISE.test(plain) ? plain.replace(ISE, 'iz$1') : plain);
  const key = stem(spelled);
  if (keys.size >= MAX_REMEMBERED_KEYS) keys.clear();
  keys.set(lower, key);
  return key;
}
