import './require-node-24.mjs';

const { loadDotEnv } = await import('./node-environment.ts');
const { runEntry } = await import('./start-error.ts');
await runEntry(async () => {
  loadDotEnv();
  const { runCli } = await import('./cli-run.ts');
  await runCli(process.argv.slice(2), process.env);
});
