import type { Log } from '../answer/ports.ts';
import type { Config } from '../config/config.ts';

const LEVELS = ['debug', 'info', 'warn', 'error', 'silent'] as const;

/** One JSON object a line, as on Node; Workers Logs reads its fields. */
export function createWorkersLog({ level }: Config['log']): Log {
  const least = LEVELS.indexOf(level);
  return (severity, event, fields = {}) => {
    if (LEVELS.indexOf(severity) < least) return;
    console[severity](JSON.stringify({ level: severity, time: new Date().toISOString(), ...fields, event }));
  };
}
