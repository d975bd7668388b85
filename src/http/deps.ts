import type { OpenAPIHono } from '@hono/zod-openapi';
import type {
  Ask,
  Clock,
  ConversationStore,
  GuideStore,
  GuideSummary,
  IdSource,
  Log,
  StoreFault,
} from '../answer/ports.ts';
import type { EngineName } from '../domain/answer.ts';
import type { GuideProfile, GuideSlug } from '../domain/guide.ts';
import type { Result } from '../domain/result.ts';
import type { WidgetFiles } from './routes/widget.ts';

export type HttpConfig = {
  /** Sites other than the service's own that may ask from a browser; `'*'` is any. */
  readonly allowedOrigins: readonly string[] | '*';
  readonly maxBodyBytes: number;
  readonly heartbeatMs: number;
  readonly stalledReaderMs: number;
  /** Of a question, in code points: what pages tell the chat. */
  readonly maxQuestionLength: number;
};

/** What pages show of a guide besides its own data. */
export type GuideView = {
  /** The guide's body as sanitised HTML, with an anchor on every section and passage. */
  readonly bodyHtml: (text: string, profile: GuideProfile) => Promise<string>;
  /** Questions that the guide answers, three or four. */
  readonly suggestions: (profile: GuideProfile) => readonly string[];
};

/** What is wrong with a guide that its owner sent, and on which line, counting from 1. */
export type GuideComplaint = { readonly line: number; readonly message: string };

export type PublishFault =
  | { readonly code: 'guide_invalid'; readonly complaints: readonly GuideComplaint[] }
  | StoreFault;

/** Takes guides from the owner while the service runs. */
export type GuideAdmin = {
  /** In the same time for every wrong token. */
  readonly isToken: (given: string) => boolean;
  /** Reads and indexes a guide. Until that is done the edition before answers; afterwards only publishing changes it. */
  readonly publish: (
    slug: GuideSlug,
    text: string,
  ) => Promise<Result<GuideSummary & { readonly outcome: 'indexed' | 'unchanged' }, PublishFault>>;
};

export type HttpDeps = {
  readonly config: HttpConfig;
  readonly engine: EngineName;
  /** The guide of the home page; null is the first by slug. */
  readonly defaultGuide: GuideSlug | null;
  readonly ask: Ask;
  readonly guides: GuideStore;
  readonly conversations: ConversationStore;
  readonly view: GuideView;
  /** Null: no guide is taken. */
  readonly admin: GuideAdmin | null;
  /**
   * How long who sends this question has to wait, 0 when they may ask now; `bindings` is what the runtime gave with the request.
   * Null: nobody waits.
   */
  readonly secondsToWait: ((request: Request, bindings: unknown) => Promise<number>) | null;
  readonly widget: WidgetFiles;
  readonly clock: Clock;
  readonly ids: IdSource;
  readonly log: Log;
  /** Aborted when the service is about to stop: what still runs ends with a `restarting` error. */
  readonly closing: AbortSignal;
};

/** What a request's one line in the log says of it, filled by whoever knows. */
export type LogLine = Record<string, string | number | boolean | null>;

export type HttpEnv = {
  Variables: {
    requestId: string;
    line: LogLine;
    /** Set by a streamed response: resolves when its body has ended, however it ended. */
    bodyEnd: Promise<void> | undefined;
  };
};

export type HttpApp = OpenAPIHono<HttpEnv>;

/** The guide to show when none is named; undefined when there is none at all. */
export function defaultGuideOf(guides: readonly GuideSummary[], slug: GuideSlug | null): GuideSummary | undefined {
  return guides.find((guide) => guide.slug === slug) ?? guides[0];
}
