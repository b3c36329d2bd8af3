/** Lets callers through one at a time, in order of arrival. */
export interface Turnstile {
  /** Resolves to the function that ends the turn, or to undefined when the signal came first. */
  enter(signal?: AbortSignal): Promise<(() => void) | undefined>;
}

export function createTurnstile(): Turnstile {
  let last: Promise<void> = Promise.resolve();
  return {
    async enter(signal) {
      const before = last;
      let leave = (): void => {};
      const left = new Promise<void>((resolve) => {
        leave = resolve;
      });
      last = before.then(() => left);
      if (signal === undefined) {
        await before;
        return leave;
      }
      let onAbort = (): void => {};
      const aborted = new Promise<void>((resolve) => {
        onAbort = resolve;
        signal.addEventListener("abort", onAbort);
      });
      if (!signal.aborted) await Promise.race([before, aborted]);
      signal.removeEventListener("abort", onAbort);
      if (!signal.aborted) return leave;
      leave();
      return undefined;
    },
  };
}
