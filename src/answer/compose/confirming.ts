const CONFIRMING =
  /(?:[,\s](?:right|correct|true|yes|no|yeah|isn'?t it|aren'?t they|don'?t (?:they|i|you)|doesn'?t it|is that (?:so|true|right|correct)))\s*[?!.]*$|^(?:so |wait |but )*(?:is it true|am i right|confirm|can you confirm|so )|\b(?:the guide|it|this|you) (?:says?|said|states?|claims?)\b|\bconfirm\b|^(?:since|because|given that|seeing as)\b/i;

/** Whether a question holds a statement that the visitor wants confirmed: "seniors earn $200,000, right?" */
export const isConfirming = (text: string): boolean => CONFIRMING.test(text);
