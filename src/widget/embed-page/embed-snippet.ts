/** What the controls of the embed page stand at; an empty text is the chat's own default. */
export type EmbedChoice = {
  readonly guide: string;
  readonly mode: string;
  readonly position: string;
  readonly lang: string;
  readonly theme: string;
  readonly heading: string;
  readonly privacy: string;
  readonly accent: string;
  readonly radius: string;
  readonly maxLength: string;
};

const DEFAULTS: Readonly<Partial<EmbedChoice>> = { accent: '#0b5f51', radius: '14', maxLength: '1000' };

/** The attributes of the element that a choice comes to, in the order they are written; defaults are left out. Pure. */
export function embedAttributes(choice: EmbedChoice): Readonly<Record<string, string>> {
  const { guide, mode, lang, theme, heading, privacy } = choice;
  const position = mode === 'launcher' ? choice.position : '';
  const maxLength = choice.maxLength === DEFAULTS.maxLength ? '' : choice.maxLength;
  const all = { guide, mode, position, lang, theme, heading, privacy, 'max-length': maxLength };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== ''));
}

/** The room of a chat in the page: kept free until the script is there, so that nothing moves. */
const ROOM = { display: 'block', 'min-height': 'min(720px, 85dvh)' };

/** The CSS custom properties that a choice sets. Pure. */
export function embedProperties({ accent, radius }: EmbedChoice): Readonly<Record<string, string>> {
  return {
    ...(accent === DEFAULTS.accent ? {} : { '--signpost-accent': accent }),
    ...(radius === DEFAULTS.radius ? {} : { '--signpost-radius': `${radius}px` }),
  };
}

/** The lines that put the chat on a page as chosen. Pure. */
export function embedSnippet(choice: EmbedChoice, origin: string): string {
  const attributes = Object.entries(embedAttributes(choice)).map(([name, value]) => ` ${name}="${asAttribute(value)}"`);
  const room = choice.mode === 'launcher' ? {} : ROOM;
  const properties = Object.entries({ ...room, ...embedProperties(choice) }).map(
    ([name, value]) => `  ${name}: ${value};\n`,
  );
  const style = properties.length > 0 ? `<style>\nsignpost-chat {\n${properties.join('')}}\n</style>\n` : '';
  const link = `${origin}/guide/${asAttribute(choice.guide)}`;
  const fallback = `  <noscript><a href="${link}">Read the guide</a></noscript>\n`;
  return `${style}<signpost-chat${attributes.join('')}>\n${fallback}</signpost-chat>\n<script src="${origin}/widget.js" async></script>`;
}

const asAttribute = (value: string): string =>
  value.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
