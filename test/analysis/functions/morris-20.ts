const FACTORS = 20;

/**
 * The function of 20 uniform factors on 0 to 1 by which Morris (1991, Technometrics 33:161) introduced
 * elementary effects. The first seven factors matter and are curved or interact, 8 to 10 matter and are
 * almost straight lines, 11 to 20 hardly matter. The coefficients that Morris drew from a standard normal
 * are +1 and -1 in turn here.
 */
export function morris20(quantiles: ArrayLike<number>): number {
  const w = Array.from({ length: FACTORS }, (_, i) => {
    const x = quantiles[i];
    return [2, 4, 6].includes(i) ? 2 * ((1.1 * x) / (x + 0.1) - 0.5) : 2 * (x - 0.5);
  });
  const sign = (n: number): number => (n % 2 === 0 ? 1 : -1);
  let y = 5 * w[0] * w[1] * w[2] * w[3];
  for (let i = 0; i < FACTORS; i++) {
    y += (i < 10 ? 20 : sign(i + 1)) * w[i];
    for (let j = i + 1; j < FACTORS; j++) {
      y += (j < 6 ? -15 : sign(i + j)) * w[i] * w[j];
      for (let l = j + 1; l < 5; l++) y -= 10 * w[i] * w[j] * w[l];
    }
  }
  return y;
}
