import type { Confidence, Parameter } from "../core/parameter.ts";
import {
  type BuyerSpec,
  type CostStep,
  type PipelineSpec,
  type PlantSpec,
  parameter,
  type Region,
  type SectorSpec,
  type StockpileSpec,
} from "./material.ts";

/** A number with where it comes from: [value, confidence, source, year, range as [min, max]]. */
export type Sourced = readonly [
  value: number,
  confidence: Confidence,
  source: string,
  year?: string,
  range?: readonly [min: number, max: number],
];

/** Half to one and a half times the value unless the record gives its own range. */
function record(id: string, title: string, unit: string, [value, confidence, source, year, range]: Sourced, least = -Infinity): Parameter {
  const [min, max] = range ?? (value >= 0 ? [0.5 * value, 1.5 * value || 1] : [1.5 * value, 0.5 * value]);
  return parameter(confidence)(id, title, value, unit, Math.max(min, least), max, year ?? "2024", source);
}

/** What a material file says, and what follows from it: specs for the model and the parameters behind them. */
export function builder(key: string, homeKey: string) {
  const parameters: Parameter[] = [];
  const plants: PlantSpec[] = [];
  const homeSteps: CostStep[] = [];
  const buyers: BuyerSpec[] = [];
  const pipelines: PipelineSpec[] = [];
  const stockpiles: StockpileSpec[] = [];
  const sectors: SectorSpec[] = [];
  const add = (name: string, title: string, unit: string, sourced: Sourced, least?: number) =>
    parameters.push(record(`${key}.${name}`, title, unit, sourced, least));

  return {
    parameters,
    plants,
    homeSteps,
    buyers,
    pipelines,
    stockpiles,
    sectors,
    /** Any parameter of the market by its short name: "price.reference". */
    number(name: string, title: string, unit: string, sourced: Sourced) {
      add(name, title, unit, sourced);
    },
    /** A demand path: ratios of 2030, 2035 and 2040 to 2024. */
    demandPath(path: string, title: string, ratios: readonly [number, number, number], confidence: Confidence, source: string) {
      [2030, 2035, 2040].forEach((year, i) => {
        const ratio = ratios[i];
        add(`demand.${path}.${year}`, `${title} in ${year} over 2024`, "ratio", [
          ratio,
          confidence,
          source,
          String(year),
          [0.4 * ratio, 2 * ratio],
        ]);
      });
    },
    /** Buyers that answer alike: short-run elasticity and the price at which half of their lines stand still. */
    sector(name: string, sectorKey: string, growth: SectorSpec["growth"], elasticity: Sourced, chokeEurPerKg: Sourced) {
      sectors.push({ name, key: sectorKey, growth });
      add(`elasticity.${sectorKey}`, `Short-run demand elasticity, ${name}`, "1", elasticity, 0.005);
      add(`choke.${sectorKey}`, `Choke price, ${name}`, "EUR/kg", chokeEurPerKg);
    },
    buyer(buyerKey: string, region: Region, sector: string, useTonnesPerYear: Sourced, insideMagnets = false) {
      const prefix = `${key}.buyer.${buyerKey}`;
      buyers.push({ prefix, region, sector, insideMagnets });
      add(`buyer.${buyerKey}.use`, `Use, ${region}, ${sector}`, "t/year", useTonnesPerYear);
    },
    homeStep(
      stepKey: string,
      name: string,
      capacityTonnesPerYear: Sourced,
      costEurPerKg: Sourced,
      more: { readonly scrapFed?: boolean; readonly lead?: string; readonly assay?: Sourced } = {},
    ) {
      const prefix = `${key}.${homeKey}.${stepKey}`;
      homeSteps.push({ prefix, name, scrapFed: more.scrapFed ?? false, ...(more.lead ? { lead: more.lead } : {}) });
      add(`${homeKey}.${stepKey}.capacity`, `${name}: capacity`, "t/year", capacityTonnesPerYear);
      add(`${homeKey}.${stepKey}.cost`, `${name}: cost`, "EUR/kg", costEurPerKg);
      if (more.assay) add(`${homeKey}.${stepKey}.assay`, `${name}: tonnes per tonne of the lead product`, "t/t", more.assay);
    },
    /** A named plant; numbers that are not given are assumed from those that are. */
    plant(
      spec: Omit<PlantSpec, "prefix" | "scrapShare"> & { readonly key: string; readonly scrapShare?: number },
      own: {
        readonly capacityTonnesPerYear: Sourced;
        readonly costEurPerKg: Sourced;
        readonly feedShare?: Sourced;
        readonly fixedEurPerKgYear: Sourced;
        readonly capexEurPerKgYear: Sourced;
        readonly loading?: Sourced;
        /** Months after 2026-01. */
        readonly start?: Sourced;
        readonly hostLimitTonnesPerYear?: Sourced;
        readonly assay?: Sourced;
      },
    ) {
      const { key: plantKey, scrapShare, ...rest } = spec;
      const at = `plant.${plantKey}`;
      plants.push({ prefix: `${key}.${at}`, scrapShare: scrapShare ?? 0, ...rest });
      const { name } = spec;
      add(`${at}.capacity`, `${name}: capacity`, "t/year", own.capacityTonnesPerYear);
      add(
        `${at}.loading`,
        `${name}: capacity that can be fed`,
        "share",
        own.loading ?? [0.9, "assumed", "Usual availability", "2025", [0.3, 1]],
      );
      add(`${at}.cost`, `${name}: operating cost apart from feed`, "EUR/kg", own.costEurPerKg);
      add(
        `${at}.feedShare`,
        `${name}: share of the price paid for feed`,
        "share",
        own.feedShare ?? [0, "assumed", "Integrated with its mine or host", "2025", [0, 0.7]],
      );
      add(`${at}.fixed`, `${name}: fixed cost`, "EUR/kg of capacity a year", own.fixedEurPerKgYear);
      add(`${at}.capex`, `${name}: capital cost`, "EUR per kg/year", own.capexEurPerKgYear);
      add(
        `${at}.start`,
        spec.stage === "operating" || spec.stage === "building"
          ? `${name}: first output, months after 2026-01`
          : `${name}: permits asked or ready, months after 2026-01`,
        "months",
        own.start ?? [-600, "assumed", "In operation, when since does not matter", "2025", [-600, 0]],
      );
      if (own.hostLimitTonnesPerYear)
        add(`${at}.hostLimit`, `${name}: most that its host of 2024 could yield`, "t/year", own.hostLimitTonnesPerYear);
      if (own.assay) add(`${at}.assay`, `${name}: tonnes per tonne of the lead product`, "t/t", own.assay);
    },
    pipeline(
      where: string,
      region: Region,
      slots: number,
      own: {
        readonly perYear: Sourced;
        readonly capacityTonnesPerYear: Sourced;
        readonly costEurPerKg: Sourced;
        readonly feedShare?: Sourced;
        readonly fixedEurPerKgYear: Sourced;
        readonly capexEurPerKgYear: Sourced;
        readonly spread?: Sourced;
      },
    ) {
      const at = `pipeline.${where}`;
      pipelines.push({ prefix: `${key}.${at}`, region, slots });
      add(`${at}.perYear`, `New ideas a year, ${region}`, "1/year", own.perYear);
      add(`${at}.capacity`, `Typical new plant, ${region}`, "t/year", own.capacityTonnesPerYear);
      add(`${at}.cost`, `Typical operating cost of a new plant, ${region}`, "EUR/kg", own.costEurPerKg);
      add(
        `${at}.feedShare`,
        `Share of the price paid for feed, ${region}`,
        "share",
        own.feedShare ?? [0, "assumed", "Integrated with its mine or host", "2025", [0, 0.7]],
      );
      add(`${at}.fixed`, `Fixed cost of a new plant, ${region}`, "EUR/kg of capacity a year", own.fixedEurPerKgYear);
      add(`${at}.capex`, `Capital cost of a new plant, ${region}`, "EUR per kg/year", own.capexEurPerKgYear);
      add(
        `${at}.spread`,
        `Spread of cost between new plants, ${region} (log)`,
        "1",
        own.spread ?? [0.2, "assumed", "Spread of incentive prices of NdPr projects", "2025", [0, 0.5]],
      );
    },
    stockpile(
      pileKey: string,
      name: string,
      region: Region,
      own: {
        readonly stockTonnes: Sourced;
        readonly targetTonnes: Sourced;
        readonly rateTonnesPerMonth: Sourced;
        readonly buyBelowEurPerKg: Sourced;
        readonly sellAboveEurPerKg: Sourced;
      },
    ) {
      const at = `stockpile.${pileKey}`;
      stockpiles.push({ prefix: `${key}.${at}`, name, region });
      add(`${at}.stock`, `${name}: stock at the start`, "t", own.stockTonnes, 0);
      add(`${at}.target`, `${name}: stock it aims for`, "t", own.targetTonnes, 0);
      add(`${at}.rate`, `${name}: most it buys or sells`, "t/month", own.rateTonnesPerMonth, 0);
      add(`${at}.buyBelow`, `${name}: price below which it buys`, "EUR/kg", own.buyBelowEurPerKg);
      add(`${at}.sellAbove`, `${name}: price above which it sells`, "EUR/kg", own.sellAboveEurPerKg);
    },
  };
}
