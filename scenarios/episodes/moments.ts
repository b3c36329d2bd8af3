/** Months "2011-08" to "2011-10", both counted. */
export type Span = readonly [from: string, to: string];

/** How a moment is read off the path of one run. Means are over the months of a span. */
export type Statistic =
  /** Mean of an outcome over a span, over its mean in a base span. */
  | { readonly kind: "ratio"; readonly outcome: string; readonly at: Span; readonly base: Span }
  /** Mean of one outcome over the mean of another in the same span. */
  | { readonly kind: "ratio-of"; readonly outcome: string; readonly over: string; readonly at: Span }
  /** Highest value in a span over the mean in a base span. */
  | { readonly kind: "peak"; readonly outcome: string; readonly within: Span; readonly base: Span }
  /** Months from a date to the highest value in a span. */
  | { readonly kind: "months-to-peak"; readonly outcome: string; readonly within: Span; readonly since: string }
  /** Value some months after the highest in a span, over that highest. */
  | { readonly kind: "after-peak"; readonly outcome: string; readonly within: Span; readonly months: number }
  /** Lowest value up to some months after the highest in a span, over that highest. */
  | { readonly kind: "fall"; readonly outcome: string; readonly within: Span; readonly months: number }
  /** Of plants outside the controlling state decided in a span, without contract, the share that closed between two dates. */
  | { readonly kind: "exit-share"; readonly decided: Span; readonly closed: Span };

/** Fitted on, tested on, or a class of its own that is fitted in-sample and not counted. */
export type Sample = "fit" | "out-of-sample" | "own-class";

/**
 * One number that history gives and the model must meet: the median over replications has to lie in the
 * band. For `exit-share` it is the mean over replications, since a run gives all or nothing.
 */
export interface Moment {
  readonly id: string;
  readonly title: string;
  readonly statistic: Statistic;
  readonly observed: number;
  readonly band: readonly [low: number, high: number];
  readonly source: string;
}

export interface EpisodeMoments {
  /** Id of the scenario file beside this one. */
  readonly episode: string;
  readonly sample: Sample;
  readonly moments: readonly Moment[];
}

const PRICES = "price points table";
const FLOWS = "Chinese customs, via the export flows table";
const USGS = "USGS Mineral Commodity Summaries 2026, yearly average prices";

/**
 * What each episode is judged on. Written down before any of them was replayed; the denominator is the
 * number of moments here, whatever happens.
 */
export const EPISODE_MOMENTS: readonly EpisodeMoments[] = [
  {
    episode: "ree-2009",
    sample: "fit",
    moments: [
      {
        id: "peak-over-2009",
        title: "Peak outside China over the 2009 average",
        statistic: { kind: "peak", outcome: "index-ex-china", within: ["2010-07", "2012-12"], base: ["2009-01", "2009-12"] },
        observed: 17.7,
        band: [10, 27],
        source: `Nd FOB 338 USD/kg in the third quarter of 2011 (${PRICES}, read), 19.1 in 2009 (recalled)`,
      },
      {
        id: "peak-over-2010",
        title: "Peak outside China over the 2010 average",
        statistic: { kind: "peak", outcome: "index-ex-china", within: ["2010-07", "2012-12"], base: ["2010-01", "2010-12"] },
        observed: 6.8,
        band: [4.5, 10.5],
        source: `Nd FOB 338 USD/kg (${PRICES}, read), 49.5 in 2010 (recalled)`,
      },
      {
        id: "months-to-peak",
        title: "Months from the cut of July 2010 to the peak",
        statistic: { kind: "months-to-peak", outcome: "index-ex-china", within: ["2010-07", "2012-12"], since: "2010-07" },
        observed: 13,
        band: [8, 15],
        source: `Third quarter of 2011 (${PRICES}); band of MODEL 9`,
      },
      {
        id: "after-18",
        title: "Price 18 months after the peak over the peak",
        statistic: { kind: "after-peak", outcome: "index-ex-china", within: ["2010-07", "2012-12"], months: 18 },
        observed: 0.25,
        band: [0.15, 0.4],
        source: "Dy at a seventh of its peak after two years (MODEL 9, S6); Nd 200 of 338 USD/kg after five months; band of MODEL 9",
      },
      {
        id: "after-36",
        title: "Price 36 months after the peak over the peak",
        statistic: { kind: "after-peak", outcome: "index-ex-china", within: ["2010-07", "2012-12"], months: 36 },
        observed: 0.2,
        band: [0.1, 0.3],
        source: `NdPr FOB 67.5 USD/kg in October 2014 (${PRICES}, read); band of MODEL 9`,
      },
      {
        id: "wedge-at-peak",
        title: "Price outside China over the price inside, August to October 2011",
        statistic: { kind: "ratio-of", outcome: "index-ex-china", over: "price-china", at: ["2011-08", "2011-10"] },
        observed: 2.15,
        band: [1.6, 2.9],
        source: `Nd FOB 338, domestic 157 USD/kg without VAT (${PRICES}, read)`,
      },
      {
        id: "home-after-peak",
        title: "Price inside China in March 2012 over September 2011",
        statistic: { kind: "ratio", outcome: "price-china", at: ["2012-03", "2012-03"], base: ["2011-09", "2011-09"] },
        observed: 0.41,
        band: [0.28, 0.62],
        source: `Nd domestic 64.3 and 157 USD/kg without VAT (${PRICES}, read)`,
      },
      {
        id: "use-outside",
        title: "Use outside China in the second half of 2011 over 2009",
        statistic: { kind: "ratio", outcome: "consumption-ex-china", at: ["2011-07", "2011-12"], base: ["2009-01", "2009-12"] },
        observed: 0.69,
        band: [0.55, 0.8],
        source: "20 to 45 % lower (MODEL 9); magnet use per car fell 40 % in two years (S6)",
      },
      {
        id: "exports-2011",
        title: "Exports of 2011 over 2009",
        statistic: { kind: "ratio", outcome: "china-exports", at: ["2011-01", "2011-12"], base: ["2009-01", "2009-12"] },
        observed: 0.43,
        band: [0.33, 0.62],
        source: "61.6 % of a quota of 30,246 t used in 2011; quota of 50,145 t in 2009, of which about 87 % used (assumed)",
      },
    ],
  },
  {
    episode: "molycorp",
    sample: "out-of-sample",
    moments: [
      {
        id: "boom-entrants-close",
        title: "Entrants decided in the boom that close 30 to 60 months after the peak",
        statistic: { kind: "exit-share", decided: ["2010-01", "2012-06"], closed: ["2014-02", "2016-08"] },
        observed: 1,
        band: [0.6, 1],
        source: "Molycorp: capital cost 1.6 bn USD, bankrupt June 2015, four years after the peak (Reuters, 1 July 2015); band of MODEL 9",
      },
    ],
  },
  {
    episode: "gallium-2023",
    sample: "out-of-sample",
    moments: [
      {
        id: "first-month",
        title: "European quote in July 2023 over June",
        statistic: { kind: "ratio", outcome: "index-ex-china", at: ["2023-07", "2023-07"], base: ["2023-06", "2023-06"] },
        observed: 1.27,
        band: [1.05, 1.5],
        source: `257.5 on 30 June, 326 USD/kg on 7 July (${PRICES}, read)`,
      },
      {
        id: "six-months",
        title: "European quote in December 2023 over June",
        statistic: { kind: "ratio", outcome: "index-ex-china", at: ["2023-12", "2023-12"], base: ["2023-06", "2023-06"] },
        observed: 2.05,
        band: [1.5, 3],
        source: `505 to 550 over 257.5 USD/kg (${PRICES}, read)`,
      },
      {
        id: "wedge-4",
        title: "European quote over the price inside China, October to November 2023",
        statistic: { kind: "ratio-of", outcome: "index-ex-china", over: "price-china", at: ["2023-10", "2023-11"] },
        observed: 1.9,
        band: [1.4, 2.2],
        source: `1.71 to 1.99 in October 2023, without VAT (${PRICES}, read); band of MODEL 9`,
      },
      {
        id: "wedge-24",
        title: "European quote over the price inside China, February to August 2025",
        statistic: { kind: "ratio-of", outcome: "index-ex-china", over: "price-china", at: ["2025-02", "2025-08"] },
        observed: 2.9,
        band: [2, 3.5],
        source: `687 to 725 USD/kg in May 2025 (read) over about 240 inside China (${PRICES}); band of MODEL 9`,
      },
      {
        id: "home-3",
        title: "Price inside China in October 2023 over June",
        statistic: { kind: "ratio", outcome: "price-china", at: ["2023-10", "2023-10"], base: ["2023-06", "2023-06"] },
        observed: 1.1,
        band: [0.75, 1.25],
        source: `217 to 239 USD/kg (${PRICES}, read); band of MODEL 9`,
      },
      {
        id: "exports-stop",
        title: "Exports of August and September 2023 over the year to June",
        statistic: { kind: "ratio", outcome: "china-exports", at: ["2023-08", "2023-09"], base: ["2022-07", "2023-06"] },
        observed: 0,
        band: [0, 0.15],
        source: `${FLOWS} (tradium): none`,
      },
      {
        id: "exports-2024",
        title: "Exports of 2024 over the year to June 2023",
        statistic: { kind: "ratio", outcome: "china-exports", at: ["2024-01", "2024-11"], base: ["2022-07", "2023-06"] },
        observed: 0.88,
        band: [0.5, 1.2],
        source: `${FLOWS}: 54 t from January to November 2024; 5.6 t in November 2022`,
      },
    ],
  },
  {
    episode: "magnets-2025",
    sample: "out-of-sample",
    moments: [
      {
        id: "may",
        title: "Exports of May 2025 over a month of 2024",
        statistic: { kind: "ratio", outcome: "china-exports", at: ["2025-05", "2025-05"], base: ["2024-01", "2024-12"] },
        observed: 0.26,
        band: [0.12, 0.45],
        source: `${FLOWS}: 1,240 t; 2024 about 4,850 t a month`,
      },
      {
        id: "june",
        title: "Exports of June 2025 over a month of 2024",
        statistic: { kind: "ratio", outcome: "china-exports", at: ["2025-06", "2025-06"], base: ["2024-01", "2024-12"] },
        observed: 0.66,
        band: [0.4, 0.85],
        source: `${FLOWS}: 3,188 t`,
      },
      {
        id: "july",
        title: "Exports of July 2025 over a month of 2024",
        statistic: { kind: "ratio", outcome: "china-exports", at: ["2025-07", "2025-07"], base: ["2024-01", "2024-12"] },
        observed: 1.15,
        band: [0.85, 1.45],
        source: `${FLOWS}: 5,577 t`,
      },
      {
        id: "november",
        title: "Exports of October and November 2025 over a month of 2024",
        statistic: { kind: "ratio", outcome: "china-exports", at: ["2025-10", "2025-11"], base: ["2024-01", "2024-12"] },
        observed: 1.2,
        band: [0.95, 1.5],
        source: `${FLOWS}: 5,474 and 6,150 t`,
      },
      {
        id: "first-half",
        title: "Exports of the first half of 2025 over the first half of 2024",
        statistic: { kind: "ratio", outcome: "china-exports", at: ["2025-01", "2025-06"], base: ["2024-01", "2024-06"] },
        observed: 0.81,
        band: [0.7, 0.92],
        source: `${FLOWS}: 22,319 t, 18.9 % less`,
      },
      {
        id: "stoppages",
        title: "Use outside China curtailed in the second quarter of 2025, share of use",
        statistic: {
          kind: "ratio-of",
          outcome: "unserved-curtailed-ex-china",
          over: "consumption-ex-china",
          at: ["2025-04", "2025-06"],
        },
        observed: 0.02,
        band: [0.001, 0.08],
        source: "Some car makers outside China stopped lines in the second quarter (Reuters); the share is not known, so the band is wide",
      },
    ],
  },
  {
    episode: "cobalt-2025",
    sample: "out-of-sample",
    moments: [
      {
        id: "seven-months",
        title: "Price in September 2025 over February",
        statistic: { kind: "ratio", outcome: "index-ex-china", at: ["2025-09", "2025-09"], base: ["2025-02", "2025-02"] },
        observed: 1.6,
        band: [1.3, 2.1],
        source: `10 and 16 USD/lb (${PRICES}, read)`,
      },
      {
        id: "quota",
        title: "Price in October 2025 over September",
        statistic: { kind: "ratio", outcome: "index-ex-china", at: ["2025-10", "2025-10"], base: ["2025-09", "2025-09"] },
        observed: 1.28,
        band: [1.1, 1.55],
        source: `Hydroxide 14.55 to 18.5 USD/lb in fifteen days after the quota (${PRICES}, read)`,
      },
      {
        id: "one-price",
        title: "EU price over the price of all buyers outside the DR Congo, March to December 2025",
        statistic: { kind: "ratio-of", outcome: "price-eu", over: "price-ex-china", at: ["2025-03", "2025-12"] },
        observed: 1,
        band: [0.9, 1.1],
        source: "A ban without a split between buyers (validation table)",
      },
      {
        id: "yearly",
        title: "Yearly average of 2025 over 2024",
        statistic: { kind: "ratio", outcome: "index-ex-china", at: ["2025-01", "2025-12"], base: ["2024-01", "2024-12"] },
        observed: 1.27,
        band: [1.1, 1.5],
        source: `${USGS}: 11.84 and 15 USD/lb`,
      },
    ],
  },
  {
    episode: "antimony-2024",
    sample: "out-of-sample",
    moments: [
      {
        id: "2024",
        title: "Yearly average of 2024 over 2023",
        statistic: { kind: "ratio", outcome: "index-ex-china", at: ["2024-01", "2024-12"], base: ["2023-01", "2023-12"] },
        observed: 1.87,
        band: [1.25, 2.6],
        source: `${USGS}: 5.49 and 10.24 USD/lb`,
      },
      {
        id: "2025",
        title: "Yearly average of 2025 over 2023",
        statistic: { kind: "ratio", outcome: "index-ex-china", at: ["2025-01", "2025-12"], base: ["2023-01", "2023-12"] },
        observed: 4.55,
        band: [2.7, 6.8],
        source: `${USGS}: 5.49 and 25 USD/lb`,
      },
    ],
  },
  {
    episode: "germanium-2023",
    sample: "out-of-sample",
    moments: [
      {
        id: "2024",
        title: "Yearly average of 2024 over 2023",
        statistic: { kind: "ratio", outcome: "index-ex-china", at: ["2024-01", "2024-12"], base: ["2023-01", "2023-12"] },
        observed: 1.43,
        band: [1.15, 1.9],
        source: `${USGS}: 1,392 and 1,991 USD/kg`,
      },
      {
        id: "2025",
        title: "Yearly average of 2025 over 2023",
        statistic: { kind: "ratio", outcome: "index-ex-china", at: ["2025-01", "2025-12"], base: ["2023-01", "2023-12"] },
        observed: 2.95,
        band: [1.8, 4.3],
        source: `${USGS}: 1,392 and 4,100 USD/kg`,
      },
    ],
  },
  {
    episode: "tungsten-2025",
    sample: "out-of-sample",
    moments: [
      {
        id: "2025",
        title: "Yearly average of 2025 over 2024",
        statistic: { kind: "ratio", outcome: "index-ex-china", at: ["2025-01", "2025-12"], base: ["2024-01", "2024-12"] },
        observed: 1.51,
        band: [1.15, 2.1],
        source: `${USGS}: 252 and 380 USD per dry tonne unit of WO3`,
      },
      {
        id: "both-sides",
        title: "Price inside China in the second half of 2025 over 2024",
        statistic: { kind: "ratio", outcome: "price-china", at: ["2025-07", "2025-12"], base: ["2024-01", "2024-12"] },
        observed: 1.5,
        band: [1.1, 2.3],
        source: "Mining was cut, so both sides rose (MODEL 9); no dated Chinese price in the tables, so the band is wide",
      },
    ],
  },
  {
    episode: "graphite-2023",
    sample: "out-of-sample",
    moments: [
      {
        id: "2024",
        title: "Yearly average of 2024 over 2023",
        statistic: { kind: "ratio", outcome: "index-ex-china", at: ["2024-01", "2024-12"], base: ["2023-01", "2023-12"] },
        observed: 0.97,
        band: [0.8, 1.2],
        source: `${USGS}: flake 1,080 and 1,050 USD/t; licences were granted`,
      },
      {
        id: "2025",
        title: "Yearly average of 2025 over 2023",
        statistic: { kind: "ratio", outcome: "index-ex-china", at: ["2025-01", "2025-12"], base: ["2023-01", "2023-12"] },
        observed: 0.93,
        band: [0.7, 1.15],
        source: `${USGS}: flake 1,080 and 1,000 USD/t`,
      },
    ],
  },
  {
    episode: "lithium-2020",
    sample: "own-class",
    moments: [
      {
        id: "rise",
        title: "Peak over the price of 2020",
        statistic: { kind: "peak", outcome: "index-ex-china", within: ["2021-07", "2023-12"], base: ["2020-07", "2020-12"] },
        observed: 9,
        band: [6, 14],
        source: "Up 6 to 14 times over 18 to 30 months (MODEL 9, S14)",
      },
      {
        id: "fall",
        title: "Lowest price up to 24 months after the peak over the peak",
        statistic: { kind: "fall", outcome: "index-ex-china", within: ["2021-07", "2023-12"], months: 24 },
        observed: 0.12,
        band: [0.08, 0.25],
        source: "84,000 USD/t in November 2022, 10,300 in September 2024 (MODEL 9, S14)",
      },
      {
        id: "supply",
        title: "World output of 2023 over 2021",
        statistic: { kind: "ratio", outcome: "output-world", at: ["2023-01", "2023-12"], base: ["2021-01", "2021-12"] },
        observed: 1.7,
        band: [1.4, 2.1],
        source: "Supply up about 60 % (MODEL 9); BGS and USGS mine production",
      },
    ],
  },
];
