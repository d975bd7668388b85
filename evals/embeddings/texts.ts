import type { Query } from '../../src/domain/question.ts';
import { cuesOf, type WeighedText } from '../../src/language/embeddings.ts';
import type { Vocabulary } from '../../src/language/vocabulary.ts';
import { questionTexts, statementTexts } from '../../src/retrieve/alike.ts';
import { statementsOf } from '../../src/retrieve/statements.ts';
import type { AskedGuide } from './guides.ts';
import type { Text } from './learn.ts';
import type { Line } from './lines.ts';
import type { Choice, Topic } from './model.ts';

/** As `createEmbed` adds texts up. */
function readText(texts: readonly WeighedText[], vocabulary: Vocabulary): Text {
  const groupsIn = (stems: readonly string[]) => vocabulary.asked.match(stems).map(({ group }) => group.id);
  const cues = new Map<string, number>();
  for (const { text, weight } of texts)
    for (const cue of cuesOf(text, groupsIn)) cues.set(cue, (cues.get(cue) ?? 0) + weight);
  return cues;
}

/** The questions of a guide with all that the guide says, as `likened` reads them. `understood` in the order of the questions. */
export function choiceOf(
  { guide, questions }: AskedGuide,
  understood: readonly Query[],
  vocabulary: Vocabulary,
): Choice<Text> {
  const statements = guide.passages.flatMap((passage) => {
    const texts = statementTexts(passage);
    return statementsOf(passage).map(({ unit }, at) => ({ unit, text: readText(texts[at]!, vocabulary) }));
  });
  return {
    questions: understood.map((query) => readText(questionTexts(query), vocabulary)),
    statements: statements.map(({ text }) => text),
    answers: questions.map(
      ({ answers }) =>
        new Set(statements.flatMap(({ unit }, at) => (answers.some((span) => isIn(unit, span)) ? [at] : []))),
    ),
  };
}

type Place = { readonly start: number; readonly end: number };

/** As much of a quote as tells which statement it is of. */
const TELLING_CHARACTERS = 12;

/** Whether a statement has most of a quote, or a quote most of a short statement. */
export function isIn(unit: Place, quote: Place): boolean {
  const common = Math.min(unit.end, quote.end) - Math.max(unit.start, quote.start);
  return common >= Math.min(TELLING_CHARACTERS, (quote.end - quote.start) / 2);
}

/** The lines of each topic, by the first that they name. */
export function topicsOf(lines: readonly Line[], vocabulary: Vocabulary): readonly Topic<Text>[] {
  const textsOf = (of: readonly Line[], kind: Line['kind']) =>
    of.filter((line) => line.kind === kind).map(({ text }) => readText([{ text, weight: 1 }], vocabulary));
  return [...Map.groupBy(lines, ({ aspects }) => aspects[0]).values()].map((of) => ({
    questions: textsOf(of, 'question'),
    sentences: textsOf(of, 'sentence'),
  }));
}
