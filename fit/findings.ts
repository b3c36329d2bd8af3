// npm run fit -- findings [TABLE …]: makes the runs behind docs/findings.md and writes its tables anew, all or those
// named, each between its marks `<!-- table: NAME -->` and `<!-- end -->`. The sentences under them are written by hand.
import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { additionality } from "../analysis/additionality.ts";
import { meanOf, quantiles } from "../analysis/quantiles.ts";
import type { ScenarioSpec } from "../scenarios/scenario.ts";
import { materialById } from "../sim/materials/index.ts";
import { outcomeIndex } from "../sim/results/outcomes.ts";
import { type RunResult, seriesOf } from "../sim/results/results.ts";
import { comparison, figure, gap, mean, shorter, table } from "./findings/cells.ts";
import { column, only, pool, type Runs, runs } from "./findings/runs.ts";

const DOCUMENT = "docs/findings.md";
const MEUR = 1e6;

// ── Measures ────────────────────────────────────────────────────────────────────────────────────────────────────────

const BUILT = { title: "Built outside China, t/year", kpi: "built-ex-china" };
const BUILT_EU = { title: "Built in the EU, t/year", kpi: "built-eu" };
const OUTLAY = { title: "Net outlay, MEUR", kpi: "fiscal-pv", per: MEUR, spread: true };
const WORST = { title: "Worst 12 months, MEUR", kpi: "fiscal-worst-12", per: MEUR, spread: true };
const BUYERS = { title: "EU buyers' surplus, MEUR", kpi: "consumer-surplus-pv", per: MEUR };
const CLOSED = { title: "EU plants closed", kpi: "exits-eu", digits: 2 };
const MARGIN = { title: "Exporter's margin, MEUR", kpi: "exporter-margin-pv", per: MEUR };
const MONTHS = { title: "Months of attack", kpi: "predation-months", digits: 1 };
const SURVIVE = { title: "Plants that survive it, %", kpi: "survival-60", per: 0.01 };

const TRADES = "Trades";
const CUTS = "Cuts exports";
const IF_IT_PAYS = "Price war if it pays";
const WAR = "Price war from 2030";
const PRICE_FLOOR = { floor: "floor", cfd: "contract" };
const priceFloor = () => runs("price-floor", 200);
const ALL_FOUR = { commercial: TRADES, "quota-cut": CUTS, predation: IF_IT_PAYS, "price-war": WAR };
const THREE = { commercial: TRADES, "quota-cut": CUTS, "price-war": WAR };

const MATERIALS = [
  ["ndpr-oxide", "NdPr oxide"],
  ["ree-concentrate", "Rare-earth concentrate, NdPr in it"],
  ["dytb-oxide", "Dy and Tb oxides"],
  ["ndfeb-magnets", "NdFeB magnets"],
  ["gallium", "Gallium"],
  ["germanium", "Germanium"],
  ["graphite", "Battery graphite"],
  ["lithium", "Lithium"],
  ["cobalt", "Cobalt"],
  ["tungsten", "Tungsten"],
  ["antimony", "Antimony"],
] as const;
const NO_TRADERS = { "ndpr.trader.size": 0 };

// ── Tables ──────────────────────────────────────────────────────────────────────────────────────────────────────────

const TABLES: Readonly<Record<string, () => Promise<string> | string>> = {
  async built() {
    return comparison(await priceFloor(), {
      policies: PRICE_FLOOR,
      exporters: ALL_FOUR,
      contrasts: { "floor cfd": "floor less contract" },
      measures: [BUILT, BUILT_EU, CLOSED],
      more: {
        "Of it not added, %": (policy, baseline) => {
          const { value, low, high } = additionality(policy, baseline).windfall;
          return `${figure(100 * value)} [${figure(100 * low)}; ${figure(100 * high)}]`;
        },
      },
    });
  },
  async paid() {
    return comparison(await priceFloor(), {
      policies: PRICE_FLOOR,
      exporters: ALL_FOUR,
      contrasts: { "floor cfd": "floor less contract" },
      measures: [OUTLAY, WORST, BUYERS, MARGIN],
    });
  },
  async index() {
    return comparison(await runs("index-choice", 200), {
      policies: { "ex-china": "index outside China", china: "Chinese index", trailing: "trailing year outside China" },
      exporters: THREE,
      contrasts: { "china ex-china": "Chinese less outside", "trailing ex-china": "trailing less month" },
      measures: [BUILT_EU, OUTLAY, WORST, CLOSED],
    });
  },
  async cap() {
    return comparison(await runs("budget-cap", 200), {
      policies: { open: "no cap", "cap-1000": "cap of 1,000 MEUR", "cap-200": "cap of 200 MEUR" },
      exporters: { predation: IF_IT_PAYS, hostile: "The same, exclusion prized", "price-war": WAR },
      measures: [BUILT_EU, OUTLAY, CLOSED, SURVIVE, MONTHS],
    });
  },
  async "import-price"() {
    return comparison(await runs("import-price-who-pays", 200), {
      policies: {
        "oxide-levy": "oxide, levy",
        "magnets-levy": "oxide and magnets, levy",
        "magnets-undertaking": "oxide and magnets, undertaking",
      },
      exporters: THREE,
      measures: [
        BUILT,
        { title: "Levy, MEUR", kpi: "levy-pv", per: MEUR, digits: 1 },
        { title: "Kept by the exporter, MEUR", kpi: "undertaking-pv", per: MEUR, digits: 1 },
        BUYERS,
        { title: "EU magnet making, t/month", kpi: "eu-magnet-output", digits: 1 },
        { title: "EU use of non-Chinese oxide, t discounted", kpi: "secured-tonnes-pv" },
      ],
    });
  },
  async chain() {
    const of = await runs("magnet-chain", 40, { series: true });
    const chain = [
      ["ndfeb-magnets", "Magnets"],
      ["ndpr-oxide", "NdPr"],
      ["ree-concentrate", "Concentrate"],
      ["dytb-oxide", "Dy/Tb"],
    ] as const;
    const measures = [
      ["Mean price outside China, EUR/kg", "price-mean", 1],
      ["Price peak over its mean, ratio", "price-peak", 2],
      ["EU use curtailed in 15 years, t", "unserved-curtailed", 0],
      ["Months of outage in the EU", "outage-months", 1],
      ["Capacity outside China in 2040, t/year", "capacity-ex-china-end", 0],
      ["EU output in 2040, t", "output-eu-last-year", 0],
    ] as const;
    return table(
      ["", ...chain.flatMap(([, title]) => [title, "licences"])],
      measures.map(([title, kpi, digits]) => [
        title,
        ...chain.flatMap(([material]) => {
          const base = column(of("baseline", "commercial"), kpi, 1, material);
          return [mean(base, digits), gap(column(of("baseline", "licences"), kpi, 1, material), base, digits)];
        }),
      ]),
    );
  },
  async "chain-path"() {
    const of = await runs("magnet-chain", 40, { series: true });
    const month = (text: string) => (Number(text.slice(0, 4)) - 2026) * 12 + Number(text.slice(5)) - 1;
    const at = (exporter: string, outcome: string, material: string, when: string) =>
      meanOf(
        of("baseline", exporter).map((run) => {
          const market = run.material === material ? run : run.alongside.find((entry) => entry.material === material)!;
          return seriesOf({ series: market.series, months: run.months }, outcomeIndex(outcome))[month(when)];
        }),
      );
    const when = ["2027-12", "2028-02", "2028-04", "2028-07", "2029-07", "2030-12", "2031-07"];
    const rows = [
      ["Magnets: price outside China, EUR/kg", "price-ex-china", "ndfeb-magnets"],
      ["Magnets: Chinese exports, t/month", "china-exports", "ndfeb-magnets"],
      ["Magnets: output in China, t/month", "output-china", "ndfeb-magnets"],
      ["Magnets: stock of traders, t", "stock-traders", "ndfeb-magnets"],
      ["NdPr: price outside China, EUR/kg", "price-ex-china", "ndpr-oxide"],
    ] as const;
    return table(
      ["Mean of the runs: licences (without)", ...when],
      rows.map(([title, outcome, material]) => [
        title,
        ...when.map((date) => `${figure(at("licences", outcome, material, date))} (${figure(at("commercial", outcome, material, date))})`),
      ]),
    );
  },
  async "chain-without"() {
    const without = (material: string) => (spec: ScenarioSpec) => ({ ...spec, alongside: spec.alongside?.filter((id) => id !== material) });
    const chain = await runs("magnet-chain", 40, { series: true });
    const noTraders = await runs("magnet-chain", 40, { spec: (spec) => ({ ...spec, assumptions: { "magnets.trader.size": 0 } }) });
    const noMine = await runs("magnet-chain", 40, { spec: without("ree-concentrate") });
    const alone = (await runs("price-floor", 40, { spec: only([], { commercial: {} }) }))("baseline", "commercial");
    const effect = (of: Runs, kpi: string, material: string, digits: number) =>
      gap(column(of("baseline", "licences"), kpi, 1, material), column(of("baseline", "commercial"), kpi, 1, material), digits);
    const level = (of: readonly RunResult[], kpi: string, digits = 0) => mean(column(of, kpi, 1, "ndpr-oxide"), digits);
    const licences = (title: string, kpi: string, material: string, digits = 0) => [
      `Licences: ${title}`,
      effect(chain, kpi, material, digits),
      effect(noTraders, kpi, material, digits),
      effect(noMine, kpi, material, digits),
      "–",
    ];
    const levels = (title: string, kpi: string, digits: number) => [
      `Without licences: ${title}`,
      ...[chain, noTraders, noMine].map((of) => level(of("baseline", "commercial"), kpi, digits)),
      level(alone, kpi, digits),
    ];
    return table(
      ["", "The whole chain", "No traders in magnets", "No mine stage", "NdPr alone"],
      [
        licences("mean magnet price, EUR/kg", "price-mean", "ndfeb-magnets", 1),
        licences("EU magnets curtailed, t", "unserved-curtailed", "ndfeb-magnets"),
        licences("magnet capacity outside China in 2040, t/year", "capacity-ex-china-end", "ndfeb-magnets"),
        licences("NdPr capacity outside China in 2040, t/year", "capacity-ex-china-end", "ndpr-oxide"),
        licences("mean NdPr price, EUR/kg", "price-mean", "ndpr-oxide", 1),
        levels("mean NdPr price, EUR/kg", "price-mean", 1),
        levels("NdPr capacity built outside China, t/year", "built-ex-china", 0),
      ],
    );
  },
  async "all-materials"() {
    const of = (await runs("all-materials", 20))("baseline", "commercial");
    return table(
      ["", "Reference price, EUR/kg", "Mean price over it", "Built outside home, t/year", "Numbers assumed"],
      MATERIALS.map(([material, title]) => {
        const parameters = materialById(material)!.parameters;
        const reference = parameters.find(({ id }) => id.endsWith(".price.reference"))!.value;
        const range = (values: readonly number[], digits: number) => {
          const sorted = [...values].sort((a, b) => a - b);
          return `${figure(quantiles(values).p50, digits)} [${figure(sorted[0], digits)}; ${figure(sorted[sorted.length - 1], digits)}]`;
        };
        return [
          title,
          reference.toLocaleString("en"),
          range(column(of, "price-mean", reference, material), 2),
          range(column(of, "built-ex-china", 1, material), 0),
          `${figure((100 * parameters.filter(({ confidence }) => confidence === "assumed").length) / parameters.length)} %`,
        ];
      }),
    );
  },
  redteam() {
    const designs = verb("redteam", "redteam-designs")
      .split(/\n(?=\S[^\n]* \([a-z-]+\)\n\n)/)
      .filter((text) => text.includes("Worst of "));
    return table(
      ["Design", "Worst attack tried", "Harm, MEUR", "Own cost of the exporter, MEUR", "Harm per EUR of it", "Formula V/q_E"],
      designs.flatMap((text) => {
        const lines = text.split("\n");
        const title = `**${lines[0].replace(/ \([a-z-]+\)$/, "")}**`;
        const cells = (start: string) => {
          const found = lines
            .find((line) => line.startsWith(start))
            ?.slice(start.length)
            .trim();
          return (
            found
              ?.replace(/^MEUR\s+/, "")
              .split(/\s{2,}/)
              .map((cell) => shorter(cell.replace(/ [[(].*/, ""))) ?? []
          );
        };
        // What it does beside its posture, in the order of the columns below.
        const attacks = lines.flatMap((line, at) => {
          if (!/^worst .*\(exporter /.test(line)) return [];
          const end = lines.findIndex((later, i) => i > at && !later.startsWith("  "));
          const moves = lines.slice(at + 2, end).map((move) => move.trim().split(" ")[0]);
          return [`${line.replace(/ \(.*/, "")}: \`${[...new Set(moves)].join("`, `")}\``];
        });
        const [harm, cost, leverage, formula] = [
          "Harm against a commercial exporter",
          "Own cost of the exporter",
          "Harm per euro of own cost",
          "Formula V/q_E",
        ].map(cells);
        const rows = attacks.map((attack, at) => [attack, harm[at], cost[at], leverage[at], formula[at]]);
        return (rows.length > 0 ? rows : [["none found", "–", "–", "–", "–"]]).map((row, at) => [at === 0 ? title : "", ...row]);
      }),
    );
  },
  plan() {
    const said = verb("compare", "action-plan", "--matrix", "--exporter", "commercial");
    const rowsOf = (title: string) =>
      new Map(
        said
          .slice(said.indexOf(`\n${title}`))
          .split("\n\n")[1]
          .split("\n")
          .slice(2)
          .map((line) => line.trim().split(/\s{2,}/))
          .map(([name, ...cells]) => [name, cells] as const),
      );
    const clear = (cell: string) => (/not distinguishable$/.test(cell) ? "unclear" : shorter(cell.replace(/ (higher|lower)$/, "")));
    const [within, alone] = [rowsOf("What each adds to the rest"), rowsOf("Each alone")];
    const [EU, OUT, SURPLUS] = [0, 1, 4];
    const rows = [...within].map(([name, cells]) => {
      const own = alone.get(name)!;
      return [`\`${name}\``, ...[own[EU], cells[EU], own[OUT], cells[OUT], own[SURPLUS], cells[SURPLUS]].map(clear)];
    });
    const moves = (row: readonly string[]) => row.slice(1).some((cell) => cell !== "unclear");
    const head = [
      "Part",
      "Built in the EU, t/year: alone",
      "in the plan",
      "Net outlay, MEUR: alone",
      "in the plan",
      "EU buyers' surplus, MEUR: alone",
      "in the plan",
    ];
    const whole = rowsOf("Levels").get("whole minus baseline")!;
    const total = ["**The whole plan**", ...[EU, OUT, SURPLUS].flatMap((at) => [clear(whole[at]), ""])];
    const none = rows.filter((row) => !moves(row)).map(([name]) => name);
    return `${table(head, [total, ...rows.filter(moves)])}\n\nUnclear in all six: ${none.join(", ")}.`;
  },
  async deterrence() {
    const kinds = [
      ["0.25 (default)", {}],
      ["1", { exclusionWeight: 1 }],
      ["2, no re-entry, discounts at 3 %", { exclusionWeight: 2, reentryPerYear: 0, discountPerYear: 0.03 }],
    ] as const;
    const rows: string[][] = [];
    for (const [title, settings] of kinds)
      for (const [market, assumptions] of [
        ["as in the model", {}],
        ["without", NO_TRADERS],
      ] as const) {
        const of = await runs("price-floor", 200, { spec: only(["floor", "cfd"], { predation: settings }, assumptions) });
        const months = (policy: string) => column(of(policy, "predation"), "predation-months");
        const attacked = months("baseline").filter((value) => value > 0).length / 200;
        rows.push([
          title,
          market,
          `${figure(100 * attacked)} %`,
          mean(months("baseline"), 1),
          gap(months("floor"), months("baseline"), 1),
          gap(months("cfd"), months("baseline"), 1),
        ]);
      }
    return table(["A euro of rivals' lost sales is worth", "Traders", "Runs attacked", "Months, no policy", "floor", "contract"], rows);
  },
  async ablations() {
    const base = await priceFloor();
    const war = { "price-war": { horizonMonths: 72, subsidy: 0.6 } };
    const assume = (exporters: Readonly<Record<string, object>>, assumptions: Readonly<Record<string, number>>) =>
      runs("price-floor", 200, { spec: only(["floor", "cfd"], exporters, assumptions) });
    const noTraders = await assume({ commercial: {} }, NO_TRADERS);
    const noOfftake = await assume({ commercial: {}, "quota-cut": {} }, { "ndpr.offtake.most": 0 });
    const glut = () => ({ "ndpr.china.overcapacity": 0.6 });
    const poor = () => ({ ...glut(), "ndpr.finance.equityReserve": 0.03, "ndpr.finance.dividendAbove": 0.1 });
    const hard = await runs("price-floor", 200, { spec: only(["floor"], war), values: glut });
    const harder = await runs("price-floor", 200, { spec: only(["floor"], war), values: poor });
    const calm = await runs("price-floor", 200, {
      spec: only(["floor", "cfd"], { commercial: {} }),
      values: () => ({ "ndpr.shock.sigma": 0.005, "ndpr.shock.supply": 0 }),
    });
    const border = await runs("import-price-who-pays", 200);
    const captive = await runs("import-price-who-pays", 200, {
      spec: only(["oxide-levy", "magnets-levy"], { commercial: {} }),
      values: (values) => ({
        ...Object.fromEntries(
          ["lynas", "mp", "rest", "reetec", "iluka", "nolans"].map((id) => [
            `ndpr.plant.${id}.capacity`,
            0.05 * values[`ndpr.plant.${id}.capacity`],
          ]),
        ),
        ...Object.fromEntries(["partners", "us", "rest"].map((id) => [`ndpr.pipeline.${id}.perYear`, 0])),
      }),
    });
    const settled = await runs("index-choice", 200);
    const spent = await runs("index-choice", 200, {
      spec: only(["ex-china", "trailing"], { "price-war": {} }, { "ndpr.finance.dividendAbove": 0.1 }),
    });
    const level = (policy: string, exporter: string, kpi: string, per: number, digits: number) => (of: Runs) =>
      mean(column(of(policy, exporter), kpi, per), digits);
    const effect = (a: string, b: string, exporter: string, kpi: string, per: number, digits: number) => (of: Runs) =>
      gap(column(of(a, exporter), kpi, per), column(of(b, exporter), kpi, per), digits);
    const cases: readonly (readonly [title: string, model: Runs, then: Runs, rows: Readonly<Record<string, (of: Runs) => string>>])[] = [
      [
        "Traders hold no stock",
        base,
        noTraders,
        {
          "Volatility of the price outside China, % a year": level("baseline", "commercial", "price-volatility", 0.01, 0),
          "Mean price outside China, EUR/kg": level("baseline", "commercial", "price-mean", 1, 1),
          "Built outside China without a policy, t/year": level("baseline", "commercial", "built-ex-china", 1, 0),
          "Built in the EU: floor less none, t/year": effect("floor", "baseline", "commercial", "built-eu", 1, 0),
          "Net outlay under the floor, MEUR": level("floor", "commercial", "fiscal-pv", MEUR, 0),
          "Net outlay: floor less contract, MEUR": effect("floor", "cfd", "commercial", "fiscal-pv", MEUR, 0),
        },
      ],
      [
        "Alarmed buyers offer no contracts to new plants",
        base,
        noOfftake,
        {
          "EU plants closed without a policy, exporter trades": level("baseline", "commercial", "exits-eu", 1, 2),
          "EU plants closed without a policy, exporter cuts exports": level("baseline", "quota-cut", "exits-eu", 1, 2),
        },
      ],
      [
        "Hardly any price risk",
        base,
        calm,
        {
          "Built in the EU: floor less contract, t/year": effect("floor", "cfd", "commercial", "built-eu", 1, 0),
          "Net outlay: floor less contract, MEUR": effect("floor", "cfd", "commercial", "fiscal-pv", MEUR, 0),
        },
      ],
      [
        "A twentieth of the capacity outside China and the EU",
        border,
        captive,
        {
          "Minimum import price on magnets too: levy, MEUR": level("magnets-levy", "commercial", "levy-pv", MEUR, 0),
          "EU buyers' surplus, MEUR": effect("magnets-levy", "baseline", "commercial", "consumer-surplus-pv", MEUR, 0),
          "EU magnet making, t/month": effect("magnets-levy", "baseline", "commercial", "eu-magnet-output", 1, 1),
          "On oxide alone: levy, MEUR": level("oxide-levy", "commercial", "levy-pv", MEUR, 0),
          "EU magnet making under it, t/month": effect("oxide-levy", "baseline", "commercial", "eu-magnet-output", 1, 1),
        },
      ],
      [
        "War of 72 months at 60 % below cost, three times the spare capacity",
        base,
        hard,
        {
          "Plants that survive it without a policy, %": level("baseline", "price-war", "survival-60", 0.01, 0),
          "with a floor, %": level("floor", "price-war", "survival-60", 0.01, 0),
          "EU plants closed without a policy": level("baseline", "price-war", "exits-eu", 1, 2),
          "with a floor": level("floor", "price-war", "exits-eu", 1, 2),
        },
      ],
      [
        "The same, and plants keep a quarter of the cash",
        base,
        harder,
        {
          "Plants that survive it without a policy, %": level("baseline", "price-war", "survival-60", 0.01, 0),
          "with a floor, %": level("floor", "price-war", "survival-60", 0.01, 0),
          "EU plants closed without a policy": level("baseline", "price-war", "exits-eu", 1, 2),
          "with a floor": level("floor", "price-war", "exits-eu", 1, 2),
        },
      ],
      [
        "Dividends above a tenth of the investment, not half",
        settled,
        spent,
        { "EU plants closed in the war: trailing year less month": effect("trailing", "ex-china", "price-war", "exits-eu", 1, 2) },
      ],
    ];
    return table(
      ["Changed", "Measure", "In the model", "Changed"],
      cases.flatMap(([title, model, then, rows]) =>
        Object.entries(rows).map(([measure, of], at) => [at === 0 ? `**${title}**` : "", measure, of(model), of(then)]),
      ),
    );
  },
};

/** What a verb of the command line prints. */
function verb(...args: readonly string[]): string {
  console.error(`bodem ${args.join(" ")}`);
  const { stdout, stderr, status } = spawnSync(process.execPath, ["bin/bodem.mjs", ...args], { encoding: "utf8", maxBuffer: 1e9 });
  if (status !== 0) throw new Error(stderr);
  return stdout;
}

const named = process.argv.slice(2);
const unknown = named.filter((name) => !Object.hasOwn(TABLES, name));
if (unknown.length > 0) throw new Error(`No table named ${unknown.join(", ")}; there are: ${Object.keys(TABLES).join(", ")}`);
for (const name of named.length > 0 ? named : Object.keys(TABLES)) {
  const text = await TABLES[name]();
  const document = readFileSync(DOCUMENT, "utf8");
  const mark = `<!-- table: ${name} -->\n`;
  const from = document.indexOf(mark);
  const to = document.indexOf("\n<!-- end -->", from);
  if (from < 0 || to < 0) throw new Error(`${DOCUMENT} has no ${mark.trim()} … <!-- end -->`);
  writeFileSync(DOCUMENT, `${document.slice(0, from + mark.length)}\n${text}\n${document.slice(to)}`);
  console.error(`Wrote ${name}`);
}
await pool.close();
