import './require-node-24.mjs';

const { loadDotEnv } = await import('./node-environment.ts');
const { runEntry } = await import('./start-error.ts');
await runEntry(async () => {
  loadDotEnv();
  const { parseConfig } = await import('../config/config.ts');
  const { prepare } = await import('./prepare.ts');
  const config = parseConfig(process.env);
  // The server is loaded meanwhile.
  const preparing = prepare(config.knowledge.dir);
  preparing.catch(() => undefined);
  const { startServer } = await import('./node-server.ts');
  await startServer(config, preparing);
});
