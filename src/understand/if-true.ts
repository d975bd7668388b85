/** "Is that true?", "is he right?": asks only whether what was said before is so. A pattern's source. */
export const IF_TRUE =
  "(?:is|isn't|isnt|are|aren't|was) (?:that|it|this|he|she|they)(?: (?:actually|really|even|just))* (?:true|right|correct|so|real|for real|accurate|wrong|lying|joking|serious|the case|a fact|a myth|bs|nonsense)";
