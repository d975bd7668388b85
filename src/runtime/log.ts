import { type DestinationStream, pino, stdTimeFunctions } from 'pino';
import type { Log } from '../answer/ports.ts';
import type { Config } from '../config/config.ts';

/** One JSON object a line, to standard output unless told otherwise; control characters are escaped by the encoding. */
export function createLog({ level }: Config['log'], destination?: DestinationStream): Log {
  const logger = pino(
    {
      level,
      base: null,
      messageKey: 'event',
      timestamp: stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
    },
    destination ?? pino.destination({ dest: 1, sync: true }),
  );
  return (severity, event, fields = {}) => logger[severity](fields, event);
}
