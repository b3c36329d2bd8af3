import type { State } from "../state.ts";
import { ContractBook } from "./contract-book.ts";
import { PLAIN_CLAUSES } from "./contract-terms.ts";
import type { InstrumentSetup } from "./instrument.ts";

const DEALS = [
  { key: "mp", payer: "US government", title: "US floor for MP", index: 2 },
  { key: "lynas", payer: "Japanese government", title: "Japanese floor for Lynas", index: 0 },
] as const;

/**
 * Standing contracts of other governments, part of every world: MP's settles on a Chinese ex-works
 * price (as reported), Lynas's on transactions outside China (assumed). Same schema as the policy's.
 */
export function foreignBooks(state: State, setup: InstrumentSetup): ContractBook[] {
  return DEALS.flatMap(({ key, payer, title, index }) => {
    const plant = state.plants.contract.indexOf(key);
    if (plant < 0) return [];
    const value = (name: string) => state.value(`contract.${key}.${name}`);
    const at = (months: number) => setup.monthOf("2026-01") + Math.round(months);
    const book = new ContractBook(
      {
        strike: value("strike"),
        upShare: value("upsideShare"),
        upThreshold: value("threshold"),
        upFrom: at(value("upsideFrom")),
        currencyPerEur: setup.usdPerEur,
        indexation: 0,
        index,
        contractShare: Math.min(1, value("volume") / 12 / state.plants.capacity[plant]),
        programmeVolume: Infinity,
        tenorMonths: 1 << 20,
        start: 0,
        lastSigning: -1,
        end: at(value("end")),
        regions: new Uint8Array(setup.regions.length),
        ...PLAIN_CLAUSES,
        annualCapReceivedEur: (value("cap") * 1e6) / setup.usdPerEur,
      },
      title,
      payer,
      setup,
    );
    book.sign(plant, Math.max(0, at(-3)), state.plants.capacity[plant]);
    return [book];
  });
}
