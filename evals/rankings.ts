import type { StoredTurn } from '../src/answer/ports.ts';
import { retrievePassages } from '../src/answer/retrieve-passages.ts';
import type { ConversationId } from '../src/domain/conversation.ts';
import type { GuideSlug, Passage } from '../src/domain/guide.ts';
import type { English } from '../src/language/english.ts';
import type { Vocabulary } from '../src/language/vocabulary.ts';
import { ANSWERING, type Service } from '../src/runtime/assemble.ts';
import { createLexicon } from '../src/understand/lexicon.ts';
import { splitMessage } from '../src/understand/split.ts';
import { understand } from '../src/understand/understand.ts';

const MAX_TURNS = 1_000;

type Language = { readonly vocabulary: Vocabulary; readonly english: English; readonly historyTurns: number };

/**
 * The passages that retrieval ranks for the newest turn of a conversation, best first, through the functions that
 * `ask()` itself calls and with the history that it had. A message with several questions gives their rankings in turn.
 */
export async function createRankings(
  slug: GuideSlug,
  { guides, conversations }: Service,
  { vocabulary, english, historyTurns }: Language,
): Promise<(conversation: ConversationId) => Promise<readonly Passage[] | null>> {
  const profile = await guides.profile(slug);
  if (!profile) throw new Error(`the guide ${slug} was not indexed`);
  const lexicon = createLexicon(profile, vocabulary, english);
  return async (conversation) => {
    const stored = await conversations.recentTurns(conversation, MAX_TURNS);
    const newest = stored.ok ? stored.value.at(-1) : undefined;
    if (!stored.ok || !newest) return null;
    const before = stored.value.slice(0, -1).slice(-historyTurns).map(toHistory);
    const { questions, background } = splitMessage(newest.question);
    const found = await Promise.all(
      questions.map((question) =>
        retrievePassages(understand(question, background, before, lexicon), lexicon, guides, ANSWERING),
      ),
    );
    return inTurn(found.map(({ ranked }) => ranked.map(({ passage }) => passage)));
  };
}

const toHistory = ({ question, answer, context }: StoredTurn) => ({ question, answer: answer?.answer ?? '', context });

/** The first of each list, then the second of each, and so on; a passage only where it first comes. */
function inTurn(lists: readonly (readonly Passage[])[]): readonly Passage[] {
  const longest = Math.max(0, ...lists.map((list) => list.length));
  const all = Array.from({ length: longest }, (_, at) => lists.flatMap((list) => list[at] ?? [])).flat();
  return [...new Map(all.map((passage) => [passage.id, passage])).values()];
}
