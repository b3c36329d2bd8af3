/** Id of the baseline policy in results; no policy may take it. */
export const BASELINE_ID = "baseline";
/** Key under which a policy names an instrument and an exporter a measure. */
export const INSTRUMENT_KEY = "use";
