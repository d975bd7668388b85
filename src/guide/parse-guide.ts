import { EditionHash, type Guide } from '../domain/guide.ts';
import { failure, type Result, success } from '../domain/result.ts';
import { sha256Hex } from '../domain/sha256.ts';
import type { Vocabulary } from '../language/vocabulary.ts';
import { unitsOfBlocks } from './blocks.ts';
import { checkDepth, checkText } from './check-text.ts';
import { createFacetReader } from './facets.ts';
import { readFacts } from './facts/read-facts.ts';
import { readFrontMatter } from './front-matter.ts';
import type { Complaint, GuideFault } from './guide-fault.ts';
import { type OutlineNode, readOutline } from './outline.ts';
import { parseMarkdown } from './parse-markdown.ts';
import { readPassages } from './passages.ts';
import { readPhrases } from './phrases.ts';
import { createRoleReader } from './roles.ts';
import { readSections } from './sections.ts';

/**
 * Reads a guide: Markdown with front matter in, sections, passages and typed facts out, every offset into `text`. Pure.
 * `file` is only for the faults, which are all reported at once: each names a line and says what to do.
 */
export async function parseGuide(
  text: string,
  file: string,
  vocabulary: Vocabulary,
): Promise<Result<Guide, readonly GuideFault[]>> {
  const refuse = (complaints: readonly Complaint[]) =>
    failure([...complaints].sort((a, b) => a.line - b.line).map((complaint): GuideFault => ({ file, ...complaint })));

  const unreadable = checkText(text);
  if (unreadable.length > 0) return refuse(unreadable);
  const root = parseMarkdown(text);
  const tooDeep = checkDepth(root);
  if (tooDeep.length > 0) return refuse(tooDeep);

  const meta = readFrontMatter(root);
  const outline = readOutline(root, text, meta.ok ? meta.value.title : '');
  const complaints = [...(meta.ok ? [] : meta.error), ...outline.complaints, ...lacking(outline.nodes)];
  if (!meta.ok || complaints.length > 0) return refuse(complaints);

  const { slug, occupation, currency } = meta.value;
  const facets = createFacetReader(vocabulary, occupation);
  const roles = createRoleReader(vocabulary, occupation, facets.ofHeading);
  const sections = readSections(outline.nodes, facets);
  const parts = sections.map((source) => ({ ...source, passages: readPassages(source, text, slug, facets) }));
  const passages = parts.flatMap((part) => part.passages);
  return success({
    ...meta.value,
    hash: EditionHash.parse(sha256Hex(text)),
    text,
    sections: parts.map(({ section }) => section),
    passages,
    facts: readFacts(parts, text, { occupation, currency, vocabulary, facets, roles }),
    phrases: readPhrases(passages, vocabulary),
  });
}

function lacking(nodes: readonly OutlineNode[]): Complaint[] {
  if (nodes.every((node) => node.headingSpan.start === node.headingSpan.end)) {
    return [{ line: 1, message: 'The guide has no heading. Begin its parts with lines such as "## Pay".' }];
  }
  if (nodes.every((node) => unitsOfBlocks(node.blocks).length === 0)) {
    return [{ line: 1, message: 'The guide has headings but no text. Write what it says below them.' }];
  }
  return [];
}
