import { readdirSync, readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { runCommand, someSite } from './command-line.ts';

const TIMEOUT_MS = 60_000;

const BEEKEEPER = `# How to become a beekeeper

## Pay

| Role | Experience | Pay per year |
|---|---|---|
| New beekeeper | 0–1 years | $25,000–$32,000 |
| Experienced beekeeper | 5+ years | $45,000–$60,000 |

## Training

No degree is needed. Most beekeepers learn from another beekeeper for a season.
`;

/** A text without what may differ between two runs of one commit. */
const withoutTimes = (text: string): string =>
  text
    .replace(/"times":\{[^}]*\}/, '"times":{}')
    .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z · [\d.]+ s · a case takes [\d.]+ ms \(half of them\), [\d.]+ ms/, '');

describe('npm run evals, on a guide and cases outside the repository', { timeout: TIMEOUT_MS }, () => {
  it('passes with 0, ends with a verdict and a count, and writes reports that fit their schemas', async () => {
    const site = someSite();
    const { code, stdout } = await site.evals('--report', site.at('out'));
    expect(code).toBe(0);
    expect(stdout.trimEnd().split('\n').at(-2)).toMatch(/^PASS: 3\/3 cases .* · no baseline$/);
    expect(stdout.trimEnd().split('\n').at(-1)).toBe('3 passed, 0 failed');
    expect(readdirSync(site.at('out')).sort()).toEqual(['junit.xml', 'report.html', 'report.json', 'summary.md']);
    const schema: object = JSON.parse(readFileSync('evals/report.schema.json', 'utf8'));
    const validate = new Ajv({ strict: false, formats: { 'date-time': true } }).compile(schema);
    expect(validate(JSON.parse(site.read('out/report.json'))), JSON.stringify(validate.errors)).toBe(true);
    const junit = await validateXML({
      xml: [{ fileName: 'junit.xml', contents: site.read('out/junit.xml') }],
      schema: [readFileSync('tests/support/junit.xsd', 'utf8')],
    });
    expect(junit.errors).toEqual([]);
  });

  it('gives the same results twice, byte for byte apart from times', async () => {
    const site = someSite();
    const first = await site.evals('--metamorphic', '--report', site.at('first'), '--concurrency', '1');
    const second = await site.evals('--metamorphic', '--report', site.at('second'), '--concurrency', '8');
    expect(second.stdout).toBe(first.stdout);
    for (const name of ['report.json', 'junit.xml', 'summary.md', 'report.html']) {
      expect(withoutTimes(site.read(`second/${name}`)), name).toBe(withoutTimes(site.read(`first/${name}`)));
    }
  });

  it('stops with 1 at a pay figure that the guide no longer says, and names the case and the quote', async () => {
    const site = someSite();
    site.edit('kites.md', '$20,000', '$21,000');
    const { code, stdout } = await site.evals();
    expect(code).toBe(1);
    expect(stdout).toMatch(/^✗ stale_gold: 1 cases .* pay-junior: .*\$20,000 to \$28,000/m);
    expect(stdout).toMatch(/^FAIL: /m);
  });

  it('stops with 1 at a case that passed in the baseline and fails now, by its name', async () => {
    const site = someSite();
    const baseline = ['--baseline', site.at('baseline.json')];
    expect((await site.evals(...baseline, '--bless', '--reason', 'the first release')).code).toBe(0);
    expect(JSON.parse(site.read('baseline.json'))).toMatchObject({ reason: 'the first release' });
    const same = await site.evals(...baseline);
    expect([same.code, same.stdout.includes('Baseline: same')]).toEqual([0, true]);

    // The guide's file is the same for the fingerprint: a step is lost by a case that wants one more.
    const wanted = JSON.parse(site.read('baseline.json'));
    wanted.cases.beard.outcome = 'fail';
    site.write('baseline.json', JSON.stringify(wanted));
    expect((await site.evals(...baseline)).stdout).toContain('↑ beard: fail → pass');
  });

  it.each<[string, readonly string[], RegExp]>([
    ['an option that it does not know', ['--colour'], /--colour/],
    ['a baseline that is not there', ['--baseline', 'nowhere.json'], /There is no nowhere\.json: make it/],
    ['thresholds that are not JSON', ['--thresholds', 'README.md'], /README\.md is not JSON/],
    ['a filter that leaves no case', ['--filter', 'submarine'], /No case is left/],
    ['a blessing of a part', ['--bless', '--reason', 'x', '--filter', 'pay'], /--bless needs all cases/],
  ])('could not run, with 2, for %s', async (_, args, message) => {
    const { code, stderr } = await someSite().evals(...args);
    expect([code, stderr]).toEqual([2, expect.stringMatching(message)]);
    expect(stderr).not.toMatch(/^ {4}at /m);
  });

  it('could not run, with 2, for a case file with mistakes, each with file and line', async () => {
    const site = someSite();
    site.write('kites.jsonl', `${site.read('kites.jsonl')}{"id": "A"\n{"id": "b", "category": "gossip"}\n`);
    const { code, stderr } = await site.evals();
    expect(code).toBe(2);
    expect(stderr).toContain(`${site.at('kites.jsonl')}:4: this line is not JSON`);
    expect(stderr).toMatch(/kites\.jsonl:5: category: /);
  });

  it('holds a release to thresholds of its own', async () => {
    const site = someSite();
    site.edit('kites.jsonl', '"20000"', '"99999"');
    site.write('strict.json', '{"passRate": 1, "criticalFailures": 0}');
    site.write('lax.json', '{"passRate": 0, "criticalFailures": 9}');
    const strict = await site.evals('--thresholds', site.at('strict.json'));
    expect([strict.code, strict.stdout]).toEqual([1, expect.stringContaining('critical: 1 failed — pay-junior:')]);
    expect((await site.evals('--thresholds', site.at('lax.json'))).code).toBe(0);
  });
});

describe('the worked example of the README', { timeout: TIMEOUT_MS }, () => {
  it('runs as it stands, on a guide that says what its cases quote', async () => {
    const cases = readFileSync('README.md', 'utf8').match(/^\{"id": "pay-experienced"[\s\S]*?(?=\n```)/m)?.[0] ?? '';
    const site = someSite();
    site.write('beekeeper.jsonl', cases);
    site.write('beekeeper.md', BEEKEEPER);
    const files = ['--guide', site.at('beekeeper.md'), '--cases', site.at('beekeeper.jsonl')];
    const { code, stdout } = await runCommand('run', ...files, '--report', site.at('out'));
    expect([code, stdout.trimEnd().split('\n').at(-1)], stdout).toEqual([0, '3 passed, 0 failed']);
    expect(readdirSync(site.at('out'))).toContain('report.html');
  });
});

describe('npm run evals:compare', { timeout: TIMEOUT_MS }, () => {
  it('ends with 0 when nothing was lost, with 1 when something was, and with 2 when it could not run', async () => {
    const site = someSite();
    site.write('new.md', site.read('kites.md').replaceAll('$20,000', '$21,000'));
    const compare = (edition: string, ...more: readonly string[]) =>
      runCommand(
        'compare',
        '--old',
        site.at('kites.md'),
        '--new',
        site.at(edition),
        '--cases',
        site.at('kites.jsonl'),
        ...more,
      );
    expect(await compare('kites.md')).toMatchObject({
      code: 0,
      stdout: 'NOTHING LOST: 3 cases asked of both editions, 3 the same\n',
    });
    const lost = await compare('new.md', '--report', site.at('out'));
    expect(lost.code).toBe(1);
    expect(lost.stdout).toContain('pay-junior: $20,000 → $21,000');
    expect(JSON.parse(site.read('out/editions.json'))).toMatchObject({ v: 1, asked: 3, isLost: true });
    expect(site.read('out/editions.md')).toContain('LOST: 3 cases');
    site.edit('kites.jsonl', '{"id":"steps",', '{"id":"steps","guide":"kites",');
    site.edit('kites.jsonl', '{"id":"beard",', '{"id":"beard","guide":"balloons",');
    expect((await compare('kites.md')).stdout).toBe('NOTHING LOST: 2 cases asked of both editions, 2 the same\n');
    expect(await compare('nowhere.md')).toMatchObject({ code: 2, stderr: expect.stringContaining('nowhere.md') });
  });
});

describe('npm run evals:draft', { timeout: TIMEOUT_MS }, () => {
  it('writes cases that are left out until someone has read them', async () => {
    const site = someSite();
    const draft = () => runCommand('draft', '--guide', site.at('kites.md'), '--out', site.at('drafts.jsonl'));
    expect(await draft()).toMatchObject({ code: 0, stderr: expect.stringContaining('6 cases drafted') });
    expect(await draft()).toMatchObject({ code: 2, stderr: expect.stringContaining('is there already') });
    const evals = () => runCommand('run', '--guide', site.at('kites.md'), '--cases', site.at('drafts.jsonl'));
    expect(await evals()).toMatchObject({ code: 2, stderr: expect.stringContaining('These cases are drafts') });
    site.edit('drafts.jsonl', '"draft":true,', '');
    expect((await evals()).stdout).toContain('6 passed, 0 failed');
  });
});
