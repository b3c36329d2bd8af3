/** Where the benchmarks of the act stand, and the year for which they hold. */
export const ACT = "Regulation (EU) 2024/1252 Article 5(1), and the introduction of COM(2025) 945";
export const BENCHMARK_YEAR = 2030;
