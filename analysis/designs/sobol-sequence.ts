import { t } from "../../language/language.ts";
import type { Design } from "./design.ts";
import { type Stream, stream } from "../../sim/core/streams.ts";
import { unpackPrimitives } from "./joe-kuo.ts";
import { type Points, pointsAtOrigin } from "./points.ts";

export const MOST_DIMENSIONS = 1111;

const BITS = 32;
const STEP = 1 / 4_294_967_296;

let cached: readonly Uint32Array[] | undefined;

/** Per dimension the 32 direction numbers as binary fractions, the first digit in the highest bit. */
function directionNumbers(): readonly Uint32Array[] {
  cached ??= [
    Uint32Array.from({ length: BITS }, (_, k) => 1 << (BITS - 1 - k)),
    ...unpackPrimitives().map(({ degree, a, m }) => {
      const v = new Uint32Array(BITS);
      for (let k = 0; k < degree; k++) v[k] = m[k] << (BITS - 1 - k);
      for (let k = degree; k < BITS; k++) {
        v[k] = v[k - degree] ^ (v[k - degree] >>> degree);
        for (let i = 1; i < degree; i++) if ((a >> (degree - 1 - i)) & 1) v[k] ^= v[k - i];
      }
      return v;
    }),
  ];
  return cached;
}

function parity(x: number): number {
  x ^= x >>> 16;
  x ^= x >>> 8;
  x ^= x >>> 4;
  return (0x6996 >>> (x & 15)) & 1;
}

/**
 * Direction numbers times a random lower triangular matrix over GF(2), which carries digits downwards only: every
 * elementary interval keeps its number of points. Source: Matoušek (1998), J. Complexity 14, 527.
 */
function scrambled(v: Uint32Array, word: () => number): Uint32Array {
  const out = new Uint32Array(BITS);
  for (let digit = 0; digit < BITS; digit++) {
    const place = BITS - 1 - digit;
    const own = 1 << place;
    const above = -(own << 1);
    const row = (place === BITS - 1 ? 0 : word() & above) | own;
    for (let k = 0; k < BITS; k++) out[k] |= parity(row & v[k]) << place;
  }
  return out;
}

const wordsOf = (random: Stream) => (): number => Math.floor(random.uniform() / STEP);

/** Index of the lowest bit of a positive integer that is 1. */
const lowestBit = (n: number): number => 31 - Math.clz32(n & -n);

/**
 * The first points of the Sobol' sequence in up to 1,111 dimensions, in Gray code order, from the origin on; 32 binary
 * digits. More points begin with the fewer. In any 2^m first points each interval [i/2^m, (i+1)/2^m) of each dimension
 * holds one; between powers of two the balance is less.
 *
 * With a seed it is scrambled dimension by dimension (random linear scramble and digital shift), which keeps that
 * balance, makes every point uniform and leaves integrals without bias; a further dimension changes no other.
 * The first point is kept: without it the balance goes.
 *
 * Sources: Joe and Kuo (2008) for the directions (joe-kuo.ts); Antonov and Saleev (1979), USSR Comput. Math. Math.
 * Phys. 19, 252 for the order; Owen (2020), arXiv:2008.08051, for the first point.
 */
export function sobolSequence(rows: number, columns: number, seed?: string): Points {
  if (columns > MOST_DIMENSIONS)
    throw new RangeError(
      `a Sobol' sequence has at most ${MOST_DIMENSIONS} dimensions, not ${columns}: vary fewer factors, or use latin-hypercube`,
    );
  const points = pointsAtOrigin(rows, columns);
  const { at } = points;
  const directions = directionNumbers();
  for (let column = 0; column < columns; column++) {
    let v = directions[column];
    let x = 0;
    if (seed !== undefined) {
      const word = wordsOf(stream(seed, 0, "design", `sobol dimension ${column}`));
      v = scrambled(v, word);
      x = word() | 0;
    }
    for (let row = 0; row < rows; row++) {
      if (row > 0) x ^= v[lowestBit(row)];
      at[row * columns + column] = (x >>> 0) * STEP;
    }
  }
  return points;
}

/** That a size is not a power of two, as a note; none when it is. */
export function balanceNotes(size: number): readonly string[] {
  let next = 1;
  while (next < size) next *= 2;
  return next === size
    ? []
    : [t("A Sobol' sequence is balanced at powers of two only: {next} points are the next above {size}.", { next, size })];
}

export const SOBOL: Design = {
  id: "sobol",
  title: "Sobol' sequence",
  doc:
    "Quasi-random points, scrambled by the seed, which cover the space of all factors more evenly than random ones: means and indices of " +
    "smooth outcomes come out with fewer runs.",
  size: { counts: "points", least: 1, most: 1_000_000, usual: "powers of two from 128 to 8,192 are usual" },
  draws: "fresh",
  correlations: true,
  cost: (_, { size }) => size,
  points: (factors, { size }, seed) => sobolSequence(size, factors.length, seed),
  notes: (_, { size }) => balanceNotes(size),
};
