import { html, type TemplateResult } from 'lit/html.js';

const PLUS = 'M11 4h2v7h7v2h-7v7h-2v-7H4v-2h7z';
const UPWARDS = 'M12 3l8 8-1.5 1.5L13 7v14h-2V7l-5.5 5.5L4 11z';
const THUMB = 'M8 10l4-7c2 0 3 1.5 2.5 3.5L14 9h5.5L18 20H8zM3 10h3v10H3z';

/** Each icon's path, and by how many degrees it is turned. */
const ICONS = {
  signpost: ['M11 2h2v2h6l3 3-3 3h-6v2h6v6H5l-3-3 3-3h6v-2H5V4h6zM11 19h2v4h-2z', 0],
  plus: [PLUS, 0],
  close: [PLUS, 45],
  more: ['M4 10h4v4H4zm6 0h4v4h-4zm6 0h4v4h-4z', 0],
  send: [UPWARDS, 0],
  latest: [UPWARDS, 180],
  stop: ['M6 6h12v12H6z', 0],
  check: ['M9.5 16.2 5.3 12l-1.4 1.4 5.6 5.6 12-12-1.4-1.4z', 0],
  copy: ['M8 3h12v14h-4v4H4V7h4zm2 2v10h8V5zM6 9v10h8v-2H8V9z', 0],
  up: [THUMB, 0],
  down: [THUMB, 180],
  arrow: ['M13 4h7v7h-2V7.4L9.4 16 8 14.6 16.6 6H13zM4 6h6v2H6v10h10v-4h2v6H4z', 0],
} as const;

export type IconName = keyof typeof ICONS;

/** A picture beside a text or a label, never instead of one: hidden from screen readers. */
export const icon = (name: IconName): TemplateResult =>
  html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d=${ICONS[name][0]} transform="rotate(${ICONS[name][1]} 12 12)" /></svg>`;
