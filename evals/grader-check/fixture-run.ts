import { answerText } from '../../src/answer/fold-answer.ts';
import type { Answer, Citation, Claim } from '../../src/domain/answer.ts';
import { ConversationId, TurnId } from '../../src/domain/conversation.ts';
import { GuideSlug, type Passage } from '../../src/domain/guide.ts';
import { resolveGold } from '../gold.ts';
import type { GuideUnderTest, Run, Supports } from '../graders/grader.ts';
import { Case } from '../schema/case.ts';
import type { GraderFixture } from './fixture.ts';

const ID = '00000000-0000-4000-8000-000000000000';

/** The run that a fixture describes, over the small guide. Throws when it quotes words that the guide doesn't have. */
export function fixtureRun(fixture: GraderFixture, guide: GuideUnderTest, supports: Supports): Run {
  const citations: Citation[] = [];
  const cite = (quote: string): number => {
    const known = citations.find((citation) => citation.quote === quote);
    if (known) return known.number;
    const citation = citationOf(quote, citations.length + 1, guide, fixture.shift);
    citations.push(citation);
    return citation.number;
  };
  const claims = fixture.claims.map(({ text, block, verdict, reasons, quotes, marks }, index): Claim => {
    return { index, text, block, verdict, reasons, citations: [...quotes.map(cite), ...marks] };
  });
  for (const quote of fixture.unused) cite(quote);
  const item = Case.parse({
    id: 'fixture',
    category: fixture.category,
    cluster: 'fixture',
    question: fixture.question,
    expect: fixture.expect,
    ...(fixture.planted.length > 0
      ? { guide_edit: { insert: fixture.planted.map((text) => ({ after: guide.slug, text })) } }
      : {}),
    ...(fixture.child_of ? { metamorphic: { of: fixture.child_of.fixture, relation: fixture.child_of.relation } } : {}),
  });
  return {
    item,
    gold: resolveGold(guide.text, item.expect.gold).resolved,
    guide,
    answer: answerOf(fixture, claims, citations),
    earlier: [],
    ranked: fixture.ranked?.map((words) => passageWith(words, guide)) ?? null,
    followed: new Map(Object.entries(fixture.followed)),
    supports,
  };
}

function answerOf(fixture: GraderFixture, claims: readonly Claim[], citations: readonly Citation[]): Answer {
  return {
    conversationId: ConversationId.parse(ID),
    turnId: TurnId.parse(ID),
    status: fixture.status,
    answer: fixture.answer ?? answerText(claims),
    claims: [...claims],
    citations: [...citations],
    missing: fixture.missing,
    suggestions: fixture.suggestions,
    engine: 'extractive',
    degraded: false,
    withheld: 0,
    saved: true,
  };
}

function citationOf(quote: string, number: number, guide: GuideUnderTest, shift: number): Citation {
  const { id, section } = passageWith(quote, guide);
  const start = guide.text.indexOf(quote) + shift;
  const slug = GuideSlug.parse(guide.slug);
  return {
    number,
    passageId: id,
    guide: slug,
    section,
    quote,
    start,
    end: start + quote.length,
    url: `/guide/${slug}`,
  };
}

function passageWith(words: string, guide: GuideUnderTest): Passage {
  const at = guide.text.indexOf(words);
  const found = [...guide.passages.values()].find(({ start, end }) => at >= start && at + words.length <= end);
  if (at < 0 || !found) throw new Error(`no passage of the guide holds: ${words}`);
  return found;
}
