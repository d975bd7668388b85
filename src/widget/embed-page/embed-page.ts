import { type EmbedChoice, embedAttributes, embedProperties, embedSnippet } from './embed-snippet.ts';

// The script of GET /embed: the controls change the preview and the lines to copy, and nothing is sent anywhere.
const form = document.querySelector<HTMLFormElement>('#controls');
const preview = document.querySelector<HTMLElement>('#preview');
const snippet = document.querySelector<HTMLElement>('#snippet');
const copied = document.querySelector<HTMLElement>('#copied');

function choiceOf(controls: HTMLFormElement): EmbedChoice {
  const values = new FormData(controls);
  const chosen = (name: string) => String(values.get(name) ?? '').trim();
  return {
    guide: chosen('guide'),
    mode: chosen('mode'),
    position: chosen('position'),
    lang: chosen('lang'),
    theme: chosen('theme'),
    heading: chosen('heading'),
    privacy: chosen('privacy'),
    accent: chosen('accent'),
    radius: chosen('radius'),
    maxLength: snippet?.dataset['maxLength'] ?? '',
  };
}

function show(controls: HTMLFormElement): void {
  const choice = choiceOf(controls);
  if (snippet) snippet.textContent = embedSnippet(choice, location.origin);
  if (!preview) return;
  // The preview stays in the page whichever place is chosen: a launcher would lie over the controls.
  const attributes = embedAttributes(choice);
  for (const name of ['guide', 'lang', 'theme', 'heading', 'privacy']) {
    const value = attributes[name];
    if (value === undefined) preview.removeAttribute(name);
    else preview.setAttribute(name, value);
  }
  const properties = embedProperties(choice);
  for (const name of ['--signpost-accent', '--signpost-radius'])
    preview.style.setProperty(name, properties[name] ?? '');
  preview.dispatchEvent(new Event('signpost-restyle'));
}

async function copy(): Promise<void> {
  try {
    await navigator.clipboard.writeText(snippet?.textContent ?? '');
    if (copied) copied.textContent = 'Copied';
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    if (copied) copied.textContent = 'Could not copy: select the lines instead';
  }
}

if (form) {
  form.addEventListener('input', () => show(form));
  form.addEventListener('submit', (event) => event.preventDefault());
  for (const place of document.querySelectorAll('.origin')) place.textContent = location.origin;
  show(form);
}
document.querySelector('#copy')?.addEventListener('click', () => void copy());
