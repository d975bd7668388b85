import type { Query, QueryTerm } from '../../../domain/question.ts';
import { textHasTerms } from '../../../retrieve/term-match.ts';
import { TYPED } from '../../../understand/numbered.ts';
import { answered, type Draft, opened, plain, type Source, silent, stated } from '../../draft.ts';
import { extremeOfShown } from '../figures/superlative.ts';
import { stepDraft } from '../lists/steps.ts';
import { factSource, isSubject, type Material, unitSource } from '../material.ts';
import { isLeadIn, type ScoredUnit, scoreUnits } from '../sentences/select-units.ts';
import { readRow } from '../tables/rows.ts';
import { wordCount } from '../wording.ts';

const LIMITS = { maxOthers: 2, maxWords: 100 } as const;
/** So few words of an item are its name. */
const MAX_NAME_WORDS = 4;
const ASKS_MORE = /\bmore\b|\belse\b/i;

/** Whether a question only points at items that were shown ("and the second one?"), and asks nothing else of them. */
export const isOnlyPointing = (query: Query): boolean =>
  query.focus.length > 0 &&
  query.slots.ordinal?.of !== 'step' &&
  (!TYPED.has(query.wants) || (query.wants === 'comparison' && query.focus.length > 1)) &&
  !query.terms.some((term) => isSubject(term) && !term.inherited);

/** What the guide says of the items of an earlier list, and of nothing else: "tell me more about the second one". */
export function composeFocus(material: Material): Draft | null {
  const { query, ranked } = material;
  if (!isOnlyPointing(query)) return null;
  const steps = material.profile.facts.steps.filter(({ title }) => query.focus.includes(title));
  if (steps.length === 1) return stepDraft(steps[0]!, material);
  if (steps.length > 0) {
    const claims = steps.flatMap((step) => {
      const source = factSource(step, material);
      return source ? [opened(`Step ${step.number}:`, step.title, source)] : [];
    });
    return claims.length > 0 ? answered(claims) : null;
  }
  const own = query.focus.flatMap((item): { readonly text: string; readonly source: Source }[] => {
    for (const { passage } of ranked) {
      const unit = passage.units.find(({ label, text }) => label === item || text === item);
      if (unit)
        return [{ text: unit.kind === 'row' ? readRow(unit, query) : unit.text, source: unitSource(passage, unit) }];
    }
    return [];
  });
  const others =
    query.focus.length === 1
      ? othersAbout(
          material,
          own.map(({ text }) => text),
        )
      : [];
  const told = query.told.at(-1);
  const isTold = told !== undefined && [...own, ...others].every(({ text }) => told.includes(text));
  const claims = [...own, ...others].map(({ text, source }) => stated(text, source));
  if (claims.length === 0) return null;
  const isName = claims.length === 1 && wordCount(claims[0]!.text) <= MAX_NAME_WORDS;
  if (isName) return answered([plain('The guide only names it:'), ...claims]);
  const isNoMore = isTold && ASKS_MORE.test(query.text);
  return answered([...(isNoMore ? [plain('The guide says no more about that than this:')] : []), ...claims]);
}

/** Sentences elsewhere that have every word which tells the item from others of its kind. */
function othersAbout(material: Material, own: readonly string[]): readonly { text: string; source: Source }[] {
  const named = material.query.terms.filter((term) => term.isMeant && isSubject(term));
  const telling = named.filter((term) => !term.isGeneric);
  const terms: readonly QueryTerm[] = telling.length > 0 ? telling : named;
  const [only] = terms;
  if (!only) return [];
  // One word alone is not the item: "Adapt your resume" is no adaptability, nor any technology a technician's title.
  const name = (material.query.focus[0] ?? '').replace(/\s*\(.*?\)/g, '').toLowerCase();
  const isAcronym = /^\p{Lu}{2,}$/u.test(only.surface);
  const isNamed = (text: string) => terms.length > 1 || isAcronym || text.toLowerCase().includes(name);
  let words = own.reduce((sum, text) => sum + wordCount(text), 0);
  return scoreUnits(material)
    .filter(
      ({ unit, text }) =>
        !isLeadIn(unit) &&
        unit.kind === 'sentence' &&
        !own.includes(text) &&
        textHasTerms(text, terms) &&
        isNamed(text),
    )
    .slice(0, LIMITS.maxOthers)
    .filter(({ text }) => {
      words += wordCount(text);
      return own.length === 0 || words <= LIMITS.maxWords;
    })
    .map(({ text, unit, passage }) => ({ text, source: unitSource(passage, unit) }));
}

/** Of sentences, those about the items of an earlier list that the question points at; all of them when it points at none. */
export function aboutFocus(scored: readonly ScoredUnit[], { focus, terms }: Query): readonly ScoredUnit[] {
  if (focus.length === 0) return scored;
  const telling = terms.filter((term) => term.isMeant && isSubject(term) && !term.isGeneric);
  return scored.filter(
    ({ unit, passage, text }) =>
      focus.includes(unit.label ?? unit.text) ||
      focus.some((item) => passage.section.at(-1)?.includes(item)) ||
      (telling.length > 0 && textHasTerms(text, telling)),
  );
}

/** "Which is for quality?": those of the items last shown that have the words of the question. */
export function composeChoice(material: Material): Draft | null {
  const { query, ranked } = material;
  if (!isChoosing(query, material)) return null;
  const extreme = extremeOfShown(material);
  if (extreme) return extreme;
  const asked = query.terms.filter((term) => !term.inherited && isSubject(term) && term.standing !== 'missing');
  const items = ranked.flatMap(({ passage }) =>
    passage.units
      .filter(({ kind, label, text }) => kind !== 'sentence' && query.among.includes(label ?? text))
      .map((unit) => ({ unit, passage, has: asked.filter((term) => textHasTerms(unit.text, [term])).length })),
  );
  const most = Math.max(0, ...items.map(({ has }) => has));
  const chosen = items.filter(({ has }) => has === most);
  if (most === 0 || chosen.length === query.among.length) {
    return { ...silent("The guide doesn't say which of them."), list: query.among };
  }
  const claims = chosen.map(({ unit, passage }) =>
    stated(unit.text, unitSource(passage, unit), chosen.length > 1 ? 'bullet' : 'paragraph'),
  );
  return { ...answered(claims, { list: query.among }), chosen: chosen.map(({ unit }) => unit.label ?? unit.text) };
}

/** Choosing between roles is a matter of their pay bands. */
export const isChoosing = (query: Query, { profile }: Pick<Material, 'profile'>): boolean =>
  query.among.length > 0 && !query.among.every((item) => profile.facts.pay.some(({ role }) => role === item));
