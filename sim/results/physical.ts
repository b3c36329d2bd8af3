import type { Run } from "../run.ts";
import { Status } from "../state.ts";

/** Where a plant stands in a month, in the order of a project's life; `ramping` is operating below nameplate. */
export const PLANT_STAGES = ["idea", "permitting", "permitted", "building", "ramping", "operating", "mothballed", "closed"] as const;
export type PlantStage = (typeof PLANT_STAGES)[number];

/** A plant or project outside home that left the stage of an idea in this run. */
export interface PlantPath {
  readonly name: string;
  readonly region: string;
  readonly capacityTonnesPerYear: number;
  /** Position in `PLANT_STAGES`, one a reported month. */
  readonly stages: Uint8Array;
  /** Nameplate reached so far while it runs, else 0, t/year; one a reported month. */
  readonly reached: Float64Array;
}

/** What somebody holds, t at the end of each reported month. */
export interface StockPath {
  /** A sector for buyers, a name for traders and public stocks. */
  readonly holder: string;
  readonly region: string;
  readonly kind: "buyers" | "traders" | "public" | "exporting state";
  readonly tonnes: Float64Array;
  /** Of buyers: t used each month. */
  readonly use?: Float64Array;
}

/**
 * Tonnes of one market of a run, month by month. Arrays by region are region-major, home first:
 * `made[region * months + month]`.
 */
export interface PhysicalRecord {
  readonly regions: readonly string[];
  readonly months: number;
  /** Refined, recycled or, in a mined market, mined there, t/month; plants that the exporting state controls count as home. */
  readonly made: Float64Array;
  /** Bought there of home origin, t/month; what home keeps for itself. */
  readonly fromHome: Float64Array;
  /** Bought there of other origins, t/month, which trade as one pool; negative where a region sells stock back to the pool. */
  readonly fromPool: Float64Array;
  readonly plants: readonly PlantPath[];
  readonly stocks: readonly StockPath[];
}

const TRADERS = 2;

/** Writes the tonnes of each reported month of a run that is kept in full. */
export function createPhysicalRecorder(run: Run, months: number) {
  const { state } = run;
  const { regions, buyers, holders, plants, destinations, material } = state;
  const byRegion = (): Float64Array => new Float64Array(regions.length * months);
  const made = byRegion();
  const fromHome = byRegion();
  const fromPool = byRegion();
  const stages = Array.from({ length: plants.n }, () => new Uint8Array(months));
  const reached = Array.from({ length: plants.n }, () => new Float64Array(months));
  const regionAt = destinations.map(({ region }) => regions.indexOf(region));
  const groups = new Map<string, { holder: string; region: string; tonnes: Float64Array; use: Float64Array }>();
  const groupOf = Array.from({ length: buyers.n }, (_, b) => {
    const region = regions[buyers.region[b]];
    const holder = material.sectors[buyers.sector[b]]?.name ?? material.buyers[b].sector;
    const key = `${region}|${holder}`;
    let group = groups.get(key);
    if (!group) groups.set(key, (group = { holder, region, tonnes: new Float64Array(months), use: new Float64Array(months) }));
    return group;
  });
  const held = Array.from({ length: holders.n }, () => new Float64Array(months));
  const reserve = new Float64Array(months);

  function record(): void {
    const month = state.month - state.burnIn;
    if (month < 0) return;
    const { homeFlow, homeImports } = run.market.linked.result;
    let owned = 0;
    for (let j = 0; j < plants.n; j++) {
      if (plants.controlled[j] === 1) owned += plants.output[j];
      else made[plants.region[j] * months + month] += plants.output[j];
      const reach = Math.min(1, (state.month - plants.startsAt[j] + 1) / plants.rampMonths[j]);
      const runs = plants.status[j] === Status.operating;
      stages[j][month] = stageOf(plants.status[j], reach);
      reached[j][month] = runs ? plants.capacity[j] * 12 * reach : 0;
    }
    made[month] += run.homeOutput + owned;
    let exported = 0;
    for (let d = 0; d < destinations.length; d++) {
      fromHome[regionAt[d] * months + month] += homeFlow[d];
      fromPool[regionAt[d] * months + month] += run.view.otherFlow[d];
      exported += homeFlow[d];
    }
    fromHome[month] += run.homeOutput + owned - exported;
    fromPool[month] += homeImports;
    for (let b = 0; b < buyers.n; b++) {
      groupOf[b].tonnes[month] += buyers.stock[b];
      groupOf[b].use[month] += buyers.consumed[b];
    }
    for (let h = 0; h < holders.n; h++) held[h][month] = holders.stock[h];
    reserve[month] = state.reserve.stock;
  }

  function result(): PhysicalRecord {
    const place = (h: number): string => (holders.destination[h] < 0 ? regions[0] : destinations[holders.destination[h]].region);
    const stocks: StockPath[] = [
      ...[...groups.values()].map((group) => ({ ...group, kind: "buyers" as const })),
      ...held.map((tonnes, h) => ({
        holder: holders.names[h],
        region: place(h),
        kind: h < TRADERS ? ("traders" as const) : ("public" as const),
        tonnes,
      })),
      { holder: "Exporting state", region: regions[0], kind: "exporting state", tonnes: reserve },
    ];
    const paths = plants.names.map((name, j) => ({
      name,
      region: regions[plants.region[j]],
      capacityTonnesPerYear: plants.capacity[j] * 12,
      stages: stages[j],
      reached: reached[j],
    }));
    return {
      regions,
      months,
      made,
      fromHome,
      fromPool,
      plants: paths.filter((path) => path.stages.some((stage) => stage > 0)),
      stocks: stocks.filter(({ tonnes }) => tonnes.some((value) => value > 0)),
    };
  }
  return { record, result };
}

function stageOf(status: number, reach: number): number {
  if (status === Status.operating) return reach < 1 ? PLANT_STAGES.indexOf("ramping") : PLANT_STAGES.indexOf("operating");
  if (status === Status.mothballed) return PLANT_STAGES.indexOf("mothballed");
  if (status === Status.exited) return PLANT_STAGES.indexOf("closed");
  return status;
}
