/**
 * An office that decides on applications, in tonnes (MODEL 8, KA24). With no least wait, steady
 * applications λ and a share p decided a month, λ(1 − p)/p tonnes wait after the office has decided.
 */
export function createQueue(waitMonths: number, decidedShare: number, deniedShare: number, validMonths: number) {
  /** Applications that may not be decided yet, oldest first. */
  const young = new Float64Array(waitMonths);
  let head = 0;
  let waiting = 0;
  let valid = 0;
  let released = 0;
  return {
    /** Granted in the last month, t. */
    get released(): number {
      return released;
    },
    get backlog(): number {
      let sum = waiting;
      for (let i = 0; i < young.length; i++) sum += young[i];
      return sum;
    },
    /** Takes a month's applications; returns the tonnes that may be shipped this month on all valid licences. */
    month(applied: number): number {
      if (waitMonths === 0) waiting += applied;
      else {
        waiting += young[head];
        young[head] = applied;
        head = (head + 1) % waitMonths;
      }
      const decided = decidedShare * waiting;
      waiting -= decided;
      released = decided * (1 - deniedShare);
      valid = valid * (1 - 1 / validMonths) + released;
      return valid;
    },
    /** Takes off what was shipped on licences. */
    used(tonnes: number): void {
      valid = Math.max(0, valid - tonnes);
    },
  };
}
