import { ChatPromptTemplate } from '@langchain/core/prompts';
import { load, YAMLException } from 'js-yaml';
import * as z from 'zod';
import type { ModelMessage } from '../../answer/ports.ts';
import { sha256Hex } from '../../domain/sha256.ts';

/** A prompt file that was checked; `hash` is the sha256 (hex) of its text. */
export type PromptFile<Variable extends string> = {
  readonly name: string;
  readonly hash: string;
  /** System message, then user message. Values are put in as they are and never read as template. */
  render(values: Readonly<Record<Variable, string>>): Promise<readonly [ModelMessage, ModelMessage]>;
};

const FrontMatter = z.strictObject({ name: z.string(), variables: z.array(z.string()) });
const FILE = /^---\n(?<matter>.*?)\n---\n\s*## System\n(?<system>.*?)\n## User\n(?<user>.*)$/s;
const PLACEHOLDER = /(?<!\{)\{\{\s*(\w+)\s*\}\}(?!\})/g;

/**
 * Parses `<name>.prompt.md`: front matter (`name`, `variables`), `## System` with rules only, `## User` with the
 * placeholders. Throws when the file, its front matter, its placeholders and the caller's variables do not agree, so that
 * a service with a broken prompt does not start.
 */
export async function parsePromptFile<const Variable extends string>(
  fileText: string,
  expectedName: string,
  expectedVariables: readonly Variable[],
): Promise<PromptFile<Variable>> {
  const refuse = (problem: string): never => {
    throw new Error(`prompts/${expectedName}.prompt.md: ${problem}`);
  };
  const text = fileText.replaceAll('\r\n', '\n');
  const parts = FILE.exec(text)?.groups;
  if (!parts) return refuse('needs front matter between two lines of ---, then "## System", then "## User"');
  const { matter = '', system = '', user = '' } = parts;

  const { name, variables } = frontMatter(matter, refuse);
  if (name !== expectedName) refuse(`its front matter is named "${name}"; it must be "${expectedName}"`);
  requireSame(variables, expectedVariables, 'front matter', 'the code that renders it', refuse);
  if (system.includes('{{')) refuse('"## System" holds rules only; move placeholders to "## User"');
  requireSame(placeholders(user, refuse), variables, '"## User"', 'its front matter', refuse);

  // Mustache, because the default format takes every brace of JSON in a prompt for a placeholder.
  const template = ChatPromptTemplate.fromMessages<Record<string, string>>(
    [
      ['system', system.trim()],
      ['human', user.trim()],
    ],
    { templateFormat: 'mustache' },
  );
  return {
    name,
    hash: sha256Hex(fileText),
    async render(values) {
      const [rules, data] = await template.formatMessages(values);
      if (!rules || !data) throw new Error(`prompts/${expectedName}.prompt.md rendered no messages`);
      return [
        { role: 'system', content: rules.text },
        { role: 'user', content: data.text },
      ];
    },
  };
}

function frontMatter(matter: string, refuse: (problem: string) => never): z.infer<typeof FrontMatter> {
  let parsed: unknown;
  try {
    parsed = load(matter);
  } catch (error) {
    if (error instanceof YAMLException) return refuse('its front matter is not YAML');
    throw error;
  }
  const result = FrontMatter.safeParse(parsed);
  return result.success ? result.data : refuse('its front matter needs exactly "name" and "variables" (a list)');
}

function placeholders(template: string, refuse: (problem: string) => never): readonly string[] {
  const names = Array.from(template.matchAll(PLACEHOLDER), (match) => match[1] ?? '');
  const rest = template.replaceAll(PLACEHOLDER, '');
  if (/\{\{|\}\}/.test(rest)) refuse('only plain placeholders such as {{question}} are understood');
  return [...new Set(names)];
}

function requireSame(
  found: readonly string[],
  wanted: readonly string[],
  where: string,
  source: string,
  refuse: (problem: string) => never,
): void {
  const missing = wanted.filter((name) => !found.includes(name));
  const extra = found.filter((name) => !wanted.includes(name));
  if (missing.length > 0) refuse(`${where} lacks ${missing.join(', ')}, which ${source} names`);
  if (extra.length > 0) refuse(`${where} names ${extra.join(', ')}, which ${source} does not know`);
}
