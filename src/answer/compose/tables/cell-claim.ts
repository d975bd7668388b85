import type { Block } from '../../../domain/answer.ts';
import { type DraftClaim, type Source, stated } from '../../draft.ts';
import type { Column } from './entries.ts';
import { tellCells } from './rows.ts';

/** One cell of a table, told under the name of its row: "Registered apprenticeship – what it costs: $450 a year." */
export const cellClaim = (
  [rows, header]: NonNullable<Column['headers']>,
  name: string,
  value: string,
  source: Source,
  block?: Block,
): DraftClaim => stated(tellCells({ header: rows, value: name }, [{ header, value }]), source, block);
