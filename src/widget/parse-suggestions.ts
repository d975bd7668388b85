import { parseJson } from '../domain/parse-json.ts';

/** The suggested questions of an attribute: a JSON list of texts, or texts with `|` between them. Pure. */
export function parseSuggestions(attribute: string | null): readonly string[] {
  const text = attribute?.trim() ?? '';
  const list = text.startsWith('[') ? parseJson(text) : null;
  return (Array.isArray(list) ? list.filter((item) => typeof item === 'string') : text.split('|'))
    .map((question) => question.trim())
    .filter((question) => question !== '');
}
