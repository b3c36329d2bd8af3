/**
 * ZDT1 (Zitzler, Deb and Thiele, Evol. Comput. 8, 2000, 173): two objectives to be lowered, of values in [0, 1]. The
 * frontier has all values but the first at 0 and is f2 = 1 - √f1.
 */
export function zdt1(x: readonly number[]): [number, number] {
  const rest = x.slice(1).reduce((total, value) => total + value, 0);
  const g = 1 + (9 * rest) / (x.length - 1);
  return [x[0], g * (1 - Math.sqrt(x[0] / g))];
}

/** Hypervolume of the whole frontier against (1.1, 1.1): 1.1² less the third that lies below it. */
export const ZDT1_HYPERVOLUME = 1.1 * 1.1 - 1 / 3;
