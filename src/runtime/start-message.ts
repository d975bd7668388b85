import type { Config } from '../config/config.ts';
import type { Guide } from '../domain/guide.ts';

/** What the person who starts the service reads: where the page is, what it answers from, which engine is on. */
export function startMessage(start: {
  readonly config: Config;
  readonly port: number;
  readonly guides: readonly Pick<Guide, 'title'>[];
}): string {
  const { config, port, guides } = start;
  const [first, ...others] = guides;
  const more = others.length === 0 ? '' : ` and ${others.length} more`;
  return [
    `Signpost is ready: open ${pageUrl(config.server.host, port)}`,
    `  Guide    ${first?.title ?? 'none'}${more} (from ${config.knowledge.dir})`,
    ...engineLines(config).map((line, index) => (index === 0 ? '  Engine   ' : '           ') + line),
    '  Stop     Ctrl+C',
  ].join('\n');
}

function engineLines({ model }: Config): readonly string[] {
  if (model) {
    return [
      `model: ${model.model} at ${new URL(model.baseUrl).host} writes, the guide decides.`,
      'For answers without a model, set ENGINE=extractive.',
    ];
  }
  return [
    'extractive: built in, needs no key, sends nothing anywhere.',
    'For a model, set OPENAI_API_KEY or OPENAI_BASE_URL in .env (see .env.example).',
  ];
}

/** An address that opens on this machine, also when the service listens on all of them. */
function pageUrl(host: string, port: number): string {
  const name = host === '0.0.0.0' || host === '::' ? 'localhost' : host;
  return `http://${name.includes(':') ? `[${name}]` : name}:${port}/`;
}
