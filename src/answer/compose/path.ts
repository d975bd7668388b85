import type { LadderFact } from '../../domain/guide.ts';
import { tokenize } from '../../language/tokens.ts';
import { answered, computed, type Draft, plain, type Source, stated } from '../draft.ts';
import { factSource, type Material, subjectTerms, unitSource } from './material.ts';
import { capitalised, withArticle } from './wording.ts';

type Rung = { readonly fact: LadderFact; readonly source: Source };

const UP = new Set(['after', 'next', 'above', 'following', 'beyond', 'promoted', 'promotion', 'up']);
const DOWN = new Set(['before', 'below', 'under', 'prior']);
const MAX_RUNG_SENTENCES = 2;

/** An answer from the career ladder: the next rung, one rung, or all of them. Null when the path is not what is asked. */
export function composePath(material: Material): Draft | null {
  const { query, profile } = material;
  if (query.facets[0] !== 'path') return null;
  const ladder = profile.facts.ladder.flatMap((fact): Rung[] => {
    const source = factSource(fact, material);
    return source ? [{ fact, source }] : [];
  });
  if (ladder.length < 2) return null;

  const words = tokenize(query.text).map(({ lower }) => lower);
  const at = ladder.findIndex(({ fact }) => query.slots.roles.includes(fact.role));
  if (at >= 0) {
    const direction = words.some((word) => UP.has(word)) ? 1 : words.some((word) => DOWN.has(word)) ? -1 : 0;
    const target = ladder[at + direction];
    if (!target) return endOfLadder(ladder[at]!, direction);
    return rungDraft(target, direction === 0 ? null : ladder[at]!, direction);
  }
  const { ordinal } = query.slots;
  if (ordinal) {
    const rung = ladder.at(ordinal.position < 0 ? ordinal.position : ordinal.position - 1);
    if (rung) return rungDraft(rung, null, 0);
  }
  if (subjectTerms(query).some((term) => !term.inherited)) return null;
  return answered(
    [
      plain('The guide sets out these rungs, from the first one up:'),
      ...ladder.map(({ fact, source }) => stated(`${fact.role}.`, source, 'step')),
    ],
    { list: ladder.map(({ fact }) => fact.role) },
  );
}

function rungDraft(rung: Rung, from: Rung | null, direction: number): Draft {
  const opening = from
    ? [
        computed(
          `${direction > 0 ? 'After' : 'Before'} ${withArticle(from.fact.role)} comes ${withArticle(rung.fact.role)}.`,
          [from.source, rung.source],
        ),
      ]
    : [];
  const details = rung.source.passage.units
    .filter((unit) => unit.kind === 'sentence')
    .slice(0, MAX_RUNG_SENTENCES)
    .map((unit) => stated(unit.text, unitSource(rung.source.passage, unit)));
  return answered([...opening, ...details], { roles: [rung.fact.role], list: rung.fact.focus });
}

function endOfLadder(rung: Rung, direction: number): Draft {
  const place = direction > 0 ? 'top' : 'first';
  return answered(
    [
      computed(`${capitalised(withArticle(rung.fact.role))} is the ${place} rung that the guide describes.`, [
        rung.source,
      ]),
    ],
    { roles: [rung.fact.role] },
  );
}
