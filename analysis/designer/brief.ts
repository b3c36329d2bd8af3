import type { Harm } from "../red-team.ts";
import { HARMS } from "../red-team.ts";

/** A number that each run gives. */
export type Quantity =
  | { readonly kind: "kpi"; readonly kpi: string }
  /** A monthly outcome in December of a year. */
  | { readonly kind: "outcome"; readonly outcome: string; readonly year: number }
  /** Fall of the EU buyers' surplus against the baseline on the same draws, EUR, present value. */
  | { readonly kind: "consumer-cost" };

/** A target or a limit: what runs must keep, and how surely. */
export interface Constraint {
  /** As the user wrote it. */
  readonly text: string;
  readonly quantity: Quantity;
  readonly unit: string;
  readonly relation: "at least" | "at most";
  /** In the unit of the quantity. */
  readonly bound: number;
  /** Share of runs that must keep it, 0 to 1; "mean" when the mean of the runs must. A P95 limit is a share of 0.95. */
  readonly probability: number | "mean";
  /** Under the exporter of the world, or under the worst attack that is known. */
  readonly under: "main" | "attack";
}

/** What an attacker aims at who wants to break a constraint. */
export function harmAgainst({ quantity, relation }: Constraint): Harm {
  const id =
    quantity.kind === "outcome" || relation === "at least"
      ? "capacity"
      : quantity.kind === "kpi" && quantity.kpi === "defence-curtailed"
        ? "defence"
        : quantity.kind === "kpi" && quantity.kpi === "fiscal-worst-12"
          ? "treasury-year"
          : "treasury";
  return HARMS.find((harm) => harm.id === id) ?? HARMS[0];
}
