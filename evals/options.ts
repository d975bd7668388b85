import * as z from 'zod';
import { EngineName } from '../src/domain/answer.ts';
import { readCommandLine } from './command-line.ts';
import { UsageError } from './usage-error.ts';

export const USAGE = `npm run evals -- [options] [case files]

  --engine extractive|model   which engine answers (extractive)
  --guide FILE                the Markdown guide to ask (the shipped one)
  --cases FILE ...            case files, one JSON object a line (evals/cases/*.jsonl)
  --filter TEXT               only cases whose id, category, cluster or severity holds this text
  --split dev|heldout|all     the cases worked on, those set aside, or both (all)
  --reveal                    show the text of cases that are set aside
  --verbose                   print the answers to failed cases
  --drafts                    also ask cases that no one has reviewed yet
  --metamorphic               also ask cases made from these: typos, chatter, the answer taken out
  --resume FILE               keep finished cases in FILE, and go on from there when a run was stopped
  --report DIR                write the reports there
  --baseline FILE             the run to compare with (evals/baseline.json); your own cases need one of their own
  --thresholds FILE           JSON with what a release has to reach, in place of evals/thresholds.ts
  --bless --reason TEXT       make this run the baseline
  --concurrency N             questions at once (4)

With a model (--engine model, --judge; the endpoint is that of OPENAI_BASE_URL, OPENAI_MODEL and OPENAI_API_KEY):
  --judge                     let a model judge each sentence too, and measure how far it can be trusted
  --judge-model NAME          another model than OPENAI_MODEL
  --record DIR                send what has no recording in DIR yet, and keep what comes
  --replay DIR                send nothing: answer from the recordings in DIR; a missing one fails the run
  --estimate                  send nothing: count the calls and tokens, and tell the cost
  --prices IN,OUT             money for a million tokens, in and out
  --max-cost N                stop before more than N is spent; needs --prices

Exit codes: 0 passed, 1 a gate failed, 2 could not run.`;

const LINE = {
  engine: { type: 'string' },
  guide: { type: 'string' },
  cases: { type: 'string', multiple: true },
  filter: { type: 'string' },
  split: { type: 'string' },
  reveal: { type: 'boolean' },
  verbose: { type: 'boolean' },
  drafts: { type: 'boolean' },
  metamorphic: { type: 'boolean' },
  report: { type: 'string' },
  baseline: { type: 'string' },
  thresholds: { type: 'string' },
  bless: { type: 'boolean' },
  reason: { type: 'string' },
  concurrency: { type: 'string' },
  resume: { type: 'string' },
  judge: { type: 'boolean' },
  'judge-model': { type: 'string' },
  record: { type: 'string' },
  replay: { type: 'string' },
  estimate: { type: 'boolean' },
  prices: { type: 'string' },
  'max-cost': { type: 'string' },
  help: { type: 'boolean' },
} as const;

const Options = z.strictObject({
  engine: EngineName.default('extractive'),
  guide: z.string().optional(),
  cases: z.array(z.string()).default([]),
  filter: z.string().default(''),
  split: z.enum(['dev', 'heldout', 'all']).default('all'),
  reveal: z.boolean().default(false),
  verbose: z.boolean().default(false),
  drafts: z.boolean().default(false),
  metamorphic: z.boolean().default(false),
  report: z.string().optional(),
  baseline: z.string().optional(),
  thresholds: z.string().optional(),
  bless: z.boolean().default(false),
  reason: z.string().optional(),
  resume: z.string().optional(),
  judge: z.boolean().default(false),
  judgeModel: z.string().min(1).optional(),
  record: z.string().optional(),
  replay: z.string().optional(),
  estimate: z.boolean().default(false),
  prices: z
    .string()
    .regex(/^\d+(?:\.\d+)?,\d+(?:\.\d+)?$/)
    .transform((text) => {
      const [input = 0, output = 0] = text.split(',').map(Number);
      return { input, output };
    })
    .optional(),
  maxCost: z.coerce.number().positive().optional(),
  concurrency: z.coerce.number().int().min(1).max(64).default(4),
  help: z.boolean().default(false),
});
export type Options = Readonly<z.infer<typeof Options>>;

/** Reads a command line without the program's name. Throws UsageError. */
export function parseOptions(args: readonly string[]): Options {
  const { values, positionals } = readCommandLine(args, USAGE, LINE);
  const { 'max-cost': maxCost, 'judge-model': judgeModel, ...named } = values;
  const cases = [...(values.cases ?? []), ...positionals];
  const parsed = Options.safeParse({ ...named, maxCost, judgeModel, cases });
  if (!parsed.success) {
    const wrong = parsed.error.issues
      .map(({ path }) => `--${path.join('.').replace(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`)}`)
      .join(', ');
    throw new UsageError(`${wrong}: not a value that this option takes.\n\n${USAGE}`);
  }
  if (parsed.data.bless && !parsed.data.reason) {
    throw new UsageError('--bless needs --reason "why the baseline changes".');
  }
  const problem = contradiction(parsed.data);
  if (problem) throw new UsageError(problem);
  return parsed.data;
}

/** What can't be asked for together, as a sentence; null when all is well. */
function contradiction({
  engine,
  judge,
  judgeModel,
  record,
  replay,
  estimate,
  prices,
  maxCost,
}: Options): string | null {
  const isOfModel = [record, replay, prices, maxCost].some((value) => value !== undefined) || estimate;
  if (isOfModel && engine !== 'model' && !judge) {
    return '--record, --replay, --estimate, --prices and --max-cost are about a model: add --engine model or --judge.';
  }
  if (judgeModel !== undefined && !judge) return '--judge-model is about the judge: add --judge.';
  if (record !== undefined && replay !== undefined) return '--record and --replay exclude each other: leave out one.';
  if (maxCost !== undefined && !prices)
    return '--max-cost needs --prices IN,OUT: money for a million tokens, in and out.';
  return null;
}
