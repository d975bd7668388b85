import './require-node-24.mjs';

const { loadDotEnv } = await import('./node-environment.ts');
const { runEntry } = await import('./start-error.ts');
await runEntry(async () => {
  loadDotEnv();
  const { startServer } = await import('./node-server.ts');
  await startServer(process.env);
});
