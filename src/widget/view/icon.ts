import { html, type TemplateResult } from 'lit/html.js';

const PATHS = {
  signpost: 'M11 2h2v2h6l3 3-3 3h-6v2h6v6H5l-3-3 3-3h6v-2H5V4h6zM11 19h2v4h-2z',
  close:
    'M6 4.6 12 10.600 18 4.600 19.400 6 13.400 12 19.400 18 18 19.400 12 13.400 6 19.400 4.600 18 10.600 12 4.600 6z',
  plus: 'M11 4h2v7h7v2h-7v7h-2v-7H4v-2h7z',
  more: 'M4 10h4v4H4zm6 0h4v4h-4zm6 0h4v4h-4z',
  send: 'M12 3l8 8-1.500 1.500L13 7v14h-2V7l-5.500 5.500L4 11z',
  stop: 'M6 6h12v12H6z',
  check: 'M9.500 16.200 5.300 12l-1.400 1.400 5.600 5.600 12-12-1.400-1.400z',
  copy: 'M8 3h12v14h-4v4H4V7h4zm2 2v10h8V5zM6 9v10h8v-2H8V9z',
  up: 'M8 10l4-7c2 0 3 1.500 2.500 3.500L14 9h5.500L18 20H8zM3 10h3v10H3z',
  down: 'M16 14l-4 7c-2 0-3-1.500-2.500-3.500L10 15H4.500L6 4h10zM21 14h-3V4h3z',
  latest: 'M13 4h-2v12.200l-5-5L4.600 12.600 12 20l7.400-7.400L18 11.200l-5 5z',
  arrow: 'M13 4h7v7h-2V7.400L9.400 16 8 14.600 16.600 6H13zM4 6h6v2H6v10h10v-4h2v6H4z',
} as const;

export type IconName = keyof typeof PATHS;

/** A picture beside a text or a label, never instead of one: hidden from screen readers. */
export const icon = (name: IconName): TemplateResult =>
  html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false"><path d=${PATHS[name]} /></svg>`;
