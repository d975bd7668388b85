import type { TemplateResult } from 'lit/html.js';
import type { LadderFact } from '../../domain/guide.ts';
import type { Pencil } from './picture-kit.ts';
import type { Progress } from './progress.ts';

/** The rungs from the first to the last, with the one the visitor says they are on and the one after it marked. */
export function drawLadder(
  { html, nothing, strings }: Pencil,
  ladder: readonly LadderFact[],
  { here }: Progress,
  choose: (here: number | null) => void,
): TemplateResult {
  const rungs = ladder.toSorted((one, other) => one.order - other.order);
  const at = rungs.findIndex(({ order }) => order === here);
  return html`<p class="picture-title">${strings.ladder}</p>
    <ol class="ladder">
      ${rungs.map(({ order, role, focus }, index) => {
        const isHere = index === at;
        const isNext = at >= 0 && index === at + 1;
        return html`<li class=${isHere ? 'is-here' : isNext ? 'is-next' : index < at ? 'is-past' : nothing} aria-current=${isHere ? 'step' : nothing}>
          <span><bdi lang="en">${role}</bdi>${isNext ? html` <small class="mark">${strings.nextRung}</small>` : nothing}
            ${focus.length > 0 ? html`<small lang="en" dir="auto">${focus.join(', ')}</small>` : nothing}</span>
          <button class="quiet" aria-pressed=${isHere} aria-label="${isHere ? strings.here : strings.amHere}: ${role}" @click=${() => choose(isHere ? null : order)}>
            ${isHere ? strings.here : strings.amHere}
          </button>
        </li>`;
      })}
    </ol>`;
}
