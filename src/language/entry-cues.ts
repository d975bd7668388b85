import type { TopicCue } from './topic-cue.ts';
import { ASKER, EXPERIENCE, IT, JOB, TERSE, TRAINING, WHO, words } from './topic-words.ts';

/** How one gets into the occupation: in the order in which a question is tried. */
export const ENTRY_CUES: readonly TopicCue[] = [
  {
    topic: 'inexperience',
    asked: words(
      `(?<!(?:how|what|where|which) )(?:can|could|would|will|do) (?:i|you|they|people|someone|one) (?:\\w+ ){1,5}?(?:without|w\\/o|with(?: absolutely| literally)? (?:no|zero|little)) ${EXPERIENCE}\\b`,
      `(?:do|does|would|will|must|should) (?:i|you|they|one|people) (?:\\w+ ){0,2}(?:need|have|require)(?: to have)? ${EXPERIENCE}\\b(?: to (?:start|begin|get in|apply|become one|get hired|get started|do (?:it|this)))?`,
      `is ${EXPERIENCE} (?:\\w+ )?(?:needed|required|necessary|a must)\\b`,
      `^(?:got |with )?(?:no|zero) ${EXPERIENCE}\\b(?: (?:needed|required|at all|ok|okay))*`,
      `^(?:(?:so|and|but|ok) )*(?:(?:what|wat) (?:(?:can|do|should|would) i do )?if )?(?:i have|i've|ive|i got|i've got)(?: absolutely| literally)? (?:no|zero) ${EXPERIENCE}\\b(?:,? (?:at all|(?:is that|am i) (?:ok|okay|fine|too late)|(?:can|could) i (?:still )?(?:start|apply|do it|do this|get in)))*`,
    ),
    heading: /\b(?:(?:no|without) experience|first (?:steps|experience)|getting experience)\b/,
    told: /\b(?:(?:no|without) (?:\w+ )?experience|experience (?:is|helps|counts)|entry[- ]level|beginners?|trainees?|juniors?|never (?:held|done|worked)|from scratch|internships?|apprenticeships?|volunteer\w*|part-time jobs?|first jobs?|hands-on|saturday job)\b/gi,
    holds:
      /\b(?:(?:no|without) (?:\w+ )?experience|experience (?:is|helps|counts)|(?:apply|look) for (?:an? )?(?:\w+ )?(?:entry[- ]level|junior)|entry[- ]level (?:\w+ ){0,3}jobs?|beginners|takes? on (?:an? )?(?:trainees?|juniors?|beginners?)|never (?:held|done|worked)|from scratch|internships?|apprenticeships?|volunteer\w*|look for part-time jobs?|first job|hands-on hours|saturday job)\b/i,
  },
  {
    topic: 'competition',
    asked: words(
      `(?:is it|is this|how) (?:\\w+ )?(?:hard|difficult|easy|tough|competitive)(?: (?:is it|it is|is this))? to (?:get|break|find|land)(?: (?:in|into|a|an|work|hired|one|it|this|job|jobs|first|your|my))+$`,
      'how competitive\\b.*|is (?:it|this|the field) (?:\\w+ )?competitive$|how many (?:people )?(?:apply|applicants)\\b.*|(?:is there )?(?:\\w+ )?competition(?: for (?:the )?jobs)?$',
    ),
    heading: /\b(?:hard (?:is it )?to get in|competi\w+|your chances)\b/,
    told: /\b(?:competi(?:tive|tion)|\d applicants|applicants? (?:for|in|per)|applications for|gets? in\b(?!to)|apply for (?:each|every)|places|seats|oversubscribed|unfilled|vacanc\w+|is empty|shortages?|short of|turned (?:away|down)|accepted|waiting lists?|in demand|(?:hard|easy) to (?:get|find|become)|(?:not|n't) easy|struggl\w+|outnumber\w*)\b/gi,
  },
  {
    topic: 'hiring',
    asked: words(
      `(?:how|where) (?:do|can|could|would|should|to) (?:i |you |we )?(?:go about )?(?:get|find|land|score|bag|getting|finding|landing) (?:an? |my |your |the |that )?(?:first |1st |entry level )?${JOB}\\b`,
      `how (?:do|can|should|would|to) (?:i |you )?apply\\b|get(?:ting)? hired\\b|(?:find(?:ing)?|getting|landing) (?:an? |my |your |the )?(?:first )?${JOB}\\b|(?:get|land) (?:a|my|your) first ${JOB}\\b|foot in the door\\b`,
    ),
    heading:
      /\b(?:finding|getting|landing|find|get|land) (?:an? |the |your |my )?(?:first )?(?:jobs?|work|hired)\b|\bjob (?:hunt|search)|\b(?:applying|hiring|hires you|interviews?|(?:your|a|the)? ?first job)\b/,
    told: /\b(?:appl(?:y|ied|ies|icants?|ications?)|first jobs?|r[ée]sum[ée]s?|cv|advertis\w+|recruit\w*|hir(?:e|es|ed|ing)|interviews?|(?:trial|assessment) (?:day|shift)s?|invited to|at the assessment|agenc(?:y|ies)|vacanc\w+|in person)(?=\P{L}|$)/giu,
  },
  {
    topic: 'cost',
    asked: words(
      `(?:how much|what) (?:does|do|is|will|would) (?:the |your |this )?${TRAINING}(?: \\w+)? (?:cost|set me back)\\b|(?:cost|price) of (?:the )?${TRAINING}\\b|how (?:expensive|much) is (?:the )?${TRAINING}\\b`,
      `is (?:the |your )?${TRAINING} free\\b|(?:do|will|would) (?:i|you) (?:have to |need to )?pay for (?:the |your )?${TRAINING}\\b`,
      '(?:how much|what) (?:does|will|would) it cost (?:me )?to (?:train|qualify|become|get qualified|get in|get into|study|learn)\\b.*',
    ),
    heading: /\b(?:what it costs|costs? (?:of|to you)|tuition)\b|^(?:prices?|costs?|fees?)$/,
    told: /\b(?:costs?|fees?|tuition|expect to (?:pay|spend)|pays? (?:nothing|half)|pays? for|comes? to|free|waived|bill)\b/gi,
    holds:
      /^(?=.*(?:[$£€]\s?\d|\b(?:free|nothing|waived|pays? for)\b))(?=.*\b(?:tuition|courses?|school|college|program(?:me)?s?|diploma|certificate|degree|training|lessons|tests?|exams?|licen[cs]e|apprentic\w+)\b)/i,
  },
  {
    topic: 'requirements',
    asked: words(
      `what (?:are )?(?:the |an? )?(?:\\w+ ){0,1}(?:qualifications?|requirements?|credentials)(?: (?:do|does|would|will|should|must) (?:${ASKER})(?:need|have to have|require)\\b(?: (?:to|for|as) .*)?| (?:to|for) .*)?$`,
      `${TERSE}(?:(?:entry |job |minimum )?requirements|qualifications|prerequisites|quals)(?: needed| required)?$`,
    ),
    heading:
      /\b(?:requirements|qualifications (?:you|needed)|(?:what|papers|documents|tickets|certificates|licen[cs]es) you(?:'ll)? need|do you need to (?:start|begin|become|get in)|entry (?:requirements|criteria)|before you apply)\b/,
  },
  {
    topic: 'training',
    asked: words(
      `what (?:kind of |sort of |type of )?training (?:do|does|would|will|is|are|should|must)\\b(?: (?:${ASKER})(?:need|get|have|require|do|receive))?|how (?:are|is) (?:${ASKER})trained\\b|how (?:do|does|would|will) (?:${ASKER})(?:get trained|train|learn)\\b(?: (?:the|this|their|your) (?:job|trade|craft|ropes|work))?(?: on the job)?$|${TERSE}training$`,
    ),
    heading:
      /\b(?:getting trained|your training|training (?:routes?|options|programs?|programmes?|for)|ways? to train|learning (?:the|your) (?:trade|craft|job|ropes))\b/,
  },
  {
    topic: 'paid-training',
    asked: words(
      `(?:get |be |getting |being )?paid (?:while|during|when|as|to|for) (?:${ASKER})?(?:train|learn|stud(?:y|ies)|in training|an apprentice|a trainee|school|the (?:training|course))\\w*`,
      `earn (?:money )?while (?:${ASKER})?(?:train|learn)\\w*|(?:is|are) (?:the )?(?:training|apprenticeships?|school) paid\\b|paid (?:training|apprenticeships?)\\b`,
    ),
    heading: /\b(?:paid|earn|pay|wages) (?:while|during) /,
    told: /\b(?:paid (?:while|from|throughout|during)|pays? (?:you|from|while)|(?:are|is|be|get) paid|paid (?:work|training)|earn while|allowance|stipend|wages?|unpaid|an hour)|[$£€](?=\d)/gi,
    holds:
      /^(?=.*\b(?:apprentic\w*|trainees?|train(?:s|ing)?|learn\w*|students?|internships?)\b)(?=.*(?:\b(?:paid|(?<!students? )pays?|earns?|wages?|allowance|stipend|unpaid|receives?)\b|[$£€]\d))(?!.*\b(?:costs?|fees?|tuition|courses?)\b)/i,
  },
  {
    topic: 'route',
    asked: words(
      `where (?:do|does|should|would|can|could|must|to) ${WHO}(?:start|begin)\\b(?: (?:out|from|with (?:it|this|that)))?`,
      `what (?:can|could|should|do|must|would) (?:i|you|we) (?:be )?(?:do|doing)(?: (?:right now|now|today|already|meanwhile|first|next))* to (?:get ready|be ready|prepare|get ahead|get a head ?start)\\b(?: for ${IT})?`,
      '^(?:(?:so|and|ok|okay|well|now) )*what (?:is )?(?:next|now)$|what should (?:i|we) do (?:next|now)$',
      `how (?:do|does|can|could|would|should|to) ${WHO}(?:\\w+ ){0,1}(?:become|get in|get into|get started|get qualified|get trained|qualify|train|break in|break into|enter|go into|go about becoming|start|begin)\\b`,
      'what (?:do|should|must|can) (?:i|you|we) do (?:first|to start)\\b|what (?:are|is) the (?:\\w+ )?(?:steps?|route|way in|path in|process|procedure|stages)\\b|steps (?:to|from)\\b(?: (?:nothing|zero|scratch) to\\b)?|what does it take to (?:become|be)\\b|ways? in(?:to)?\\b|walk me through (?:how|becoming|getting|qualifying|it|the (?:process|steps))\\b',
      `what (?:do|does|would|will|should) ${WHO}(?:need|have to have|got to have)(?: to have| to do)? (?:in order )?(?:to (?:become|get in|get into|start|qualify|get started|do (?:it|this)|be (?:an? |one\\b))|for (?:it|this)$)`,
    ),
    heading:
      /\b(?:getting (?:in|into|qualified|started|there|(?:your|a|the) (?:licen[cs]e|qualification|certificate|ticket|degree))|how to (?:become|get in|get into|qualify|start)|how (?:i|you|we|they) (?:got|get) (?:in|into|here|started)|becoming|(?:the )?(?:road|door) in|learning (?:the|your) (?:trade|craft|job|ropes)|(?:the )?ways? in|routes?|entry|qualifying|training and|education and|school,|steps)\b/,
  },
];
