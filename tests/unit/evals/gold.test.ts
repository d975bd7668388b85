import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { resolveGold } from '../../../evals/gold.ts';

const GUIDE = `# Lighthouses

## Lamp

The lamp is lit
at dusk. It costs $5 (or less).

## Fog

The lamp is lit at noon.

### Horn

A horn sounds.
`;

const gold = (quote: string, section?: string) => ({ quote, grade: 3 as const, ...(section ? { section } : {}) });
const textOf = (quote: string, section?: string): string | null => {
  const [found] = resolveGold(GUIDE, [gold(quote, section)]).resolved;
  return found ? GUIDE.slice(found.span.start, found.span.end) : null;
};

describe('a gold quote', () => {
  it('is found across a line break, as it is written', () => {
    expect(textOf('The lamp is lit at dusk.')).toBe('The lamp is lit\nat dusk.');
  });

  it('is matched literally, signs of patterns included', () => {
    expect(textOf('$5 (or less).')).toBe('$5 (or less).');
  });

  it('is stale when a word of it changed', () => {
    const { resolved, stale } = resolveGold(GUIDE, [gold('The lamp is lit at dawn.')]);
    expect(resolved).toEqual([]);
    expect(stale).toHaveLength(1);
  });

  it('is looked for under the heading it names, subsections included', () => {
    expect(textOf('The lamp is lit at', 'fog')).toBe('The lamp is lit at');
    expect(textOf('A horn sounds.', 'Fog')).toBe('A horn sounds.');
    expect(textOf('A horn sounds.', 'Lamp')).toBeNull();
    expect(textOf('A horn sounds.', 'Tides')).toBeNull();
  });

  it('that is a heading stands for its section', () => {
    expect(textOf('## Fog')).toContain('A horn sounds.');
    expect(textOf('## Lamp')).not.toContain('horn');
  });

  it('that is a slice of the guide is always found', () => {
    fc.assert(
      fc.property(fc.nat(GUIDE.length - 1), fc.integer({ min: 1, max: 40 }), (start, length) => {
        const quote = GUIDE.slice(start, start + length).trim();
        fc.pre(quote !== '');
        expect(resolveGold(GUIDE, [gold(quote)]).stale).toEqual([]);
      }),
    );
  });
});
