import { DIMENSIONS, type Model, type Numbered } from './model.ts';

/** So many texts tell which directions texts take. */
const MOST_TEXTS = 12_000;
const ITERATIONS = 25;

/**
 * One model of the same size that compares texts nearly as several do together: their vectors side by side, of which the
 * directions are kept that texts differ in most (principal components, found by orthogonal iteration: Golub and Van Loan,
 * Matrix Computations, 8.2.4). What one model learnt by chance, the others mostly did not.
 */
export function oneOfMany(models: readonly Model[], texts: readonly Numbered[]): Model {
  const width = models.length * DIMENSIONS;
  const sideBySide = ({ cues, weights }: Numbered): Float64Array => {
    const vector = new Float64Array(width);
    for (const [which, { values }] of models.entries())
      for (const [at, cue] of cues.entries())
        for (let k = 0; k < DIMENSIONS; k += 1)
          vector[which * DIMENSIONS + k]! += weights[at]! * values[cue * DIMENSIONS + k]!;
    return vector;
  };
  const every = Math.ceil(texts.length / MOST_TEXTS);
  const directions = principal(texts.filter((_, at) => at % every === 0).map((text) => ofLengthOne(sideBySide(text))));
  const projected = (vector: Float64Array) => directions.map((direction) => dot(direction, vector));
  const count = models[0]!.values.length / DIMENSIONS;
  const values = new Float32Array(count * DIMENSIONS);
  for (let cue = 0; cue < count; cue += 1)
    values.set(projected(sideBySide({ cues: [cue], weights: [1] })), cue * DIMENSIONS);
  const leftOpen = Float64Array.from(models.flatMap((model) => [...model.leftOpen]));
  return { values, leftOpen: Float32Array.from(projected(leftOpen)) };
}

/** The directions in which vectors go furthest, as many as a model has dimensions, at right angles. */
function principal(vectors: readonly Float64Array[]): readonly Float64Array[] {
  const width = vectors[0]!.length;
  const moments = Array.from({ length: width }, () => new Float64Array(width));
  for (const vector of vectors)
    for (const [at, row] of moments.entries()) {
      const own = vector[at]!;
      for (let k = 0; k < width; k += 1) row[k]! += own * vector[k]!;
    }
  let directions = Array.from({ length: DIMENSIONS }, (_, at) =>
    Float64Array.from({ length: width }, (_, k) => Math.cos((at + 1) * (k + 1))),
  );
  for (let turn = 0; turn < ITERATIONS; turn += 1)
    directions = atRightAngles(directions.map((one) => Float64Array.from(moments, (row) => dot(row, one))));
  return directions;
}

/** Gram and Schmidt. */
function atRightAngles(vectors: readonly Float64Array[]): Float64Array<ArrayBuffer>[] {
  const found: Float64Array<ArrayBuffer>[] = [];
  for (const vector of vectors) {
    const rest = Float64Array.from(vector);
    for (const other of found) {
      const along = dot(rest, other);
      for (let k = 0; k < rest.length; k += 1) rest[k]! -= along * other[k]!;
    }
    found.push(ofLengthOne(rest));
  }
  return found;
}

function ofLengthOne(vector: Float64Array): Float64Array<ArrayBuffer> {
  const length = Math.sqrt(dot(vector, vector)) || 1;
  return Float64Array.from(vector, (value) => value / length);
}

function dot(one: Float64Array, other: Float64Array): number {
  let sum = 0;
  for (let k = 0; k < one.length; k += 1) sum += one[k]! * other[k]!;
  return sum;
}
