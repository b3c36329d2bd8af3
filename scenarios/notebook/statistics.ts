/** What a reference can say of a measure over the runs of a policy. */
export const STATS = ["mean", "p5", "p25", "p50", "p75", "p95"] as const;
/** Of a paired difference: its mean, and the ends of the 95 % interval of the mean. */
export const CHANGES = ["difference", "difference-low", "difference-high"] as const;
