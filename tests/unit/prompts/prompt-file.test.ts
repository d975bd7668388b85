import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parsePromptFile } from '../../../src/adapters/langchain/prompt-file.ts';

const file = (changes: { matter?: string; system?: string; user?: string } = {}) => `---
${changes.matter ?? 'name: demo\nvariables: [question, nonce]'}
---

## System

${changes.system ?? 'Answer as JSON: {"claims": []}.'}

## User

${changes.user ?? '{{nonce}}: {{question}}'}
`;
const parse = (text: string) => parsePromptFile(text, 'demo', ['question', 'nonce']);

describe('a prompt file', () => {
  it('renders rules for the system and data for the user, and takes no value for a template', async () => {
    const prompt = await parse(file());
    const question = 'Is {{nonce}} <b>"5 & 6"</b> {claims} {{{question}}}?';
    expect(await prompt.render({ question, nonce: 'abc' })).toEqual([
      { role: 'system', content: 'Answer as JSON: {"claims": []}.' },
      { role: 'user', content: `abc: ${question}` },
    ]);
  });

  it('is named by the hash of its text', async () => {
    const text = file();
    expect((await parse(text)).hash).toBe(createHash('sha256').update(text).digest('hex'));
    expect((await parse(`${text} `)).hash).not.toBe((await parse(text)).hash);
  });

  it('may have been saved with the line ends of Windows', async () => {
    const prompt = await parse(file().replaceAll('\n', '\r\n'));
    expect((await prompt.render({ question: 'q', nonce: 'n' }))[1].content).toBe('n: q');
  });

  it.each([
    ['', /needs front matter/],
    [file().replace('## System', '## Rules'), /## System/],
    [file({ matter: 'name: [demo' }), /not YAML/],
    [file({ matter: 'name: demo' }), /"name" and "variables"/],
    [file({ matter: 'name: demo\nvariables: [question, nonce]\nmodel: x' }), /"name" and "variables"/],
    [file({ matter: 'name: other\nvariables: [question, nonce]' }), /named "other"; it must be "demo"/],
    [file({ matter: 'name: demo\nvariables: [question]' }), /front matter lacks nonce/],
    [file({ matter: 'name: demo\nvariables: [question, nonce, mood]' }), /front matter names mood/],
    [file({ user: '{{question}}' }), /"## User" lacks nonce/],
    [file({ user: '{{question}} {{nonce}} {{mood}}' }), /"## User" names mood/],
    [file({ user: '{{#question}}{{nonce}}{{/question}}' }), /only plain placeholders/],
    [file({ user: '{{{question}}} {{nonce}}' }), /only plain placeholders/],
    [file({ system: 'Answer {{question}}.' }), /rules only/],
  ])('is refused at start with a message that names it (%#)', async (text, problem) => {
    await expect(parse(text)).rejects.toThrow(problem);
    await expect(parse(text)).rejects.toThrow('prompts/demo.prompt.md');
  });
});

describe('the prompts that ship', () => {
  it.each([
    ['answer', ['nonce', 'passages', 'question']],
    ['condense', ['nonce', 'history', 'question']],
    ['judge-support', ['nonce', 'passages', 'sentences']],
  ])('%s agrees with its caller and keeps data out of its rules', async (name, variables) => {
    const text = readFileSync(`prompts/${name}.prompt.md`, 'utf8');
    const prompt = await parsePromptFile(text, name, variables);
    const values = Object.fromEntries(variables.map((variable) => [variable, `<<${variable}>>`]));
    const [system, user] = await prompt.render(values);
    for (const variable of variables) {
      expect(user.content).toContain(`<<${variable}>>`);
      expect(system.content).not.toContain(`<<${variable}>>`);
    }
  });
});
