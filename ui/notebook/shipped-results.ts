import type { Fan } from "../../analysis/fan.ts";
import type { PairedDifference } from "../../analysis/paired-difference.ts";
import type { Quantiles } from "../../analysis/quantiles.ts";

/** What all runs of a world came to when the page was built: a picture, until the runs are done here too. */
export interface ShippedWorld {
  readonly runs: number;
  /** Hash over the hashes of the runs. */
  readonly hash: string;
  /** Policy that the differences are taken against; empty for that policy itself. */
  readonly against: string;
  readonly fans: Readonly<Record<string, Fan>>;
  readonly kpis: Readonly<Record<string, { readonly quantiles: Quantiles; readonly difference?: PairedDifference }>>;
}
