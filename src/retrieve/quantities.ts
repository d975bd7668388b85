import { findQuantities, type Quantity } from '../language/numerals.ts';
import { remember } from '../language/remember.ts';

const MAX_TEXTS = 8_000;

/** The quantities of a text of the guide. */
export const readQuantities: (text: string) => readonly Quantity[] = remember(findQuantities, MAX_TEXTS);
