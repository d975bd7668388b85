import path from 'node:path';

const HAS_FRONT_MATTER = /^\uFEFF?---\r?\n/;

/**
 * The text of any Markdown file as that of a guide: front matter is put before it when it has none, the title taken from
 * its first heading or else its name. `addedLines` is how far that moves its own lines down.
 */
export function asGuideText(
  text: string,
  file: string,
  today: string,
): { readonly text: string; readonly addedLines: number } {
  if (HAS_FRONT_MATTER.test(text)) return { text, addedLines: 0 };
  const name = path.parse(file).name;
  const heading = /^# +(.+?) *#* *$/m.exec(text)?.[1]?.replace(/[*_`]/g, '') ?? name;
  const title = heading.slice(0, 200);
  const front = [
    '---',
    `slug: ${slugOf(name)}`,
    `title: ${JSON.stringify(title)}`,
    `occupation: ${JSON.stringify(occupationIn(title))}`,
    'edition: "1"',
    `updated: ${today}`,
    'currency: USD',
    'region: not stated',
    '---',
  ];
  return { text: `${front.join('\n')}\n${text}`, addedLines: front.length };
}

function slugOf(name: string): string {
  const slug = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 80)
    .replace(/^-+|-+$/g, '');
  return slug === '' ? 'guide' : slug;
}

/** What a title such as "How to become a beekeeper" is about. */
function occupationIn(title: string): string {
  const name = /\b(?:become|becoming|being|working as|work as|career as) an? (.+)$/i.exec(title)?.[1] ?? title;
  return name.slice(0, 100);
}
