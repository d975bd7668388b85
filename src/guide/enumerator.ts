/** The number that a heading or item carries before its words: "Step 3: Apply", "3. Apply", "Stage two – Apply". */
export type Enumerator = { readonly number: number | null; readonly isStep: boolean; readonly rest: string };

const WORDS = 'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen'.split(' ');
const NAMED = new RegExp(
  String.raw`^(step|stage|phase|level|part|chapter|rung|tier)\s*(?:#|no\.?\s*)?(\d{1,3}|${WORDS.join('|')})(?![\p{L}\p{N}])\s*[:.)–—-]?\s*(.*)$`,
  'iu',
);
const BARE = /^#?(\d{1,3})\s*(?:[.):]|\s[–—-])\s+(.*)$/u;

/** `rest` is what is left without the number; the whole text when there is none. */
export function readEnumerator(text: string): Enumerator {
  const named = NAMED.exec(text);
  if (named) {
    const [, name = '', written = '', rest = ''] = named;
    const number = /^\d/.test(written) ? Number(written) : WORDS.indexOf(written.toLowerCase()) + 1;
    return { number, isStep: name.toLowerCase() === 'step', rest: rest.trim() || text };
  }
  const bare = BARE.exec(text);
  if (bare) return { number: Number(bare[1]), isStep: false, rest: bare[2]!.trim() || text };
  return { number: null, isStep: false, rest: text };
}
