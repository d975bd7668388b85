import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { foldAnswer } from '../../../src/answer/fold-answer.ts';
import type { Answer, AnswerEvent } from '../../../src/domain/answer.ts';
import { parseGuide } from '../../../src/guide/parse-guide.ts';
import { parseArguments } from '../../../src/runtime/cli-arguments.ts';
import { formatAnswer, type Paint } from '../../../src/runtime/cli-format.ts';
import { asGuideText } from '../../../src/runtime/cli-guide.ts';
import { readVocabulary } from '../../../src/runtime/node-files.ts';
import { answerEnd, answerStart, citation, claim } from '../../support/answer-events.ts';

const plain: Paint = (_, text) => text;

async function answerOf(events: readonly AnswerEvent[]): Promise<Answer> {
  const folded = await foldAnswer(events);
  if (!folded.ok) throw new Error('not an answer');
  return folded.value;
}

describe('the arguments', () => {
  it('are one question, however many words the shell made of it', () => {
    expect(parseArguments(['what', 'does it pay?'])).toEqual({
      question: 'what does it pay?',
      guideFile: null,
      json: false,
      help: false,
    });
  });

  it('may name a guide and ask for JSON, before or after the question', () => {
    expect(parseArguments(['--guide', 'a.md', 'pay?', '--json'])).toMatchObject({
      question: 'pay?',
      guideFile: 'a.md',
      json: true,
    });
  });

  it.each([[['--nope']], [['--guide']], [['--json=1']]])('are refused in one line: %j', (args) => {
    expect(() => parseArguments(args)).toThrow(/^[^\n]+; --help shows what there is$/);
  });
});

describe('an answer on the terminal', () => {
  it('keeps a mark beside its sentence, wraps at the width and lists the sources', async () => {
    const text = 'The lamp is lit at dusk and it is put out at dawn.';
    const answer = await answerOf([answerStart(), citation(), claim(text), claim('It is heavy.', 1), answerEnd]);
    const shown = formatAnswer(answer, { columns: 40, paint: plain });
    expect(shown).toBe(
      [
        'The lamp is lit at dusk and it is put',
        'out at dawn. [1] It is heavy. [1]',
        '',
        'Sources',
        '[1] lighthouse-keeper › The lamp',
        '    “The lamp is lit at dusk.”',
        '',
        '2 sentences checked against the guide ·',
        'extractive engine',
      ].join('\n'),
    );
  });

  it('numbers steps, and begins again after other text', async () => {
    const step = (text: string, index: number) => claim(text, index, [], 'step');
    const events = [answerStart(), step('One.', 0), step('Two.', 1), claim('And.', 2, []), step('New.', 3), answerEnd];
    expect(formatAnswer(await answerOf(events), { columns: 80, paint: plain })).toMatch(
      /^1\. One\.\n2\. Two\.\nAnd\.\n1\. New\.\n/,
    );
  });

  it('never passes on what could move the cursor or colour the terminal', async () => {
    const events = [
      answerStart(),
      claim('\u001b[31mred\u001b]8;;http://evil\u0007 \u202etxt\u009b2J', 0, []),
      answerEnd,
    ];
    const shown = formatAnswer(await answerOf(events), { columns: 80, paint: plain });
    expect(shown.replaceAll('\n', '')).not.toMatch(/\p{Cc}|\p{Cf}/u);
    expect(shown).toContain('red');
  });
});

describe('any Markdown file', () => {
  const vocabulary = readVocabulary('knowledge');
  const read = (text: string, file: string) => {
    const made = asGuideText(text, file, '2026-01-31');
    return { made, guide: parseGuide(made.text, file, vocabulary) };
  };

  it('is a guide named by its first heading', async () => {
    const { made, guide } = read(
      '# How to become a beekeeper: "now"\n\n## Pay\n\nA beekeeper earns $20 an hour.\n',
      '/x/Bees 2.md',
    );
    expect(await guide).toMatchObject({
      ok: true,
      value: { slug: 'bees-2', title: 'How to become a beekeeper: "now"' },
    });
    expect(made.addedLines).toBe(9);
  });

  it.each(['.md', '養蜂.md', '---.md'])('is a guide even when it is called %s and has no title', async (name) => {
    expect((await read('## Pay\n\nA beekeeper earns $20 an hour.\n', `/x/${name}`).guide).ok).toBe(true);
  });

  it('keeps the front matter that it has', () => {
    const text = readFileSync('tests/support/guides/dental-hygienist.md', 'utf8');
    expect(asGuideText(text, 'x.md', '2026-01-31')).toEqual({ text, addedLines: 0 });
  });
});
