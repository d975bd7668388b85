import type { ChatModelDeps } from '../src/adapters/openai/chat-model.ts';
import type { Fetch } from '../src/adapters/openai/guarded-fetch.ts';
import type { IdSource, Log } from '../src/answer/ports.ts';
import type { Options } from './options.ts';
import { askForUsage } from './record-replay/ask-for-usage.ts';
import { type CallReport, reportCalls } from './record-replay/call-report.ts';
import type { Call } from './record-replay/calls.ts';
import { createBudget } from './record-replay/cost.ts';
import { createExchanges, type Mode } from './record-replay/exchanges.ts';
import { openRecordingFolder } from './record-replay/folder.ts';
import { rememberIds } from './record-replay/known-ids.ts';
import { maskSecrets } from './record-replay/mask-secrets.ts';
import { createWatch, type Watch } from './watch.ts';

export type Settings = Readonly<Record<string, string | undefined>>;

/** How a run reaches its endpoint, and what it may tell about it. */
export type ModelRun = {
  readonly ids: IdSource;
  readonly network: ChatModelDeps;
  /** Those of this machine, with what the mode of the run asks for. */
  readonly settings: Settings;
  readonly log: Log;
  readonly watch: Watch;
  /** Every call so far. */
  readonly calls: () => readonly Call[];
  /** Waits for open exchanges. `isUnfiltered`: every case was asked, so a recording that was not used is told. */
  readonly report: (isUnfiltered: boolean) => Promise<CallReport>;
};

type Parts = { readonly ids: IdSource; readonly network: ChatModelDeps; readonly settings: Settings };
type Wanted = Pick<Options, 'record' | 'replay' | 'estimate' | 'prices' | 'maxCost'>;

/** Calls fail for other reasons than that the endpoint is down, so each is made. */
const NEVER_OPEN = { maxFailures: Number.POSITIVE_INFINITY, windowMs: 0, openMs: 0 } as const;
/** An address that no name server knows: what is replayed is not sent. */
const NOWHERE = 'http://replay.invalid/v1';
/** What the model itself does, where every other failure is one of the network. */
const OF_THE_MODEL: ReadonlySet<unknown> = new Set(['filtered', 'cancelled']);

/** Puts recording, replaying, counting and the budget between the adapter of the endpoint and the network. */
export function openModelRun(options: Wanted, { ids, network, settings }: Parts): ModelRun {
  const known = rememberIds(ids);
  const watch = createWatch();
  const mode = modeOf(options, askForUsage(network.fetch));
  const { prices = null, maxCost } = options;
  const exchanges = createExchanges(mode, {
    isIssued: known.isIssued,
    mask: maskSecrets([settings['OPENAI_API_KEY']?.trim() ?? '']),
    watch,
    nowMs: network.nowMs,
    now: () => new Date().toISOString(),
    spending: prices && { budget: createBudget(maxCost ?? Number.POSITIVE_INFINITY), prices },
  });
  const isOffline = mode.kind === 'replay' || mode.kind === 'estimate';
  return {
    ids: known,
    network: { ...network, fetch: exchanges.fetch, ...(isOffline ? { breaker: NEVER_OPEN } : {}) },
    settings: isOffline ? offline(settings) : settings,
    log: (_, event, fields) => {
      if (!isOffline && event === 'model_failed' && !OF_THE_MODEL.has(fields?.['code'])) {
        watch.fault(`the endpoint failed: ${fields?.['code']}`);
      }
    },
    watch,
    calls: exchanges.calls,
    async report(isUnfiltered) {
      await exchanges.settled();
      const keys = isUnfiltered && 'folder' in mode ? (mode.folder?.keys() ?? []) : [];
      return reportCalls(exchanges.calls(), prices, keys);
    },
  };
}

function modeOf({ record, replay, estimate }: Wanted, send: Fetch): Mode {
  const dir = record ?? replay;
  if (estimate) return { kind: 'estimate', folder: dir === undefined ? null : openRecordingFolder(dir) };
  if (replay !== undefined) return { kind: 'replay', folder: openRecordingFolder(replay) };
  return record === undefined ? { kind: 'live', send } : { kind: 'record', send, folder: openRecordingFolder(record) };
}

/** Without a key there is still an address, and what failed once is not tried again. */
function offline(settings: Settings): Settings {
  const hasEndpoint = Boolean(settings['OPENAI_BASE_URL'] || settings['OPENAI_API_KEY']);
  return { ...settings, ...(hasEndpoint ? {} : { OPENAI_BASE_URL: NOWHERE }), MODEL_MAX_ATTEMPTS: '1' };
}
