import type { Stage } from '../../domain/answer.ts';
import type { Feedback } from '../../domain/conversation.ts';
import type { PayPeriod } from '../../domain/guide.ts';
import type { ProblemKind } from '../problem.ts';

/** One text for each plural form that its language has (`Intl.PluralRules`); `{n}` is the number. */
export type Plural = Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string }>;

/** Every word that the widget says. One object per language; what the guide says is never translated. */
export type Strings = {
  readonly heading: string;
  readonly ai: string;
  readonly greeting: string;
  readonly disclosure: string;
  readonly stored: string;
  readonly privacy: string;
  /** `{n}` is a date. */
  readonly updated: string;
  /** Beside the question box once there are answers. */
  readonly canBeWrong: string;
  /** Said only where the interface's language is not the guide's. */
  readonly guideLanguage: string;
  readonly close: string;
  readonly newChat: string;
  readonly options: string;
  readonly download: string;
  /** A setting: no answer is shown in parts. */
  readonly whole: string;
  readonly deleteChat: string;
  readonly deleteQuestion: string;
  readonly deleteYes: string;
  readonly deleteNo: string;
  readonly deleting: string;
  readonly undo: string;
  readonly deleted: string;
  readonly deleteFailed: string;
  readonly conversation: string;
  readonly inputLabel: string;
  readonly placeholder: string;
  readonly send: string;
  readonly stop: string;
  readonly charactersLeft: Plural;
  readonly charactersOver: Plural;
  readonly personal: string;
  readonly change: string;
  readonly sendAnyway: string;
  readonly tryAsking: string;
  readonly askNext: string;
  readonly you: string;
  readonly stages: Readonly<Record<Stage, string>>;
  readonly answering: string;
  readonly answerComplete: Plural;
  readonly checked: Plural;
  readonly checkedMeaning: string;
  readonly writtenByModel: string;
  readonly writtenFromGuide: string;
  readonly withheld: Plural;
  readonly degraded: string;
  readonly missing: string;
  readonly notSaved: string;
  readonly sources: Plural;
  readonly sourcesHeading: string;
  readonly passage: string;
  readonly readInGuide: string;
  readonly newTab: string;
  readonly closePassage: string;
  readonly copy: string;
  readonly copied: string;
  readonly copyFailed: string;
  readonly rate: string;
  readonly helpful: string;
  readonly notHelpful: string;
  readonly thanks: string;
  readonly feedbackFailed: string;
  readonly whatWasWrong: string;
  readonly reasons: Readonly<Record<Feedback['reasons'][number], string>>;
  readonly comment: string;
  readonly sendFeedback: string;
  readonly stopped: string;
  readonly problems: Readonly<Record<ProblemKind, string>>;
  readonly retryAfter: Plural;
  readonly requestId: string;
  readonly actions: {
    readonly retry: string;
    readonly start_new: string;
    readonly edit: string;
    readonly again: string;
  };
  readonly restoring: string;
  readonly restoreFailed: string;
  readonly jump: string;
};

/** The words of the pictures, which are loaded with them. */
export type PictureStrings = {
  readonly pay: Readonly<Record<PayPeriod, string>>;
  /** For a guide that doesn't say how often it is paid. */
  readonly payTitle: string;
  /** Years of experience, `{n}` a number or a range of them. */
  readonly years: string;
  readonly orMore: string;
  readonly ladder: string;
  readonly here: string;
  readonly amHere: string;
  readonly nextRung: string;
  readonly steps: string;
  readonly done: Plural;
  readonly next: string;
  readonly askAbout: string;
  readonly allDone: string;
  readonly keptHere: string;
  readonly clear: string;
};
