import type { RefusalTrace, PlantTrace } from "../../sim/results/trace.ts";
import type { SimEvent } from "../../sim/results/results.ts";
import { priceCauses } from "./price.ts";
import { type Explanation, lastEvent, type Mark, plantOf, type Sentence, statusAt, type Told, traceOf } from "./told.ts";
import { eurPerKg, listed, money, monthName, months, nth, percent, plural, tonnes } from "./words.ts";

/** Kinds of events that end what a plant did, the gravest first. */
const STOPS = ["exit", "mothball"];

/** Why a plant closed, stood still, was built or was not, from its end back to the causes; with a month, the last stop up to then. Throws for a plant that the run does not have. */
export function explainPlant(told: Told, name: string, month = told.run.months - 1): Explanation {
  const { world, run } = told;
  const plant = plantOf(run, name);
  if (!plant)
    throw new Error(
      `no plant named ${name} outside home in this run; there are ${traceOf(run)
        .plants.map((one) => one.name)
        .join(", ")}`,
    );
  const own = run.events.filter(({ subject }) => subject === name);
  const timeline = own.map(({ month, kind, detail }): Mark => ({ month, kind, text: detail }));
  const before = own.filter((event) => event.month >= 0 && event.month <= month);
  const stop = STOPS.flatMap((kind) => before.filter((event) => event.kind === kind).slice(-1))[0];
  if (stop) {
    const verb = stop.kind === "exit" ? "closed" : "mothballed";
    return {
      question: `Why was ${name} ${verb} in ${monthName(world, stop.month)}?`,
      sentences: [
        ...stopped(told, plant, stop, own),
        ...contractState(told, plant, stop.month, own),
        ...hopes(told, plant, stop.month),
        ...priceCauses(told, stop.month),
        ...otherwise(told, plant),
      ],
      timeline,
    };
  }
  const last = statusAt(plant, run.months - 1);
  if (plant.builtInRun)
    return { question: `Why was ${name} built?`, sentences: [...built(told, plant, own), ...otherwise(told, plant)], timeline };
  if (last === "operating" || last === "building")
    return { question: `What kept ${name} running?`, sentences: [...kept(told, plant), ...otherwise(told, plant)], timeline };
  return { question: `Why was ${name} never built?`, sentences: [...neverBuilt(told, plant), ...otherwise(told, plant)], timeline };
}

/** Which plants a run tells of, those that something happened to first. */
export function plantsToAsk(run: Told["run"]): readonly { readonly name: string; readonly region: string; readonly said: string }[] {
  return traceOf(run)
    .plants.map((plant) => {
      const events = run.events.filter(({ subject, month }) => subject === plant.name && month >= 0);
      const stop = STOPS.find((kind) => events.some((event) => event.kind === kind));
      const last = statusAt(plant, run.months - 1);
      const said =
        stop === "exit" ? "closed" : plant.builtInRun && last === "operating" ? "built" : stop ? `${last}, has stood still` : last;
      return { name: plant.name, region: plant.region, said, rank: stop ? 0 : plant.builtInRun ? 1 : last === "idea" ? 3 : 2 };
    })
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ name, region, said }) => ({ name, region, said }));
}

function stopped({ world }: Told, plant: PlantTrace, stop: SimEvent, own: readonly SimEvent[]): Sentence[] {
  const { month } = stop;
  const numbers = stop.numbers ?? {};
  const sentences: Sentence[] = [
    {
      role: "answer",
      month,
      numbers,
      source: { of: "event", what: stop.kind },
      text: `${plant.name} (${plant.region}, ${tonnes(plant.capacityTonnesPerYear, " a year")}) ${stop.kind === "exit" ? "closed" : "was mothballed"} in ${monthName(world, month)}. ${stop.detail}`,
    },
  ];
  const from = Math.max(0, month - 2);
  const prices = Array.from({ length: month - from + 1 }, (_, i) => plant.price[from + i]);
  const feed = plant.feedShare;
  const short = plant.cost[month] - plant.price[month] * (1 - feed) - Math.max(0, plant.support[month]);
  const losing = plant.lossMonths[month];
  sentences.push({
    role: "cause",
    month,
    numbers: { offerEurPerKg: plant.offer[month], costEurPerKg: plant.cost[month], feedShare: feed, lossMonths: Math.max(0, losing) },
    source: { of: "plant", what: plant.name },
    text: `It was paid ${listed(prices.map((price) => eurPerKg(price)))} in the ${months(prices.length)} to then. It needs ${eurPerKg(plant.offer[month])} to run: its running cost is ${eurPerKg(plant.cost[month])}${feed > 0 ? ` and feed takes ${percent(feed)} of what it earns` : ""}${short > 0 ? `, so every kg lost ${eurPerKg(short)}` : ""}.${losing > 0 ? ` That was its ${nth(losing)} month in a row without a margin; after three a plant stands still, after nine with little money left it closes.` : ""}`,
  });
  if (stop.kind === "exit") {
    const { cashEur = NaN } = numbers;
    sentences.push({
      role: "cause",
      month,
      numbers: { cashEur, investmentEur: plant.investmentEur },
      source: { of: "plant", what: plant.name },
      text: `It had ${money(cashEur)} left, ${percent(cashEur / plant.investmentEur)} of what it cost to build; a plant closes when it owes more than 5 % of that, or has less than 5 % after nine months of losses.`,
    });
    const still = own.findLast((event) => event.kind === "mothball" && event.month <= month);
    if (still && still.month >= 0)
      sentences.push({
        role: "cause",
        month: still.month,
        numbers: still.numbers ?? {},
        source: { of: "event", what: still.kind },
        text: `It had stood still since ${monthName(world, still.month)}. ${still.detail}`,
      });
  }
  return sentences;
}

/** What its investors counted on, where that was more than it was paid. */
function hopes({ world, run }: Told, plant: PlantTrace, month: number): Sentence[] {
  const decided = lastEvent(run, month, ({ kind, subject }) => kind === "fid" && subject === plant.name);
  const expected = decided?.numbers?.forecastEurPerKg ?? 0;
  if (!decided || expected <= plant.price[month]) return [];
  return [
    {
      role: "cause",
      month: decided.month,
      numbers: decided.numbers ?? {},
      source: { of: "event", what: "fid" },
      text: `When it was decided in ${monthName(world, decided.month)}, its investors expected ${eurPerKg(expected)}. ${decided.detail}`,
    },
  ];
}

/** Whether a contract of the policy stood behind it. */
function contractState({ world, run }: Told, plant: PlantTrace, month: number, own: readonly SimEvent[]): Sentence[] {
  const paid = plant.paid.reduce((sum, eur) => sum + eur, 0);
  const signed = own.findLast(({ kind, numbers }) => kind === "contract" || (kind === "fid" && numbers?.strikeEurPerKg !== undefined));
  if (!Number.isNaN(plant.strike[month]))
    return [
      {
        role: "cause",
        month,
        numbers: {
          strikeEurPerKg: plant.strike[month],
          ...(Number.isNaN(plant.reference[month]) ? {} : { referenceEurPerKg: plant.reference[month] }),
          paidEur: paid,
        },
        source: { of: "plant", what: plant.name },
        text: `It was under a contract with a strike of ${eurPerKg(plant.strike[month])}${Number.isNaN(plant.reference[month]) ? ", which settles without a reference price" : `, settled at ${eurPerKg(plant.reference[month])} in that month`}; over the run the policy paid it ${money(paid)} net.`,
      },
    ];
  if (world.policy.instruments.length === 0) return [];
  if (!signed)
    return [
      {
        role: "cause",
        month,
        numbers: {},
        source: { of: "plant", what: plant.name },
        text: "No contract of the policy stood behind it: it signed none up to then in this run.",
      },
    ];
  const until = plant.strike.findLastIndex((strike, m) => m <= month && !Number.isNaN(strike));
  return [
    {
      role: "cause",
      month: signed.month,
      numbers: { ...(signed.numbers ?? {}), paidEur: paid },
      source: { of: "event", what: signed.kind },
      text: `It signed a contract in ${monthName(world, signed.month)}${until >= 0 ? `, which ended after ${monthName(world, until)}` : run.events.length > 0 ? ", which did not run in that month" : ""}.`,
    },
  ];
}

function built({ world, run }: Told, plant: PlantTrace, own: readonly SimEvent[]): Sentence[] {
  const fid = own.find(({ kind }) => kind === "fid");
  if (!fid)
    return [
      { role: "unknown", numbers: {}, source: { of: "none", what: "" }, text: "It was built, and the record keeps no decision for it." },
    ];
  const { numbers = {} } = fid;
  const sentences: Sentence[] = [
    {
      role: "answer",
      month: fid.month,
      numbers,
      source: { of: "event", what: "fid" },
      text: `${plant.name} (${plant.region}) was decided in ${fid.month < 0 ? "the time before the run" : monthName(world, fid.month)}. ${fid.detail}`,
    },
  ];
  const { npvEur, npvAloneEur, strikeEurPerKg } = numbers;
  if (strikeEurPerKg !== undefined)
    sentences.push({
      role: "cause",
      month: fid.month,
      numbers: { npvEur, npvAloneEur },
      source: { of: "event", what: "fid" },
      text: `With the contract it was worth ${money(npvEur)} more than it costs; without, ${npvAloneEur > 0 ? `still ${money(npvAloneEur)} more: it would have been built anyway at that forecast` : `${money(-npvAloneEur)} less: the contract decided it`}.`,
    });
  else if (npvEur !== undefined)
    sentences.push({
      role: "cause",
      month: fid.month,
      numbers: { npvEur, npvAloneEur },
      source: { of: "event", what: "fid" },
      text: `It was worth ${money(npvEur)} more than it costs without a contract${npvAloneEur < 0 ? `, and ${money(-npvAloneEur)} less without public finance` : ""}.`,
    });
  const opened = own.find(({ kind }) => kind === "operate");
  const running = plant.output.filter((t) => t > 0).length;
  const paid = plant.paid.reduce((sum, eur) => sum + eur, 0);
  sentences.push({
    role: "cause",
    ...(opened ? { month: opened.month } : {}),
    numbers: { runningMonths: running, paidEur: paid },
    source: { of: "plant", what: plant.name },
    text: opened
      ? `It opened in ${monthName(world, opened.month)} and ran in ${plural(running, "month")} to the end of ${monthName(world, run.months - 1)}${paid !== 0 ? `; the policy paid it ${money(paid)} net` : ""}.`
      : `It had not opened by the end of the run in ${monthName(world, run.months - 1)}.`,
  });
  return sentences;
}

/** A plant that stood and never stopped. */
function kept({ world, run }: Told, plant: PlantTrace): Sentence[] {
  let worst = -1;
  for (let m = 0; m < run.months; m++)
    if (plant.available[m] > 0 && (worst < 0 || plant.price[m] - plant.offer[m] < plant.price[worst] - plant.offer[worst])) worst = m;
  const paid = plant.paid.reduce((sum, eur) => sum + eur, 0);
  const operating = plant.status.filter((status) => status === 4).length;
  const sentences: Sentence[] = [
    {
      role: "answer",
      numbers: { operatingMonths: operating },
      source: { of: "plant", what: plant.name },
      text: `${plant.name} (${plant.region}, ${tonnes(plant.capacityTonnesPerYear, " a year")}) was open in ${plural(operating, "month")} of ${run.months} and never stood still or closed.`,
    },
  ];
  if (worst >= 0)
    sentences.push({
      role: "cause",
      month: worst,
      numbers: { priceEurPerKg: plant.price[worst], offerEurPerKg: plant.offer[worst] },
      source: { of: "plant", what: plant.name },
      text: `Its hardest month was ${monthName(world, worst)}: it was paid ${eurPerKg(plant.price[worst])} and needs ${eurPerKg(plant.offer[worst])} to run${plant.support[worst] > 0 ? `, after ${eurPerKg(plant.support[worst])} of support` : ""}.`,
    });
  if (paid !== 0)
    sentences.push({
      role: "cause",
      numbers: { paidEur: paid },
      source: { of: "plant", what: plant.name },
      text: `Over the run the policy paid it ${money(paid)} net.`,
    });
  return sentences;
}

function neverBuilt({ world, run }: Told, plant: PlantTrace): Sentence[] {
  const at = traceOf(run).plants.indexOf(plant);
  const { refusals, decideShare } = traceOf(run);
  const own = refusals.filter((refusal) => refusal.plant === at);
  const end = monthName(world, run.months - 1);
  const last = statusAt(plant, run.months - 1);
  const who = `${plant.name} (${plant.region}, ${tonnes(plant.capacityTonnesPerYear, " a year")})`;
  if (own.length === 0) {
    const text =
      last === "permitting"
        ? `${who} still waited for its permits in ${end}, since ${monthName(world, plant.status.indexOf(1))}.`
        : last === "idea"
          ? `${who} stayed an idea: nobody had begun with its permits by ${end}.`
          : `${who} had its permits only after the last December of the run, in which decisions not to build are recorded.`;
    return [
      { role: "answer", numbers: {}, source: { of: "plant", what: plant.name }, text },
      {
        role: "unknown",
        numbers: {},
        source: { of: "none", what: "" },
        text: "Whether it would have paid is not recorded: investors look at a project when it has its permits.",
      },
    ];
  }
  const best = own.reduce((a, b) => (gapOf(b) < gapOf(a) ? b : a));
  const paying = own.filter(({ npvEur, contract }) => npvEur > 0 || (contract?.npvEur ?? -1) > 0);
  const sentences: Sentence[] = [
    {
      role: "answer",
      month: own[0].month,
      numbers: { Decembers: own.length },
      source: { of: "plant", what: plant.name },
      text: `${who} had its permits by ${monthName(world, own[0].month)} and was not built by ${end}${last === "idea" ? "; after ten years with permits it was given up" : ""}.`,
    },
    {
      role: "cause",
      month: best.month,
      numbers: numbersOf(best),
      source: { of: "plant", what: plant.name },
      text: Number.isFinite(best.breakEvenEurPerKg)
        ? `Nearest to it was ${monthName(world, best.month)}: investors expected ${eurPerKg(best.forecastEurPerKg)}, with a volatility of ${percent(best.volatility)}, and it needs an expected ${eurPerKg(best.breakEvenEurPerKg)} to pay without a contract; it was worth ${money(Math.abs(best.npvEur))} ${best.npvEur < 0 ? "less" : "more"} than it costs.`
        : `In ${monthName(world, best.month)} investors expected ${eurPerKg(best.forecastEurPerKg)}; no price up to twelve times the reference would have made it pay without a contract.`,
    },
  ];
  const offered = own.filter(({ contract }) => contract !== undefined);
  if (offered.length > 0) {
    const dearest = offered.reduce((a, b) => (b.contract!.npvEur > a.contract!.npvEur ? b : a));
    const { title, strikeEurPerKg, npvEur } = dearest.contract!;
    sentences.push({
      role: "cause",
      month: dearest.month,
      numbers: { strikeEurPerKg, npvEur },
      source: { of: "plant", what: plant.name },
      text: `The best contract on offer to it, ${title} at ${eurPerKg(strikeEurPerKg)} in ${monthName(world, dearest.month)}, left it ${money(Math.abs(npvEur))} ${npvEur < 0 ? "short of what it costs" : "above what it costs"}.${offered[offered.length - 1].month < own[own.length - 1].month ? ` After ${monthName(world, offered[offered.length - 1].month)} none was on offer to it.` : ""}`,
    });
  } else if (world.policy.instruments.length > 0)
    sentences.push({
      role: "cause",
      numbers: {},
      source: { of: "plant", what: plant.name },
      text: "In no December was a contract of the policy on offer to it.",
    });
  if (paying.length > 0)
    sentences.push({
      role: "cause",
      month: paying[0].month,
      numbers: { payingDecembers: paying.length, decideShare },
      source: { of: "plant", what: plant.name },
      text: `In ${plural(paying.length, "December")} it would have paid; owners look at a project in ${percent(decideShare)} of months, and here did not while it paid.`,
    });
  return sentences;
}

const gapOf = ({ breakEvenEurPerKg, forecastEurPerKg, npvEur }: RefusalTrace): number =>
  Number.isFinite(breakEvenEurPerKg) ? breakEvenEurPerKg - forecastEurPerKg : 1e9 - npvEur / 1e9;

const numbersOf = ({ forecastEurPerKg, breakEvenEurPerKg, volatility, npvEur }: RefusalTrace) => ({
  forecastEurPerKg,
  breakEvenEurPerKg,
  volatility,
  npvEur,
});

/** What became of the same plant on the same draws under the baseline. */
function otherwise({ world, baseline, baselineTitle = "the baseline", run }: Told, plant: PlantTrace): Sentence[] {
  if (!baseline) return [];
  const other = plantOf(baseline, plant.name);
  const source = { of: "plant", what: plant.name } as const;
  if (!other)
    return [{ role: "otherwise", numbers: {}, source, text: `Under ${baselineTitle} there is no such plant: the policy called for it.` }];
  const theirs = baseline.events.filter(({ subject, month }) => subject === plant.name && month >= 0);
  const words = theirs
    .filter(({ kind }) => ["fid", "operate", "mothball", "restart", "exit"].includes(kind))
    .map(({ kind, month }) => `${EVENT_WORDS[kind]} in ${monthName(world, month)}`);
  const ends = statusAt(other, run.months - 1);
  const mine = plant.output.reduce((sum, t) => sum + t, 0);
  const made = other.output.reduce((sum, t) => sum + t, 0);
  const shown = words.length > 6 ? [...words.slice(0, 3), `${words.length - 6} further changes`, ...words.slice(-3)] : words;
  return [
    {
      role: "otherwise",
      numbers: { madeTonnes: mine, madeBaselineTonnes: made },
      source,
      text: `On the same draws under ${baselineTitle} it ${shown.length > 0 ? `was ${listed(shown)}` : `saw no change: it is ${END_WORDS[ends]} at the end`}${made === 0 && mine === 0 ? " and made nothing in either" : `, and made ${tonnes(made)} over the run instead of ${tonnes(mine)}`}.`,
    },
  ];
}

const EVENT_WORDS: Readonly<Record<string, string>> = {
  fid: "decided",
  operate: "opened",
  mothball: "mothballed",
  restart: "started again",
  exit: "closed",
};
const END_WORDS = {
  idea: "an idea",
  permitting: "waiting for permits",
  ready: "permitted and not built",
  building: "under construction",
  operating: "running",
  mothballed: "mothballed",
  exited: "closed",
} as const;
