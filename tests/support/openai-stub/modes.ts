import type { Mode } from './speech.ts';
import { STATUS_MODES } from './status-modes.ts';
import { STREAM_MODES } from './stream-modes.ts';

/** Faults and oddities of upstream servers, by the name that a test, or the `model` of a request, calls them. */
export const MODES = { ...STATUS_MODES, ...STREAM_MODES } satisfies Readonly<Record<string, Mode>>;

export type StubMode = keyof typeof MODES;

export function isStubMode(name: string): name is StubMode {
  return Object.hasOwn(MODES, name);
}
