import { css } from '../styles/css.ts';

export const PICTURE_CSS = css`
  .picture {
    margin-block-start: 14px;
    padding: 12px 14px 14px;
    border: 1px solid var(--line);
    border-radius: 12px;
    font-size: 14px;
    line-height: 1.4;
  }
  .picture ul,
  .picture ol {
    padding: 0;
    list-style: none;
  }
  .picture-title {
    margin-block-end: 10px;
    font-weight: 650;
  }
  .picture small {
    font-weight: 400;
    color: var(--quiet-ink);
  }
  .bands small {
    white-space: nowrap;
  }
  [dir='rtl'] .steps span {
    text-align: right;
  }
  .bands {
    display: grid;
    gap: 12px;
  }
  .picture ul + .picture-title {
    margin-block-start: 20px;
  }
  .bands li {
    display: flex;
    align-items: flex-end;
    gap: 4px 12px;
    flex-wrap: wrap;
  }
  .bands li > span {
    flex: 1;
  }
  .band {
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  .bands svg {
    width: 100%;
    height: 8px;
    border-radius: 4px;
  }
  [dir='rtl'] .bands svg {
    scale: -1 1;
  }
  .track {
    fill: var(--line);
  }
  .bar {
    fill: color-mix(in srgb, var(--accent) 55%, var(--surface));
  }
  .cited {
    font-weight: 650;
  }
  .cited .bar {
    fill: var(--accent);
  }
  .ladder li {
    position: relative;
    display: flex;
    align-items: flex-start;
    gap: 10px;
    min-height: 52px;
    padding-block: 4px 12px;
    padding-inline-start: 26px;
  }
  .ladder li > span {
    flex: 1;
    min-width: 0;
  }
  .ladder small:not(.mark) {
    display: block;
  }
  .ladder li::before,
  .ladder li::after {
    content: '';
    position: absolute;
    inset-block-start: 8px;
    inset-inline-start: 1px;
    width: 14px;
    height: 14px;
    border: 2px solid var(--control-line);
    border-radius: 50%;
    background: var(--surface);
  }
  .ladder li::after {
    inset-block: 26px -8px;
    inset-inline-start: 9px;
    width: 0;
    height: auto;
    border-width: 0;
    border-inline-start: 2px solid var(--line);
    border-radius: 0;
  }
  .ladder li:last-child::after {
    display: none;
  }
  .ladder .is-past::before,
  .ladder .is-here::before {
    border-color: var(--accent);
    background: var(--accent);
  }
  .ladder .is-next::before {
    border-color: var(--accent);
  }
  .is-here > span {
    font-weight: 650;
  }
  .picture .mark {
    padding: 1px 7px;
    border-radius: 6px;
    background: var(--soft);
    color: var(--ink);
  }
  .steps label {
    display: flex;
    align-items: center;
    gap: 10px;
    min-height: 44px;
    cursor: pointer;
  }
  .steps li + li {
    border-block-start: 1px solid var(--line);
  }
  .steps input {
    flex: none;
    width: 20px;
    height: 20px;
    margin: 0;
    accent-color: var(--accent);
  }
  .steps input:checked + span {
    color: var(--quiet-ink);
    text-decoration: line-through;
  }
  .next {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 14px;
    margin-block-start: 8px;
    padding: 10px 14px;
    border-radius: 10px;
    background: var(--soft);
  }
  .next p {
    flex: 1 1 180px;
  }
  .kept {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    margin-block: 8px -8px;
    font-size: 13px;
    color: var(--quiet-ink);
  }
  @media (forced-colors: active) {
    .track {
      fill: Canvas;
      stroke: CanvasText;
    }
    .bar,
    .cited .bar {
      fill: Highlight;
    }
    .ladder .is-past::before,
    .ladder .is-here::before {
      forced-color-adjust: none;
      background: Highlight;
      border-color: Highlight;
    }
    .mark,
    .next {
      border: 1px solid CanvasText;
    }
  }
`;
