/** Function words: they carry grammar, not a subject. Negations and quantifiers are here too; verify/ looks at those itself. */
const STOP_WORDS: ReadonlySet<string> = new Set(
  `a about above after again against all also am an and any anybody anyone anything are aren't as at be because been
  before being below between both but by can can't cannot could couldn't did didn't do does doesn't doing don't down
  during each either else etc every few for from further get gets getting give given go goes going gonna got had hadn't
  has hasn't have haven't having he he'd he'll he's her here here's hers herself hi him himself his how how's i i'd i'll
  i'm i've if in into is isn't it it'd it'll it's its itself just let let's like lot lots may maybe me might mine more
  most much must mustn't my myself need needn't neither no nor not of off oh ok okay on once one ones only or other others
  ought our ours ourselves out over own per perhaps please quite rather really same shall shan't she she'd she'll she's
  should shouldn't so some somebody someone something still such than that that's the their theirs them themselves then
  there there's these they they'd they'll they're they've this those though through thus to too under until up upon us
  very via wanna want wants was wasn't we we'd we'll we're we've well were weren't what what's when when's where where's
  whether which while who who's whom whose why why's will with within without won't would wouldn't yeah yes yet you you'd
  you'll you're you've your yours yourself yourselves
  across along among amongst around behind beside besides beyond despite except inside near onto since toward towards
  whatever whereas whichever whats hows wheres whos theres thats isnt arent dont doesnt didnt cant wont wouldnt couldnt shouldnt hasnt havent wasnt werent youre theyre
  youll theyll`.split(/\s+/),
);

/** `lower` is a folded word, as in `Token.lower`. */
export const isStopWord = (lower: string): boolean => STOP_WORDS.has(lower);
