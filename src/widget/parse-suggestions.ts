/** The suggested questions of an attribute: a JSON list of texts, or texts with `|` between them. Pure. */
export function parseSuggestions(attribute: string | null): readonly string[] {
  const text = attribute?.trim() ?? '';
  const listed = text.startsWith('[') ? jsonTexts(text) : null;
  return (listed ?? text.split('|')).map((question) => question.trim()).filter((question) => question !== '');
}

function jsonTexts(json: string): readonly string[] | null {
  try {
    const list: unknown = JSON.parse(json);
    return Array.isArray(list) ? list.filter((item) => typeof item === 'string') : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
