/** Ranks from the best, 1, when higher scores are better; equal scores share the mean of their ranks. */
export function ranksOf(scores: ArrayLike<number>): Float64Array {
  return Float64Array.from(scores, (score) => {
    let above = 0;
    let equal = 0;
    for (let other = 0; other < scores.length; other++) {
      if (scores[other] > score) above++;
      else if (scores[other] === score) equal++;
    }
    return above + (equal + 1) / 2;
  });
}
