import { css } from './css.ts';

/** What a visitor has asked their system for: motion only if they have not refused it, their own colours, paper. */
export const preferenceStyles = css`
  @media (prefers-reduced-motion: no-preference) {
    .log {
      scroll-behavior: smooth;
    }
    .claim,
    .passage {
      animation: arrive 0.25s ease-out;
    }
    .stage::before {
      animation: pulse 1.4s ease-in-out infinite;
    }
    @keyframes arrive {
      from {
        opacity: 0;
      }
    }
    @keyframes pulse {
      50% {
        opacity: 0.25;
        scale: 0.7;
      }
    }
  }
  @media print {
    .panel,
    dialog.panel,
    .log,
    blockquote {
      position: static;
      width: auto;
      max-width: none;
      height: auto;
      max-height: none;
      overflow: visible;
      container-type: normal;
    }
    .turn:last-of-type {
      min-height: 0;
    }
    .launcher,
    .tool,
    .jump,
    .composer,
    .tools,
    .suggestions {
      display: none;
    }
  }
  @media (forced-colors: active) {
    .question,
    .problem,
    .unsaved {
      border: 1px solid ButtonText;
    }
    .chip[aria-expanded='true'],
    .quiet[aria-pressed='true'] {
      border: 2px solid Highlight;
    }
    mark {
      background: Mark;
      color: MarkText;
    }
    .field:focus-within {
      outline: 2px solid Highlight;
    }
  }
`;
