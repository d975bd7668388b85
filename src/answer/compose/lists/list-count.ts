import { isAsked, type Query, type QueryTerm } from '../../../domain/question.ts';
import { tokenize } from '../../../language/tokens.ts';
import { answered, computed, type Draft, type Source, stated } from '../../draft.ts';
import { isSubject, type Material, unitSource } from '../material.ts';
import { joined, wordCount } from '../wording.ts';
import { listAsked } from './list.ts';

type Given = Pick<Material, 'query' | 'ranked' | 'profile'>;

/** How many of a kind there are in the guide; "how many do I need" is another question. */
const ASKS_OF_GUIDE =
  /\b(?:how many|number of)\b.*\b(?:(?:are|is) (?:there|listed|mentioned|named|given|covered)|exist|(?:do|does|did|can) (?:it|the guide|this guide|the page|this|that|you|we|they) (?:list|mention|name|have|give|describe|cover|include|offer|know|recommend|choose from)|in the (?:guide|list)|in (?:all|total))\b|^(?:and |so )?how many (?:\S+ ){0,2}\S+\W*$/i;
const MAX_INLINE = { items: 6, words: 6 } as const;

/** Whether a question may want the things of a list of the guide counted. */
const asksListCount = (query: Query): boolean =>
  query.wants === 'count' &&
  ASKS_OF_GUIDE.test(query.text) &&
  countedIn(query).some(({ facet, isGeneric }) => facet !== 'pay' || !isGeneric) &&
  query.terms.every((term) => term.standing !== 'missing' || !isSubject(term));

/** "How many soft skills does it list?": counted from the list, or the table, that is led in by those words. Null for others. */
export function countListed(material: Given): Draft | null {
  const { query } = material;
  const counted = countedIn(query);
  if (query.wants === 'list' && ASKS_WHICH.test(query.text) && counted.length > 0) return tableList(material, counted);
  if (!asksListCount(query)) return null;
  const listed = bulletsOf(material) ?? rowsOf(material, counted);
  if (!listed) return null;
  const { names, sources } = listed;
  const things = `${names.length} ${counted.map(({ surface }) => surface.toLowerCase()).join(' ')}`;
  const isShort = names.length <= MAX_INLINE.items && names.every((name) => wordCount(name) <= MAX_INLINE.words);
  if (isShort)
    return answered(
      [
        computed(
          `The guide lists ${things}: ${listed.names.some((name) => name.includes(',')) ? names.join('; ') : joined(names)}.`,
          sources,
        ),
      ],
      { list: names },
    );
  const bullets = names.map((name, at) => stated(name.replace(/[.!?]*$/, '.'), sources[at]!, 'bullet'));
  return answered([computed(`The guide lists ${things}:`, sources), ...bullets], { list: names });
}

const ASKS_WHICH =
  /\b(?:what|which|list|name)\b(?: \S+){0,4}? (?:are there|exist|(?:are|is) (?:available|listed|offered)|do (?:i|you|they) (?:need|take|have))\b|^(?:list|name)\b/i;

/** "What exams are there?": the rows of the table of exams, by name. */
function tableList(material: Given, counted: readonly QueryTerm[]): Draft | null {
  const listed = rowsOf(material, counted);
  if (!listed) return null;
  const claim = computed(`The guide lists these: ${joined(listed.names)}.`, listed.sources);
  return answered([claim], { list: listed.names });
}

type Listed = { readonly names: readonly string[]; readonly sources: readonly Source[] };

function countedIn(query: Query): readonly QueryTerm[] {
  const terms = query.terms.filter((term) => isSubject(term) && term.standing !== 'missing');
  const own = terms.filter(isAsked);
  return own.length > 0 ? own : terms;
}

function bulletsOf(material: Given): Listed | null {
  const draft = listAsked({ ...material, query: { ...material.query, wants: 'list' } });
  if (!draft) return null;
  const sources = draft.claims.flatMap((claim) =>
    claim.kind === 'stated' && claim.block !== 'paragraph' ? [claim.sources[0]] : [],
  );
  return sources.length === draft.list.length && sources.length > 1 ? { names: draft.list, sources } : null;
}

/** The rows of a table whose first column is headed by what is counted. */
function rowsOf({ ranked }: Given, counted: readonly QueryTerm[]): Listed | null {
  const head = counted.at(-1)!;
  for (const { passage } of ranked) {
    const rows = passage.units.filter(({ kind, text }) => kind === 'row' && isHeadedBy(text, head));
    const named = rows.flatMap((unit) => (unit.label === undefined ? [] : [{ unit, name: unit.label }]));
    if (named.length > 1) {
      return { names: named.map(({ name }) => name), sources: named.map(({ unit }) => unitSource(passage, unit)) };
    }
  }
  return null;
}

const isHeadedBy = (row: string, head: QueryTerm) =>
  tokenize(row.slice(0, Math.max(0, row.indexOf(':')))).some(
    ({ stem }) => head.alternatives.includes(stem) || head.stem === stem,
  );
