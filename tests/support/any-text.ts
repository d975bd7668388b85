import fc from 'fast-check';

const unit = fc.oneof(
  fc.integer({ min: 0x20, max: 0x7e }).map((code) => String.fromCharCode(code)),
  fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)),
  fc.integer({ min: 0x10000, max: 0x10ffff }).map((point) => String.fromCodePoint(point)),
);

/** Any text a program can hold, halves of surrogate pairs included. (fast-check's own `binary` unit takes a second to set up.) */
export const anyText = (maxLength: number): fc.Arbitrary<string> => fc.string({ unit, maxLength });
