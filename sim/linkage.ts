import { postMonth, planMonth, clearMonth } from "./month.ts";
import { exp, ln } from "./core/deterministic-math.ts";
import { invariant } from "./core/invariant.ts";
import type { Values } from "./core/parameter.ts";
import { materialById } from "./materials/index.ts";
import type { Material } from "./materials/material.ts";
import { createRun, type Run } from "./run.ts";
import { MAKERS } from "./state.ts";
import type { World } from "./world.ts";

/** Commercial and nothing else: what the exporting state does in markets that the scenario is not about. */
const QUIET = { posture: "commercial", settings: {} } as const;

/** How far from its last price (log) a market inside another is looked for: as far as it moved last, within these. */
const LEAST_STEP = 1e-8;
const MOST_STEP = 0.02;

/** Something that one market takes from another every month. */
interface Link {
  /** Before plans are made, from last month's prices. */
  plan?(): void;
  /** After the markets that it takes from have been posted, before its own clears. */
  before?(): void;
}

interface Nest extends Link {
  /** When all plans are made. */
  begin(): void;
  /** Once both have cleared: what the input cost goes into the makers' own costs, so that they are posted with it. */
  settle(): void;
}

/** All markets of a world, in the order in which the scenario names them, advanced together. */
export interface WorldMarkets {
  readonly runs: readonly Run[];
  month(discount: (run: Run) => number, record: (run: Run) => () => void): void;
}

/**
 * Builds the markets of a world and what links them (MODEL 1): a component clears with its first input
 * inside its own solve; its other inputs enter its cost a month late and their demand follows its output;
 * a co-product comes out at the rate that its lead material decides. Markets that are not linked share
 * nothing, so each has the same bits as alone.
 */
export function createWorldMarkets(world: World, seed: string, replication: number): WorldMarkets {
  const materials = [world.material, ...world.alongside].map((id) => {
    const material = materialById(id);
    invariant(material !== undefined, `no material named ${id}`);
    return material;
  });
  const isTraded = (id: string): boolean => materials.some((other) => other.id === id);
  const inputsOf = (material: Material) => (material.inputs ?? []).filter((input) => isTraded(input.material));
  const makerOf = (id: string) => materials.find((other) => inputsOf(other).some((input) => input.material === id));
  const perTonne = (material: Material, key: string): number => world.values[`${material.key}.input.${key}`];

  const runs = materials.map((material, i) => {
    const own = i === 0 ? world : { ...world, material: material.id, exporter: { ...world.exporter, ...QUIET } };
    const maker = makerOf(material.id);
    const input = maker && inputsOf(maker).find((candidate) => candidate.material === material.id);
    const served =
      maker && input ? servingMakers(material, maker, perTonne(maker, input.key), own.values) : { material, values: own.values };
    return createRun({ ...own, values: served.values }, served.material, seed, replication, inputsOf(material).length > 0);
  });
  const runOf = (id: string): Run | undefined => runs.find((run) => run.state.material.id === id);
  const links: Link[] = [];
  const nests = new Map<Run, Nest>();
  const insides = new Set<Run>();
  materials.forEach((material, i) => {
    inputsOf(material).forEach((input, k) => {
      const taken = runOf(input.material);
      if (!taken) return;
      const amount = perTonne(material, input.key);
      if (k > 0) links.push(follow(runs[i], taken, amount));
      else {
        const nested = nest(runs[i], taken, amount);
        if (material.stage !== "component") buyFeed(runs[i], amount * taken.state.price0);
        nests.set(runs[i], nested);
        insides.add(taken);
        links.push(nested);
      }
    });
  });
  for (const run of runs) {
    const lead = run.state.material.coProductOf === undefined ? undefined : runOf(run.state.material.coProductOf);
    if (lead) links.push(shareOre(lead, run));
  }
  // What takes in before what is taken in, co-products after their leads.
  const depth = (id: string): number => {
    const maker = makerOf(id);
    return maker ? 1 + depth(maker.id) : 0;
  };
  const rank = ({ state: { material } }: Run): number => depth(material.id) + (material.coProductOf === undefined ? 0 : 100);
  const order = [...runs].sort((a, b) => rank(a) - rank(b));

  return {
    runs,
    month(discount, record) {
      for (const run of runs) restoreCosts(run);
      for (const link of links) link.plan?.();
      for (const run of order) planMonth(run, discount(run));
      for (const run of runs) run.market.letMakersAct(true);
      for (const nested of nests.values()) nested.begin();
      for (const run of order) {
        if (run.state.material.coProductOf !== undefined) for (const link of links) link.before?.();
        // A market inside another has cleared with it.
        if (!insides.has(run)) clearMonth(run);
        nests.get(run)?.settle();
        postMonth(run, record(run));
      }
      for (const run of runs) run.market.letMakersAct(false);
    },
  };
}

/** Costs as the register has them, before this month's links move them. */
function restoreCosts({ state }: Run): void {
  state.plants.cost.set(state.plants.baseCost);
  state.home.cost.set(state.home.baseCost);
}

/** Adds to the cost of all plants of a region that take in the first input (`all`: of all plants). */
function addCost({ state }: Run, region: number, eurPerKg: number, all = false): void {
  const { home, plants } = state;
  if (region === 0) for (let i = 0; i < home.steps; i++) home.cost[i] += eurPerKg * (all ? 1 : home.intake[i]);
  for (let j = 0; j < plants.n; j++) if (plants.region[j] === region) plants.cost[j] += eurPerKg * (all ? 1 : plants.intake[j]);
}

/** Where feed is traded, plants that buy it pay its price and no longer a share of what they make. */
function buyFeed({ state }: Run, referenceEurPerKg: number): void {
  const { plants } = state;
  for (let j = 0; j < plants.n; j++) {
    if (plants.intake[j] === 0) continue;
    plants.baseCost[j] += plants.intake[j] * referenceEurPerKg;
    plants.feedShare[j] = 0;
  }
}

const countOf = (values: Int32Array, wanted: number): number => values.reduce((count, value) => count + (value === wanted ? 1 : 0), 0);

/** Last month's price of a material where a region buys it, home first. */
function lastPrice({ state }: Run, region: number): number {
  const { buyers } = state;
  let sum = 0;
  let share = 0;
  for (let b = 0; b < buyers.n; b++) {
    if (buyers.region[b] !== region) continue;
    if (buyers.share[b] === 1) return buyers.price[b];
    // Bands of one buyer; the next sector pays the same prices.
    if (share + buyers.share[b] > 1 + 1e-9) break;
    sum += buyers.share[b] * buyers.price[b];
    share += buyers.share[b];
  }
  if (share > 0) return sum / share;
  return region === 0 ? state.prices.home : state.prices.hub;
}

/** What the policy makes the makers of a region owe on each kg that they use, EUR/kg: as set for the month under way, until it is planned for the last. */
function levyOn({ state: { buyers, policy } }: Run, region: number): number {
  let sum = 0;
  for (let b = 0; b < buyers.n; b++) if (buyers.region[b] === region) sum += buyers.share[b] * policy.useLevyEurPerKg[b];
  return sum;
}

/**
 * The first input of a component, cleared inside its solve: at trial prices of the component, makers'
 * demand for the input falls with its price and their output with it, so both markets clear at once
 * (no month's delay, which would diverge near capacity).
 */
function nest(whole: Run, inside: Run, perTonne: number): Nest {
  const { regions, buyers } = inside.state;
  const { added } = whole.market;
  const last = new Float64Array(regions.length);
  const trial = new Float64Array([whole.state.price0, whole.state.price0]);
  const agreed = new Float64Array(regions.length);
  // Looked up once: prices by region are read at every trial.
  // A rule that binds all makers of a region leaves its first destination without buyers.
  const destinationOf = Int32Array.from(regions, (region, r) => {
    const b = buyers.region.indexOf(r);
    return b < 0 ? inside.state.destinations.findIndex((d) => d.region === region) : buyers.destination[b];
  });
  const inBands = Uint8Array.from(regions, (_, r) => (countOf(buyers.region, r) > 1 ? 1 : 0));
  const clearedPrice = (region: number): number => cleanPrice(region) + levyOn(inside, region);
  const cleanPrice = (region: number): number => {
    const { result } = inside.market.linked;
    if (region === 0) return inside.market.buyerPrice(-1, result.homePrice);
    if (inBands[region]) {
      let sum = 0;
      for (let b = 0; b < buyers.n; b++) if (buyers.region[b] === region) sum += buyers.share[b] * result.price[buyers.destination[b]];
      return sum;
    }
    const d = destinationOf[region];
    return d < 0 ? result.hubPrice : result.price[d];
  };
  let settled = false;
  // Whether the inside has cleared at the trial prices since everybody made their plans.
  let cleared = false;
  const use = (region: number, price: number): number => {
    const kept = added[region];
    added[region] = perTonne * (price - last[region]);
    const output = whole.market.takingOutput(region, region === 0 ? trial[0] : trial[1], trial[0]);
    added[region] = kept;
    return perTonne * output;
  };
  inside.market.serveMakers((b, price) => buyers.share[b] * (settled ? agreed[buyers.region[b]] : use(buyers.region[b], price)));
  whole.market.takeInputs((homePrice, hubPrice) => {
    if (trial[0] === homePrice && trial[1] === hubPrice && cleared) return;
    cleared = true;
    trial[0] = homePrice;
    trial[1] = hubPrice;
    const before = inside.inputs.guess ?? inside.state.prices.home;
    const now = inside.market.linked.solve(inside.inputs).homePrice;
    inside.inputs.guess = now;
    inside.inputs.guessStep = Math.min(MOST_STEP, Math.max(LEAST_STEP, Math.abs(ln(now / before))));
    for (let r = 0; r < regions.length; r++) added[r] = perTonne * (clearedPrice(r) - last[r]);
  });
  return {
    begin() {
      cleared = false;
      inside.inputs.guessStep = MOST_STEP;
    },
    plan() {
      settled = false;
      added.fill(0);
      for (let r = 0; r < regions.length; r++) {
        last[r] = lastPrice(inside, r);
        addCost(whole, r, perTonne * (last[r] - inside.state.price0));
      }
    },
    settle() {
      for (let r = 0; r < regions.length; r++) agreed[r] = use(r, clearedPrice(r));
      settled = true;
      for (let r = 0; r < regions.length; r++) {
        addCost(whole, r, added[r]);
        added[r] = 0;
      }
      whole.market.refresh();
    },
  };
}

/**
 * A further input: it enters the component's cost at last month's price, and its demand follows this
 * month's output, saved on as its own price rises. The delay must damp: the share of the input in the
 * component's price times the response of its demand has to stay below the input's own response.
 */
function follow(whole: Run, taken: Run, perTonne: number): Link {
  const { buyers, elasticity, price0 } = taken.state;
  taken.market.serveMakers((b, price) => {
    const region = buyers.region[b];
    let output = 0;
    if (region === 0) output = whole.homeOutput;
    else for (let j = 0; j < whole.state.plants.n; j++) if (whole.state.plants.region[j] === region) output += whole.state.plants.output[j];
    return perTonne * output * buyers.share[b] * buyers.substitution[b] * exp(-elasticity[buyers.sector[b]] * ln(price / price0));
  });
  return {
    plan() {
      for (let r = 0; r < whole.state.regions.length; r++) {
        const price = lastPrice(taken, r) + levyOn(taken, r);
        const share = (perTonne * price) / (r === 0 ? whole.state.prices.home : whole.state.prices.hub);
        const response = Math.max(...whole.state.elasticity);
        invariant(
          share * response < Math.min(...elasticity),
          `month ${whole.state.month}: ${taken.state.material.title} weighs ${share.toFixed(2)} in the price of ${whole.state.material.title}, too much to be taken up a month late`,
        );
        addCost(whole, r, perTonne * (price - price0), true);
      }
    },
  };
}

/**
 * Two products of one ore: the lead decides how much is dug, from its own price this month and what the
 * other brought last month; the other comes out at its assay share of what the lead made.
 */
function shareOre(lead: Run, product: Run): Link {
  const plants = product.state.plants.lead.map((prefix) => (prefix === "" ? -1 : lead.state.plants.prefix.indexOf(prefix)));
  const plantsOfSteps = product.state.home.lead.map((prefix) => (prefix === "" ? -1 : lead.state.home.prefix.indexOf(prefix)));
  return {
    plan() {
      const gain = (region: number) => lastPrice(product, region) - product.state.price0;
      plants.forEach((j, k) => {
        if (j >= 0) lead.state.plants.credit[j] = product.state.plants.assay[k] * gain(product.state.plants.region[k]);
      });
      plantsOfSteps.forEach((i, k) => {
        if (i >= 0) lead.state.home.credit[i] = product.state.home.assay[k] * gain(0);
      });
    },
    before() {
      plants.forEach((j, k) => {
        if (j >= 0) product.state.plants.available[k] = product.state.plants.assay[k] * lead.state.plants.output[j];
      });
      plantsOfSteps.forEach((i, k) => {
        if (i >= 0) product.state.home.available[k] = product.state.home.assay[k] * lead.state.home.output[i];
      });
      product.market.refresh();
    },
  };
}

/** A material whose buyers are the makers of a component: one in each region, at home the largest. */
function servingMakers(material: Material, component: Material, perTonne: number, values: Values): { material: Material; values: Values } {
  const sector = "makers of components";
  const made = new Map(component.regions.map((region) => [region, 0]));
  let used = 0;
  for (const buyer of component.buyers) used += values[`${buyer.prefix}.use`];
  const takes = (maker: { readonly buysInput?: boolean }): boolean => component.stage === "component" || maker.buysInput === true;
  for (const plant of component.plants)
    if (plant.stage === "operating" && takes(plant))
      made.set(plant.region, (made.get(plant.region) ?? 0) + values[`${plant.prefix}.capacity`] * values[`${plant.prefix}.loading`]);
  let outside = 0;
  for (const tonnes of made.values()) outside += tonnes;
  // At home a component takes in the rest of what is used; of a refined material, what its buying steps can make.
  const athome = component.homeSteps.filter(takes).reduce((sum, step) => sum + values[`${step.prefix}.capacity`], 0);
  made.set(component.regions[0], component.stage === "component" ? Math.max(0, used - outside) : athome);
  const buyers = component.regions.map((region) => ({
    prefix: `${material.key}.${MAKERS}.${region}`,
    region,
    sector,
    insideMagnets: false,
  }));
  const chokes = material.sectors.map((own) => values[`${material.key}.choke.${own.key}`]);
  const elasticities = material.sectors.map((own) => values[`${material.key}.elasticity.${own.key}`]);
  const of = (name: string) => `${material.key}.${name}`;
  // The component's own demand carries growth, so the path only serves the exporter's forecast.
  const growth = (year: number): number => {
    let sum = 0;
    for (const buyer of component.buyers) {
      const path = component.sectors.find((own) => own.name === buyer.sector)?.growth[0];
      sum += (values[`${buyer.prefix}.use`] / used) * (values[`${component.key}.demand.${path}.${year}`] ?? 1);
    }
    return sum;
  };
  return {
    material: { ...material, sectors: [{ name: sector, key: MAKERS, growth: [MAKERS] }], buyers },
    values: {
      ...values,
      ...Object.fromEntries(buyers.map((buyer) => [`${buyer.prefix}.use`, Math.max(1, perTonne * (made.get(buyer.region) ?? 0))])),
      [of(`elasticity.${MAKERS}`)]: elasticities.reduce((sum, value) => sum + value, 0) / elasticities.length,
      [of(`choke.${MAKERS}`)]: Math.max(...chokes),
      ...Object.fromEntries([2030, 2035, 2040].map((year) => [of(`demand.${MAKERS}.${year}`), growth(year)])),
    },
  };
}
