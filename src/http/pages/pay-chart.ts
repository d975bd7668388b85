import { html } from 'hono/html';
import type { PayFact } from '../../domain/guide.ts';
import type { Html } from './layout.ts';

/** The pay bands as bars over one scale, each with its figures as text; nothing when the bands can't share a scale. */
export function payChart(pay: readonly PayFact[]): Html | string {
  const [first] = pay;
  if (!first?.period || pay.some(({ currency, period }) => currency !== first.currency || period !== first.period))
    return '';
  const money = new Intl.NumberFormat('en', { style: 'currency', currency: first.currency, maximumFractionDigits: 0 });
  const top = Math.max(...pay.map(({ high }) => high));
  const percent = (amount: number) => Math.round((amount / top) * 1000) / 10;
  return html`<section>
    <h2>Pay by level${first.period === null ? '' : html`, per ${first.period}`}</h2>
    <ul class="pay">
      ${pay.map(
        ({ role, low, high, openEnded }) => html`<li>
          <span class="role">${role}</span>
          <span class="band">${money.format(low)}–${money.format(high)}${openEnded ? '+' : ''}</span>
          <svg viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true" focusable="false">
            <rect class="track" x="0" y="0" width="100" height="6"/>
            <rect class="bar" x="${percent(low)}" y="0" width="${percent(high) - percent(low)}" height="6"/>
          </svg>
        </li>`,
      )}
    </ul>
  </section>`;
}
