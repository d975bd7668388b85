import type { TemplateResult } from 'lit/html.js';
import type { ChatTurn } from '../chat-state.ts';
import { drawLadder } from './career-ladder.ts';
import { guideFacts, type PictureKind, picturesOf } from './guide-facts.ts';
import { drawPay } from './pay-bands.ts';
import { PICTURE_CSS } from './picture-css.ts';
import type { PictureKit, Pictures } from './picture-kit.ts';
import { ENGLISH_WORDS } from './picture-words.ts';
import { openProgress, type Progress } from './progress.ts';
import { drawSteps } from './step-list.ts';

/** The pictures of a guide from the body of `GET /guides/:slug`; null when it holds no facts. */
export function createPictures(kit: PictureKit, guide: string, body: unknown): Pictures | null {
  const facts = guideFacts(body);
  if (!facts) return null;
  const progress = openProgress(kit.storage, guide);
  const save = (change: Partial<Progress>) => {
    progress.save(change);
    kit.redraw();
  };

  function drawOne(kind: PictureKind, turn: ChatTurn): TemplateResult {
    const { html, nothing } = kit;
    const pencil = { ...kit, strings: kit.wording().pictureStrings ?? ENGLISH_WORDS };
    const marks = progress.read();
    if (kind === 'pay')
      return html`<div class="picture" part="picture">${drawPay(pencil, facts?.pay ?? [], turn)}</div>`;
    const hasMarks = kind === 'ladder' ? marks.here !== null : marks.done.length > 0;
    return html`<div class="picture" part="picture">
      ${
        kind === 'ladder'
          ? drawLadder(pencil, facts?.ladder ?? [], marks, (here) => save({ here }))
          : drawSteps(pencil, facts?.steps ?? [], marks, (done) => save({ done }))
      }
      <div class="kept"><span>${pencil.strings.keptHere}</span>${
        hasMarks
          ? html`<button class="quiet" @click=${() => save(kind === 'ladder' ? { here: null } : { done: [] })}>${pencil.strings.clear}</button>`
          : nothing
      }</div>
    </div>`;
  }

  return {
    css: PICTURE_CSS,
    draw(turn, turns) {
      // Once in a conversation is enough: the picture stays above, with the answer that first called for it.
      const before = turns.slice(0, turns.indexOf(turn)).flatMap((earlier) => picturesOf(earlier, facts));
      return picturesOf(turn, facts)
        .filter((kind) => kind === 'pay' || !before.includes(kind))
        .map((kind) => drawOne(kind, turn));
    },
  };
}
