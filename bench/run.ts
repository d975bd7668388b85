import { machine } from './support/table.ts';

const BENCHES: Readonly<Record<string, () => Promise<() => Promise<void>>>> = {
  'ask-http': async () => (await import('./ask-http.ts')).benchAskHttp,
  stages: async () => (await import('./stages.ts')).benchStages,
  hostile: async () => (await import('./hostile.ts')).benchHostile,
  guard: async () => (await import('./guard.ts')).benchGuard,
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !Object.hasOwn(BENCHES, name));
if (unknown.length > 0) {
  console.error(`There is no bench "${unknown.join('", "')}"; there are: ${Object.keys(BENCHES).join(', ')}.`);
  process.exitCode = 1;
} else {
  for (const [name, load] of Object.entries(BENCHES)) {
    if (asked.length > 0 && !asked.includes(name)) continue;
    console.log(`\n# ${name}\n${machine()}\n`);
    const bench = await load();
    await bench();
  }
}
