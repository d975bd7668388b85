import { html } from 'hono/html';
import type { Section } from '../../domain/guide.ts';
import type { Html } from './layout.ts';

/** What the guide covers: its second-level headings as links, the third level under them when `deep`. */
export function guideOutline(slug: string, sections: readonly Section[], { deep }: { readonly deep: boolean }): Html {
  const top = Math.min(...sections.map((section) => section.depth).filter((depth) => depth > 1));
  const groups: { readonly head: Section; readonly children: Section[] }[] = [];
  for (const section of sections) {
    if (section.depth === top) groups.push({ head: section, children: [] });
    else if (section.depth === top + 1) groups.at(-1)?.children.push(section);
  }
  const link = (section: Section) => html`<a href="/guide/${slug}#${section.id}">${section.heading}</a>`;
  return html`<ul class="outline">
    ${groups.map(
      ({ head, children }) =>
        html`<li>${link(head)}${
          deep && children.length > 0 ? html`<ul>${children.map((child) => html`<li>${link(child)}</li>`)}</ul>` : ''
        }</li>`,
    )}
  </ul>`;
}
