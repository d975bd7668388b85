import { parseArgs } from 'node:util';
import { loadOf, type Station, simulate } from './capacity-stations.ts';

// `npx node bench/capacity-model.ts`: where the first bottleneck appears, for docs/scaling.md. What is measured and what is
// assumed stands with each figure; options replace them with one's own.

const { values } = parseArgs({
  options: {
    'node-ms': { type: 'string', default: '12.2' },
    'd1-write-ms': { type: 'string', default: '5' },
    'd1-read-ms': { type: 'string', default: '1' },
    databases: { type: 'string', default: '1' },
    replicas: { type: 'string', default: '1' },
    'model-seconds': { type: 'string', default: '4' },
    'model-calls': { type: 'string', default: '500' },
    'turn-kb': { type: 'string', default: '3.6' },
    'retention-days': { type: 'string', default: '30' },
  },
});
const given = (name: keyof typeof values) => Number(values[name]);

const RATES = [10, 1_000, 100_000];
const SIMULATED_VISITS = 200_000;
/** Documented: https://developers.cloudflare.com/d1/platform/limits/ */
const DATABASE_GB = 10;
const MINUTES_A_DAY = 1_440;
/** A queue is felt from here on; plan the next step before. */
const FULL = 0.8;

const model: Station = {
  name: 'calls to the model',
  servers: given('model-calls'),
  serviceMs: given('model-seconds') * 1_000,
  visits: 1,
  source: `assumed: ${values['model-calls']} calls at once of ${values['model-seconds']} s`,
};

const SETUPS: Readonly<Record<string, readonly Station[]>> = {
  'one Node process, extractive': [
    {
      name: 'event loop',
      servers: 1,
      serviceMs: given('node-ms'),
      visits: 1,
      source: 'measured by node-capacity.ts on two shared cores: the loop is held by computing and by its two commits',
    },
  ],
  'Workers and D1, extractive': d1(),
  'Workers and D1, model': [...d1(), model],
};

function d1(): readonly Station[] {
  const databases = given('databases');
  return [
    {
      name: 'D1 primaries (conversations)',
      servers: databases,
      serviceMs: given('d1-write-ms'),
      visits: 2,
      source: `2 batches measured; ${values['d1-write-ms']} ms each assumed; a database does one thing at a time`,
    },
    {
      name: 'D1 copies (guides)',
      servers: databases * given('replicas'),
      serviceMs: given('d1-read-ms'),
      visits: 2.1,
      source: `2.1 reads measured; ${values['d1-read-ms']} ms each assumed`,
    },
  ];
}

for (const [setup, stations] of Object.entries(SETUPS)) {
  console.log(`\n${setup}`);
  for (const rate of RATES) {
    const loads = stations.map((station) => loadOf(station, rate)).sort((a, b) => b.utilisation - a.utilisation);
    const [first] = loads;
    const isFull = (first?.utilisation ?? 0) >= FULL;
    console.log(`  ${rate.toLocaleString('en')} a minute: ${isFull ? `full at ${first?.station.name}` : 'has room'}`);
    for (const { station, utilisation, waitMs } of loads) {
      const share = `${(utilisation * 100).toFixed(utilisation < 0.1 ? 2 : 0)} %`;
      console.log(`    ${station.name.padEnd(30)} ${share.padStart(9)}  ${waitOf(station, rate, waitMs)}`);
    }
  }
  for (const station of stations) {
    const perMinute = (FULL * station.servers * 60_000) / (station.visits * station.serviceMs);
    console.log(`  ${station.name} is ${FULL * 100} % full at ${Math.round(perMinute).toLocaleString('en')} a minute`);
    console.log(`    (${station.source})`);
  }
}

const turns = (given('databases') * DATABASE_GB * 1e6) / given('turn-kb');
const sustained = turns / (given('retention-days') * MINUTES_A_DAY);
console.log(`\nRoom in ${values.databases} D1 of ${DATABASE_GB} GB, with ${values['turn-kb']} KB a turn (measured)`);
console.log(`  ${values['retention-days']} days of ${Math.round(sustained)} questions a minute, day and night`);

function waitOf(station: Station, rate: number, waitMs: number | null): string {
  if (waitMs === null) return 'its queue grows without bound';
  const { meanWaitMs, p95WaitMs } = simulate(station, rate, SIMULATED_VISITS);
  return `waits ${waitMs.toFixed(2)} ms by formula, ${meanWaitMs.toFixed(2)} simulated (95 %: ${p95WaitMs.toFixed(1)})`;
}
