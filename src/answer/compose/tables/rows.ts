import type { Unit } from '../../../domain/guide.ts';
import type { Query } from '../../../domain/question.ts';
import { readQuantities } from '../../../retrieve/quantities.ts';
import { textHasTerms } from '../../../retrieve/term-match.ts';
import { readWords } from '../../../retrieve/words.ts';
import { hasAnswerType, isTyped } from '../figures/answer-type.ts';
import { ownSubjects } from '../material.ts';
import { inSentence, wordCount } from '../wording.ts';

type Cell = { readonly header: string; readonly value: string };

const SENTENCE_WORDS = 6;

/** A table row as a person would say it: a cell that is a sentence of its own, or the cells that the question asks for. */
export function readRow(unit: Unit, query: Query): string {
  const [name, ...cells] = cellsOf(unit.text);
  if (!name || cells.length === 0) return unit.text;
  const stems = new Set(query.terms.flatMap((term) => term.alternatives.flatMap((words) => words.split(' '))));
  const sentence = cells.find(({ value }) => isSentence(value) && hasAnswerType(value, query) && shares(value, stems));
  if (sentence) return sentence.value;
  const short = cells.filter(({ value }) => !isSentence(value));
  const wanted = [
    short.filter(({ header }) => shares(header, stems)),
    short.filter(({ value }) => isTyped(query) && hasAnswerType(value, query)),
    short.filter(
      ({ value }) => query.facets[0] === 'pay' && readQuantities(value).some(({ kind }) => kind === 'money'),
    ),
  ].find((chosen) => chosen.length > 0);
  return tellCells(name, wanted ?? short);
}

/**
 * Whether a unit holds the kind of thing that is wanted. In a row, of what is asked about: a remark that mentions a degree
 * says nothing of the years beside it, though whoever has one is paid so.
 */
export function unitAnswers(unit: Unit, query: Query): boolean {
  const [name, ...cells] = unit.kind === 'row' ? cellsOf(unit.text) : [];
  if (cells.length === 0 || !isTyped(query) || query.facets[0] === 'pay') return hasAnswerType(unit.text, query);
  const subjects = ownSubjects(query);
  const short = cells.filter(({ value }) => !isSentence(value));
  const told = [name, ...short].map((cell) => `${cell?.header} ${cell?.value}`).join(' ');
  const isOfSubject = subjects.length === 0 || subjects.some((term) => textHasTerms(told, [term]));
  return isOfSubject && short.some(({ value }) => hasAnswerType(value, query));
}

/** "Diploma: length 2 years, price £2,400." "Skid steer – main use: Tight sites, landscaping." */
export function tellCells(name: Cell, cells: readonly Cell[]): string {
  const subject = name.value.length <= CODE_CHARS ? `${name.header} ${name.value}` : name.value;
  const [only, ...others] = cells;
  if (only && others.length === 0 && SAYS_NOTHING.test(only.header)) return `${subject}: ${only.value}.`;
  const reads = ({ header, value }: Cell) => FIGURE.test(value) && wordCount(header) < CLAUSE_WORDS;
  if (cells.length > FEW_CELLS || cells.every(reads)) {
    return `${subject}: ${cells.map(({ header, value }) => `${plainCase(header)} ${value}`).join(', ')}.`;
  }
  return `${subject} – ${cells.map(({ header, value }) => `${plainCase(header)}: ${value}`).join('; ')}.`;
}

/** More of them behind colons read like a table. */
const FEW_CELLS = 2;
/** "Class B" says more than "B". */
const CODE_CHARS = 2;
/** "What it takes" is no name of a thing. */
const CLAUSE_WORDS = 3;
/** Behind a figure a header reads as its name: "length 2 years". */
const FIGURE = /^\p{Sc}?\d/u;
/** Over a column of anything: the name of the row says what it is. */
const SAYS_NOTHING = /^(?:details?|values?|info(?:rmation)?|answers?|facts?|figures?|descriptions?|notes?)$/i;

/** A header without the capitals of a title; acronyms keep theirs. */
const plainCase = (header: string) => header.replace(/\p{Lu}(?=\p{Ll})/gu, (letter) => letter.toLowerCase());

/** The headers of a row and what the row is called. */
export const namesIn = (unit: Unit): string =>
  [unit.label ?? '', ...cellsOf(unit.text).map(({ header }) => header)].join('; ');

/** The cell of a row that is a sentence of its own, or null. */
export const sentenceIn = (unit: Unit): string | null =>
  cellsOf(unit.text).find(({ value }) => isSentence(value))?.value ?? null;

/** The cells that hold these amounts, under their headers: "New graduate: a full-time year $62,000–$78,000." */
export function readAmounts(unit: Unit, amounts: readonly number[]): string | null {
  const [name, ...cells] = cellsOf(unit.text);
  const held = cells.filter(({ value }) => readQuantities(value).some(({ low }) => amounts.includes(low)));
  if (!name || held.length === 0) return null;
  return `${name.value}: ${held.map(({ header, value }) => `${inSentence(header)} ${value}`).join(', ')}.`;
}

/** "Exam: Written; Fee: $900" as cells; a semicolon inside a cell stays in it. */
export function cellsOf(text: string): readonly Cell[] {
  return text.split(/; (?=[^:;]{1,60}: )/).flatMap((cell) => {
    const at = cell.indexOf(': ');
    return at < 0 ? [] : [{ header: cell.slice(0, at), value: cell.slice(at + 2) }];
  });
}

const isSentence = (value: string) => wordCount(value) >= SENTENCE_WORDS && /[.!?]$/.test(value);

const shares = (text: string, stems: ReadonlySet<string>) => readWords(text).order.some((stem) => stems.has(stem));

/** A row or item that is a name and an amount ("Trainee: $30,000 a year"): it says nothing about what it names. */
export const isAmountOnly = ({ kind, label, text }: Unit): boolean =>
  kind === 'row'
    ? /: *(?:[A-Z]{0,3}[$£€] ?\d)[^;]*(?:;|$)/.test(text)
    : label !== undefined && /^[^.]*:\s*[$£€]?\d/.test(text);

/** The header over an amount, as it stands inside a sentence; null when no cell holds it. */
export function headerOver(unit: Unit, amount: number): string | null {
  const cell = cellsOf(unit.text).find(({ value }) => readQuantities(value).some(({ low }) => low === amount));
  return cell ? inSentence(cell.header) : null;
}
