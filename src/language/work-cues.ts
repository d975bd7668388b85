import type { TopicCue } from './topic-cue.ts';
import { ASKER, DAY_NAMES, IT, KIT, PART, TERSE, THE_WORK, WHO, words } from './topic-words.ts';

/** What the occupation is like: in the order in which a question is tried. */
export const WORK_CUES: readonly TopicCue[] = [
  {
    topic: 'occupation',
    asked: words(
      `(?:^|tell (?:me |us )?)(?:more |all )?about (?:${THE_WORK}|being (?:an? (?:\\w+ ){0,3}\\w+|one))$|what is (?:${THE_WORK}) (?:all )?about\\b|^(?:(?:so|ok|okay|well) )*what is (?:it|this|this job|the job)(?: exactly| actually| even)*$|(?:an? |the )?(?:overview|summary|rundown|gist)\\b(?: of (?:${THE_WORK}))?`,
    ),
    heading:
      /\b(?:(?:job|career) (?:overview|summary|profile)|about the (?:job|work|role|career)|what (?:is|are) an? )/,
  },
  {
    topic: 'balance',
    asked: words(
      `should (?:i|you|someone|anyone) (?:become|be|do|go into|get into|go for|choose|try) (?:${IT}|one|an? (?:\\w+ ){0,3}\\w+)$|is (?:${IT}) (?:\\w+ )?(?:worth(?: it)?|a good (?:career|job|choice|idea|life|move))\\b(?: (?:for me|in the end))?$|^worth it$`,
      '(?:pros (?:and|or|&|n) cons|advantages (?:and|or) (?:disadvantages|drawbacks)|(?:ups?|upsides?) and (?:downs?|downsides?)|highs and lows',
      `(?:the )?good and (?:the )?bad(?: ${PART})?|best and worst(?: ${PART})?|plus(?:es)? and minus(?:es)?)\\b`,
    ),
    heading:
      /\bpros\b|\bgood\b.*\bbad\b|\blove\b.*\bhate\b|\b(?:right|worth it) for you\b|\b(?:advantages|benefits|upsides?|rewards)\b.*\b(?:drawbacks|disadvantages|downsides?|challenges)\b|\blikes? and dislikes?\b|\bbest and (?:the )?worst\b/,
  },
  {
    topic: 'drawbacks',
    asked: words(
      `(?:worst|hardest|toughest|bad|crap(?:py)?|shit(?:ty)?|annoying|tough|not so (?:good|nice)) ${PART}\\b`,
      '(?:the |any )?(?:downsides?|drawbacks?|disadvantages?|cons|negatives)\\b',
      'what (?:is|are) (?:the catch|(?:bad|hard|tough|annoying|the hardest|the worst) about)\\b',
      `(?:what|why|who) (?:would|will|do|does|might|could) (?:\\w+ ){0,2}(?:hate|dislike|regret|quit|leave|complain about|moan about|not like)\\b(?: ${IT})?`,
      `who (?:is|are|would) (?:${IT} )?(?:not|n't) (?:be )?(?:(?:right |good |made )?for|suit|suited|like|enjoy)\\b`,
      `who (?:should not|shouldn't) (?:do|become|try)\\b`,
      'what sucks\\b',
    ),
    heading:
      /\b(?:drawbacks?|disadvantages?|downsides?|challenges|cons|(?:hard|hardest|worst|tough|toughest|bad) (?:parts?|bits?|things?|sides?)|the worst|what(?:'s| is) hard|dislike|(?:likes?|enjoy) least|complain)\b/,
    told: /\b(?:hard on|physically|demanding|tiring|exhausting|stress(?:ful)?|strain|pain(?:s|ful)?|ache|sore|nois[ey]|loud|cramped|danger(?:ous|s)?|risks?|hazard(?:s|ous)?|lonely|repetitive|repeat the same|boring|complain(?:s|ts?)?|dislikes?|hates?|unsocial|split shifts?|bored(?:om)?|layoffs?|nights? and weekends?|long (?:hours|periods|stretches))\b/gi,
  },
  {
    topic: 'rewards',
    asked: words(
      `(?:best|nicest|good|great|fun|nice) ${PART} (?:about|of|to)\\b(?: (?:doing|being))?(?: ${IT})?`,
      `the (?:best|nicest|good|fun) ${PART}\\b`,
      '(?:the |any )?(?:upsides?|advantages|pros|plus points|pluses)\\b',
      'what (?:is|are) (?:so )?(?:good|great|nice|fun) about\\b',
      `(?:what|why) (?:would|do|does|will|might) (?:i|you|people|they|anyone|someone)(?: \\w+)? (?:like|love|enjoy)\\b(?= (?:about )?${IT}|$)`,
    ),
    heading:
      /\b(?:rewards|advantages|upsides?|pros|best (?:parts?|bits?|things?)|what(?:'s| is) good|what (?:\w+ ){1,3}(?:likes?|loves?|enjoys?)(?! least)|(?:they|i|people|\w+(?:ers|ors|ists|ians|nurses)) (?:like|love|enjoy)(?! least))\b/,
    told: /\b(?:loves?|enjoys?|enjoyable|rewarding|satisf\w+|proud|pride|favou?rite)\b/gi,
  },
  {
    topic: 'start',
    asked: words(
      '(?:should|do|must|to) i? ?(?:need to |have to |want to |ought to )?(?:know|consider|think about|be aware of|check|ask myself|think of)(?: \\w+)? (?:before|first\\b)(?: .*(?:start|begin|appl\\w+|sign\\w* up|join|quit\\w*|commit|decide|choose|get\\w* in|go\\w* for it|into it)\\w*)?',
    ),
    heading:
      /\b(?:before you (?:start|apply|begin|decide|sign|commit)|do this first|things to (?:know|think|consider)|is (?:it|this) (?:really )?(?:right )?for you|think (?:it )?over)\b/,
  },
  {
    topic: 'day',
    asked: words(
      '(?:typical|average|normal|regular|usual|ordinary) (?:work(?:ing)? ?)?(?:day|shift|week)(?: (?:like|look like|at work|on the job|in the life))?\\b',
      `(?:typical|average|normal|regular|usual|ordinary) (?:${DAY_NAMES})(?: (?:like|look like))?\\b`,
      'day in the life\\b|(?:the )?day[- ]to[- ]day\\b(?: like)?',
      'what (?:is|does|do|are) (?:an?|the|your|my|their) (?:work(?:ing)? ?)?(?:day|shift|week)s? (?:like|look like)\\b',
      'daily routine\\b|(?:a|the) day (?:like|look like)\\b',
    ),
    heading: new RegExp(
      `\\b(?:an?|one|the|your|my|typical|working|\\w+'s) (?:typical |working |normal |ordinary |average |usual )?(?:day|shift|week|morning|${DAY_NAMES})\\b(?! care)`,
    ),
  },
  {
    topic: 'life',
    asked: words(
      `(?:what|how) is (?:${IT}|life|work) like\\b(?: (?:day to day|on the job|in practice|being (?:an? )?\\w+|to be (?:an? )?\\w+|as (?:an? )?\\w+))?`,
      'what is the lifestyle(?: like)?\\b|how is (?:the )?(?:life|work|job)\\b',
    ),
    heading:
      /\b(?:(?:it|the (?:job|work)|work|life)(?:'s| is)? (?:\w+ )?like|lifestyle|working life|life (?:on|in|at|as) |reality|what to expect)\b/,
  },
  {
    topic: 'funding',
    asked: words(
      '(?:financial aid|grants?|scholarships?|bursar(?:y|ies)|student aid|student loans?|funding|(?:pay|paying|help(?: with| me pay)?) for (?:\\w+ )?(?:school|college|university|studies|course|training|tuition))\\b',
    ),
    heading: /\bpaying for\b|\bfunding\b|\bfinancial (?:aid|help|support)\b|\bscholarships?\b|\bbursar|\bgrants?\b/,
  },
  {
    topic: 'path',
    asked: words(
      'career (?:path|paths|ladder|progression|progress|growth|advancement|development|prospects|options)\\b',
      'room (?:to|for) (?:grow|growth|advance|advancement|progress|progression)\\b|(?:advancement|promotion) (?:opportunities|prospects)\\b|opportunities (?:for|to) (?:advancement|advance|promotion|progress)\\b',
      '(?:can|could|do|does|might|will|would) (?:i|you|it|this|that|they|one|people)(?: job| career| work)? (?:advance|lead(?: to)?|go from (?:here|there)|progress|climb|get ahead|get promoted|work (?:my|your) way up|end up)\\b',
      '(?:mov(?:e|ing)|go(?:ing)?) (?:up|on)\\b(?: (?:in|from) \\w+)?|get(?:ting)? promoted\\b|get promotions?\\b',
      'what (?:can|could|do|would|will|might) (?:i|you|people|they|one) (?:do|become|be|go on to|go into|move on to) (?:after|later|next|with)\\b.*',
      'where (?:can|could|do|would|will|might) (?:i|you|people|they|one) (?:go|end up|get to)(?: with (?:it|this))? (?:after|later|next|from (?:here|there))\\b.*|where (?:can|could|might|will) (?:i|you|one) go with (?:it|this)\\b(?: later)?',
      'how far (?:up )?(?:can|could|might|will|would) (?:i|you|it|this|one|people) (?:go|get|climb|rise)\\b(?: (?:in|with) (?:it|this))?',
      'what happens after (?:a few|some|several|\\w+) years\\b',
    ),
    heading:
      /\b(?:moving (?:up|on)|move (?:up|on)|way up|where (?:it|this|the job|you|that) (?:can |could |might |may |will )?(?:leads?|goes?|takes?)|where to (?:next|from here)|advanc(?:e|ing|ement)|career (?:path|ladder|steps|levels|progress|progression|growth|development|options)|progression|next steps? up|after the first|climbing|promotion|growing in|the ladder|later(?: on)?$|going further|down the road|what(?:'s| is| comes) next)\b/,
  },
  {
    topic: 'qualities',
    asked: words(
      '(?:what|which|the|any|of) (?:\\w+ )?(?:skills?|qualities|traits|abilities|strengths)(?: and \\w+)?\\b|(?:skills?|qualities|traits) (?:are |is |do |does |needed|required|wanted)\\b|personality\\b',
      `(?:(?:kind|type|sort)s?(?: of| a)?|kinda|sorta) (?:person|people|someone|personality|folks?)\\b(?: (?:it |this |that |the (?:job|work) )?(?:suits?|does well|do well|thrives?|is good|fits?)\\b)?(?: (?:at|in|for|to) (?:${IT}))?`,
      `who (?:would|does|do|will|might|is|are|gets) (?:\\w+ )?(?:be )?(?:good|great|well|best|suited|suit|suits|thrive|thrives|succeed|succeeds|right|cut out|fit|fits)\\b(?: (?:at|in|for|to|with) (?:${IT}))?`,
      `who does (?:${IT}) suit\\b|what makes (?:an? |someone |you )?(?:a )?(?:good|great)\\b|what (?:does it take|it takes) to be good\\b|(?:need|have|ought) to be good at\\b|(?:should|must) i be good at\\b`,
    ),
    heading:
      /\b(?:skills?|qualities|traits|strengths|abilities|people who (?:do|fit|thrive|succeed)|who (?:does|do|fits?|thrives?|succeeds?|it suits?|this suits?)|what makes an? good|what (?:\w+ ){1,2}looks? for|what it takes|right for you|is it (?:the \w+ )?for you|(?:kind|sort|type) of (?:person|people))\b/,
  },
  {
    topic: 'outlook',
    asked:
      /\b(?:job |career |employment )?(?:outlook|prospects)\b|\bjob market\b|\b(?:is there|any) (?:\w+ )?(?:demand|a? ?future)\b(?: (?:for|in) (?:it|this|them|\w+s))?|\bare there (?:\w+ )?(?:jobs|openings|vacancies)\b|\bwill (?:there|it|they) (?:still |always )?be (?:\w+ )?(?:jobs?|work|demand|a need|needed|around)\b.*|\b(?:dying|sunset) (?:trade|industry|job|profession|field|line of work)\b/,
    heading:
      /\b(?:outlook|prospects|demand|future|growing (?:field|industry|profession)|job growth|going to last|(?:things|the (?:trade|work|job|field)) (?:is|are) changing|shortages?|good time to)\b/,
    told: /\b(?:(?:in|for|the|high|strong|steady) demand|shortages?|short of|vacanc\w+|unfilled|openings|outnumber\w*|grow(?:s|n|ing|th)?|slow(?:s|ing)|declin\w+|shrink\w*|fewer of|apply for each|applications for|competi(?:tive|tion))\b/gi,
  },
  {
    topic: 'hours',
    asked: words(
      '(?:what|how) (?:is|are) (?:the |your |their |my )?(?:work(?:ing)? )?(?:hours|schedule|shifts?|rota|roster)\\b(?: like)?',
      `${TERSE}(?:hours|shifts?|schedule|rota|roster)$|work(?:ing)? (?:hours|schedule)\\b(?: like)?|shift patterns?\\b|what hours (?:do|does|would|will) (?:\\w+ ){1,2}work\\b`,
    ),
    heading: /\b(?:hours|shifts?|schedules?|rota|roster|time (?:on|off)|(?:\w+'s|working) week)\b/,
    told: /\b(?:(?<!\b(?:an|per) )hours?|shifts?|nights?|weekends?|evenings?|mornings?|overtime|on call|full[- ]time|part[- ]time|days? off|\d ?(?:[ap]\.?m)\b|midnight|mondays?|saturdays?|sundays?|start of)/gi,
  },
  {
    topic: 'body',
    asked: words(
      `(?:hard|tough|rough|bad|easy|heavy) on (?:the|your|my|his|her|their) (?:body|back|knees|joints|feet)\\b|(?:is|how) (?:${IT} )(?:\\w+ )?(?:physical(?:ly (?:hard|demanding|tough))?|physically)\\b|how physical is ${IT}|how hard is (?:the work|${IT})$|(?:need|have|got) to be (?:\\w+ )?(?:fit|strong)\\b|how (?:fit|strong) (?:do|must|should) (?:${ASKER})(?:need to be|have to be|be)\\b`,
    ),
    heading: /\b(?:(?:your|the) body|physical (?:demands?|side|work|requirements)|on your feet)\b/,
    told: /\b(?:physical(?:ly)?|stand(?:ing)?|lift(?:s|ing)?|heavy|on your feet|hard on|strain|kneel\w*|bend\w*|repeat(?:ing)? the same|tiring|exhaust\w*|vibration|stamina|sore|aches?|pain|hurts?|wrists?|knees?|shoulders?|backs|(?:your|lower) back|back pain|kilos?|pounds|medical)\b/gi,
  },
  {
    topic: 'risks',
    asked:
      /\b(?:is|how) (?:it|this|that|the (?:job|work)) (?:\w+ )?(?:dangerous|safe|risky)\b|\bhow (?:dangerous|safe|risky) is (?:it|this|the (?:job|work))\b|\bwhat are the (?:dangers|risks|hazards)\b|\b(?:will|would|could|can|do) (?:i|you|people|they) (?:\w+ )?(?:(?:get|be) (?:hurt|injured|killed)|(?:hurt|injure) (?:my|your)sel(?:f|ves))\b/,
    heading: /\b(?:dangers?|dangerous|risks?|hazards?|injur(?:y|ies)|(?:your|the) body|go wrong)\b/,
    told: /\b(?:danger\w*|risks?|hazard\w*|injur(?:y|ies|es)|(?<!(?:report|record)(?:ing)? )accidents?|hurt|kills?|burns?|falls (?:are|from|off)|deaths?|unsafe|protective|attacks?|abuse|asthma|strain|bites?|scratch(?:es)?|kicks?|assault(?:s|ed)?|violen(?:t|ce)|exposure|radiation|infections?|slip(?:s|pery))\b/gi,
  },
  {
    topic: 'own-tools',
    asked: words(
      `who (?:pays|provides|supplies|buys)(?: for)? ${KIT}`,
      `(?:do|will|would|should) ${WHO}(?:have to |need to |get to |get )?(?:buy|pay for|bring|supply|provide|given) ${KIT}`,
      `(?:do|is|are|does) (?:${ASKER})?(?:get |need )?${KIT}(?:provided|supplied|included|free|paid for)\\b`,
    ),
    heading: /\b(?:(?:need|have) to buy|your own (?:tools|kit|gear))\b/,
    told: /\b(?:suppl(?:y|ies|ied)|provides?|provided|lent|lends?|issued|buys?|pays?|(?:your|their) own)\b/gi,
    holds:
      /^(?=.*\b(?:tools?|equipment|gear|kit|uniforms?|scrubs|clothing|instruments|boots|everything you need|insurance)\b)(?=.*\b(?:suppl(?:y|ies|ied)|provides?|provided|lent|lends?|issued|buys?|pays?|own)\b)/i,
  },
  {
    topic: 'tools',
    asked:
      /\b(?:(?:what|which) )?(?:tools?|equipment|gear|kit|instruments)\b(?: (?:do|does|will|would|is|are|used|needed))*|\bwhat (?:\w+ )?(?:do|will|would|should) (?:i|you) (?:need|have) to (?:buy|bring)\b/,
    heading: /\b(?:tools?|equipment|gear|kit|instruments|(?:need|have) to buy)\b/,
    told: /\b(?:tools?|equipment|gear|kit|boots|shoes|gloves|helmet|uniforms?|suppl(?:y|ies|ied)|provided?|buy|your own)\b/gi,
  },
  {
    topic: 'place',
    asked:
      /\bwhere (?:do|does|would|will|can|could) (?:\w+ ){1,4}work\b|\bwhere (?:is|are) (?:the|most|all the)(?: of the)? (?:work|jobs|openings|positions)\b|\bwork(?:ing)? environment\b|\bworkplaces?\b/,
    heading:
      /\b(?:places? of work|workplaces?|work(?:ing)? (?:environments?|settings?|conditions)|where (?:they|you|we|people)(?:'ll| will| might)? work|where the jobs are|types of (?:\w+ )?(?:jobs|work|employers)|settings)\b/,
    told: words(
      "(?:they|you|you'll|most|many|half|people|staff|[a-z]+(?:ers|ors|ists|ians|ics|ants|ents|nurses|hands))(?: (?!stop)[a-z]+){0,3} works? (?:in|at|for|on|from|indoors|outdoors)\\b",
      'the work is (?:mostly |mainly |often )?(?:in|at|indoors|outdoors)\\b|(?:employed|found|based) (?:by|in|at)\\b|main employers\\b|jobs? (?:is|are) (?:with|in|at|on|out)\\b',
    ),
  },
];
