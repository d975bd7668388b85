/**
 * Attempts to change what the assistant does, rather than questions about the guide. Narrow on purpose: a question that
 * merely holds a word such as "ignore" or "system" is a question.
 */
const PATTERNS: readonly RegExp[] = [
  /\b(?:ignore|disregard|forget|override|bypass|skip)\b(?: \w+){0,3} (?:your|previous|prior|above|earlier)\b(?: \w+){0,3} (?:instructions?|rules?|prompts?|guidelines?|restrictions?|programming|constraints?|guardrails?)\b/,
  /\b(?:ignore|disregard|forget|override|bypass|skip)\b(?: \w+){0,3} your(?: \w+){0,3} (?:training|directions?)\b/,
  /(?<!\b(?:i|we|they|people|workers?|employers?|ok to|okay to|safe to|allowed to|ever|never) )\b(?:ignore|disregard|forget|override|bypass)\b(?: \w+){0,3} (?:all|any|the|these|those|my)\b(?: \w+){0,3} (?:instructions?|rules?|prompts?|guidelines?|programming|constraints?|guardrails?)\b/,
  /\b(?:print|show|reveal|repeat|output|display|tell me|give me|leak|share|write out|what (?:is|are|was|were)|recite|dump|expose|copy)\b(?: \w+){0,4} (?:your|hidden|initial|original) (?:\w+ ){0,3}(?:prompts?|system messages?|instructions|initial message|configuration|api keys?|secret keys?|passwords?)\b/,
  /\b(?:print|show|reveal|repeat|output|display|tell me|give me|leak|share|write out|what (?:is|are|was|were)|recite|dump|expose|copy)\b(?: \w+){0,4} (?:the|this) (?:\w+ ){0,3}(?:prompts?|system messages?|api keys?|secret keys?)\b/,
  /\b(?:repeat|print|output|translate|summari[sz]e) (?:everything|all|the words?|the text|anything|what is) (?:\w+ ){0,2}(?:above|before|prior)\b/,
  /\b(?:you are now|from now on,? you|you will now|act as|pretend (?:to be|you are|that you)|role ?play as|simulate being|behave as|respond as)\b(?: \w+){0,6} (?:dan|jailbroken|unrestricted|unfiltered|evil|ai|chatbot|assistant|hacker|pirate|model|gpt|persona|no (?:rules|limits|restrictions|filter)|without (?:rules|limits|restrictions|filters?))\b/,
  /\b(?:developer mode|dan mode|jailbreak mode|jailbroken (?:ai|assistant|mode|model|chatbot)|(?:enable|enter|activate) jailbreak|do anything now|god mode|sudo mode|no restrictions mode)\b/,
  /\bnew (?:system )?(?:instructions?|rules?)\b ?(?:are|is|:)/,
  /<\/?\|?(?:im_start|im_end|system|endoftext|assistant)\|?>|\[\/?inst\]|\[system\]|### ?(?:system|instruction)/,
  /\bsystem prompts?\b|\b(?:your|the|my) (?:initial|hidden|original|secret) (?:instructions?|prompts?|rules)\b|\bmy instructions are\b|\bi was instructed to\b/,
  /\b(?:what|text|words|everything|anything) (?:were )?you (?:were )?(?:told|given|instructed)\b(?: \w+){0,3} (?:before|initially|first|above|not to)\b|\brepeat the (?:above|previous)(?: text| words| message)?\b|\bnot (?:supposed|allowed) to tell me\b/,
  /\bstay in character\b|\bstop being\b(?: \w+){0,3} (?:assistant|advisor|bot)\b/,
];

/** Whether a message tells the assistant to be or do something else. Pure; linear in the length of the message. */
export function isInstruction(message: string): boolean {
  const text = message.toLowerCase().replace(/\s+/g, ' ');
  return PATTERNS.some((pattern) => pattern.test(text));
}
