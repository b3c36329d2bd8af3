/**
 * DTLZ2 with three objectives to be lowered (Deb, Thiele, Laumanns and Zitzler, CEC 2002, 825), of values in [0, 1]. The
 * frontier has all values but the first two at 1/2 and is the part of the unit sphere with no negative objective.
 */
export function dtlz2(x: readonly number[]): [number, number, number] {
  const g = x.slice(2).reduce((total, value) => total + (value - 0.5) * (value - 0.5), 0);
  const [a, b] = [(x[0] * Math.PI) / 2, (x[1] * Math.PI) / 2];
  return [(1 + g) * Math.cos(a) * Math.cos(b), (1 + g) * Math.cos(a) * Math.sin(b), (1 + g) * Math.sin(a)];
}

/** Hypervolume of the whole frontier against (1.1, 1.1, 1.1): the cube less an eighth of the unit ball. */
export const DTLZ2_HYPERVOLUME = 1.1 * 1.1 * 1.1 - Math.PI / 6;
