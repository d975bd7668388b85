import type { TemplateResult } from 'lit/html.js';
import type { PayFact } from '../../domain/guide.ts';
import type { ChatTurn } from '../chat-state.ts';
import { quotes } from './guide-facts.ts';
import type { Pencil } from './picture-kit.ts';

/** Bands of one currency and period, as bars over one scale that starts at nothing. Each bar's figures stand as text. */
export function drawPay(pencil: Pencil, pay: readonly PayFact[], turn: ChatTurn): readonly TemplateResult[] {
  return [...Map.groupBy(pay, ({ currency, period }) => `${currency} ${period}`).values()]
    .filter((bands) => bands.length > 1)
    .map((bands) => drawScale(pencil, bands, turn));
}

function drawScale(pencil: Pencil, bands: readonly PayFact[], turn: ChatTurn): TemplateResult {
  const { html, nothing, strings, wording } = pencil;
  const { period = null, currency = 'USD' } = bands[0] ?? {};
  const money = new Intl.NumberFormat(wording().lang, {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
    maximumFractionDigits: period === 'hour' ? 2 : 0,
    minimumFractionDigits: 0,
  });
  const top = Math.max(...bands.map(({ high }) => high));
  const percent = (amount: number) => (amount / top) * 100;
  return html`<p class="picture-title">${period === null ? strings.payTitle : strings.pay[period]}</p>
    <ul class="bands">
      ${bands.map((band) => {
        const { role, low, high, openEnded } = band;
        return html`<li class=${quotes(turn, band) ? 'cited' : nothing}>
          <span><bdi lang="en">${role}</bdi>${drawYears(pencil, band)}</span>
          <bdi class="band">${money.format(low)}–${money.format(high)}${openEnded ? '+' : ''}</bdi>
          <svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
            <rect class="track" width="100" height="8" /><rect class="bar" x=${percent(low)} width=${percent(high) - percent(low)} height="8" />
          </svg>
        </li>`;
      })}
    </ul>`;
}

function drawYears({ html, nothing, strings, wording }: Pencil, { experience }: PayFact) {
  if (!experience) return nothing;
  const years = new Intl.NumberFormat(wording().lang);
  const { min, max } = experience;
  const span =
    max === null ? strings.orMore.replace('{n}', years.format(min)) : `${years.format(min)}–${years.format(max)}`;
  return html` <small>${strings.years.replace('{n}', () => span)}</small>`;
}
