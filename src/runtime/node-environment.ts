import { existsSync } from 'node:fs';

/** Adds the settings of `.env` in the folder of the start to the environment; what the shell has set stays. */
export function loadDotEnv(): void {
  if (existsSync('.env')) process.loadEnvFile('.env');
}
