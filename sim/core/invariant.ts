/** A broken promise of the model itself: a bug, never a user's mistake. */
export class InvariantError extends Error {
  override readonly name: string = "InvariantError";
}

/** Throws `InvariantError` unless the condition holds. */
export function invariant(condition: boolean, message: string): asserts condition {
  if (!condition) throw new InvariantError(message);
}

/** A value that is not finite (or negative where it may not be), with where it was found. */
export class BadQuantityError extends InvariantError {
  override readonly name: string = "BadQuantityError";
  readonly month: number;
  readonly agent: string;
  readonly quantity: string;
  readonly value: number;
  constructor(value: number, month: number, agent: string, quantity: string, expected: string) {
    super(`month ${month}, ${agent}: ${quantity} should be ${expected} but is ${value}`);
    this.month = month;
    this.agent = agent;
    this.quantity = quantity;
    this.value = value;
  }
}

/** The value itself when finite; otherwise stops the run, naming month, agent and quantity. */
export function finiteOrThrow(value: number, month: number, agent: string, quantity: string): number {
  if (!(value - value === 0)) throw new BadQuantityError(value, month, agent, quantity, "finite");
  return value;
}

/** The value itself when finite and not below `-slack`; otherwise stops the run. */
export function nonNegativeOrThrow(value: number, month: number, agent: string, quantity: string, slack = 0): number {
  if (!(value >= -slack && value < Infinity)) {
    throw new BadQuantityError(value, month, agent, quantity, "finite and not negative");
  }
  return value;
}
