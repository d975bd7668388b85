import { closeSync, fsyncSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { percentile } from './percentile.ts';

const WRITES = 100;
const PAGE = new Uint8Array(4_096);

/** Milliseconds until a page written to this machine's disk is safe: no durable write is faster. */
export function fsyncMs(): { readonly p50: number; readonly p95: number } {
  const folder = mkdtempSync(path.join(tmpdir(), 'signpost-bench-'));
  const file = openSync(path.join(folder, 'page'), 'w');
  const taken = Array.from({ length: WRITES }, () => {
    const started = performance.now();
    writeSync(file, PAGE);
    fsyncSync(file);
    return performance.now() - started;
  });
  closeSync(file);
  rmSync(folder, { recursive: true });
  return { p50: percentile(taken, 0.5), p95: percentile(taken, 0.95) };
}
