import type { State } from "../state.ts";
import type { Settings } from "../world.ts";
import type { Instrument, InstrumentSetup, PublicStock } from "./instrument.ts";
import { euMakers, holdingCosts } from "./public-holding.ts";
import { STOCKPILE_SETTINGS } from "./stockpile-settings.ts";

const EU = 1;
/** A spell of sales is told once; a pause of less than this does not end it. */
const QUIET_MONTHS = 6;

/** The stocks: for each member (or the Union) one for all, or one for civil buyers and one for defence. */
function stocksOf(settings: Settings): PublicStock[] {
  if ((settings.targetMonths as number) <= 0) return [];
  const union = settings.organisation === "union";
  const own = {
    account: union ? (settings.payer as string) : "national treasuries",
    region: "EU" as const,
    decayPerMonth: (settings.decay as number) / 12,
  };
  const classes: PublicStock[] =
    settings.defenceFirst === true
      ? [
          { ...own, only: "civil" },
          { ...own, only: "defence" },
        ]
      : [own];
  return Array.from({ length: union ? 1 : (settings.members as number) }, () => classes).flat();
}

/** What recyclers in the EU made last month, t. */
function recycledInEu({ plants }: State): number {
  let sum = 0;
  for (let j = 0; j < plants.n; j++) if (plants.region[j] === EU) sum += plants.output[j] * plants.scrapFed[j];
  return sum;
}

function activate(settings: Settings, setup: InstrumentSetup) {
  const number = (id: string) => settings[id] as number;
  const from = setup.monthOf(settings.start as string);
  const to = setup.monthOf(settings.end as string);
  const centre = settings.secondaryFirst === true ? setup.monthOf(settings.centre as string) : -1;
  const announcedFrom = from - number("announceMonths");
  const alone = settings.organisation === "national";
  const classes = settings.defenceFirst === true ? 2 : 1;
  const { stocks, state } = setup;
  const parts = stocks.length / classes;
  const { price0 } = state;
  const costs = holdingCosts(settings, setup, stocksOf(settings));
  let soldAt = -QUIET_MONTHS - 1;
  let begun = false;
  let alarmed = false;
  // What was bought last month while everybody knew, t, and the price before the news.
  let knownBefore = 0;
  let before = price0;

  function plan(now: State, terms: State["policy"]): void {
    const { month } = now;
    const makers = euMakers(now, settings.covers === "all");
    const use = makers.civil + makers.defence;
    const alarm = alone && month - now.lastRestriction <= number("alarmMonths") && month >= from && month <= to;
    if (alarm && !alarmed) setup.report("stockpile-alarm", "national treasuries", "Members buy for their stocks whatever the price.");
    alarmed = alarm;
    let room = month < from || month > to ? 0 : (alarm ? number("alarmRate") : number("buyRate")) * use;
    if (month < centre) room = Math.min(room, recycledInEu(now));
    if (!begun && room > 0) {
      begun = true;
      setup.report("stockpile", stocksOf(settings)[0].account, `Begins to buy up to ${room.toFixed(1)} t a month.`);
    }
    let known = 0;
    for (let i = 0; i < parts; i++) {
      // What is kept for defence is filled first.
      let left = room / parts;
      let target = (number("targetMonths") * use) / parts;
      for (let k = classes - 1; k >= 0; k--) {
        const stock = stocks[i * classes + k];
        const armed = classes === 2 && k === 1;
        const own = armed ? Math.min(target, (number("defenceMonths") * makers.defence) / parts) : target;
        target -= own;
        const short = (armed ? makers.defenceShortage : makers.shortage) > number("releaseShortage");
        const buys = short && !alarm ? 0 : Math.min(left, Math.max(0, own - stock.tonnes));
        left -= buys;
        known += buys;
        const sellAbove = alarm ? Infinity : short ? 0 : number("releaseAbove") * price0;
        const served = (armed ? makers.defence : classes === 2 ? makers.civil : use) / parts;
        stock.order(own, buys, alarm ? Infinity : number("buyBelow") * price0, sellAbove, number("releaseRate") * served);
      }
    }
    if (settings.disclosure === "announced" && month >= announcedFrom && month <= to) {
      // Before the first purchase everybody reckons with the full rate, then with how it changes.
      const coming = month < from ? Math.min(number("buyRate"), number("targetMonths")) * use : known;
      if (month === announcedFrom || month > from) before = now.prices.hub;
      terms.announcedBuying[0] += coming - knownBefore;
      terms.priceBeforeNews = before;
      knownBefore = month < from ? 0 : coming;
      if (month === announcedFrom)
        setup.report("stockpile-announced", stocksOf(settings)[0].account, `Purchases from ${settings.start} are announced.`);
    }
  }

  return {
    plan,
    settle(view: { readonly month: number }, ledger: Parameters<typeof costs.settle>[0]) {
      let sold = 0;
      for (const stock of stocks) sold += Math.max(0, -stock.bought);
      if (sold > 0) {
        if (view.month - soldAt > QUIET_MONTHS)
          setup.report(
            "stockpile-release",
            stocksOf(settings)[0].account,
            `Sells ${sold.toFixed(1)} t at ${stocks[0].price.toFixed(1)} EUR/kg.`,
          );
        soldAt = view.month;
      }
      costs.settle(ledger);
    },
  };
}

export const stockpile: Instrument = {
  id: "stockpile",
  title: "Stockpile",
  family: "demand",
  doc: "A public stock for makers in the EU. It buys on the market while the price is low and sells when the price is high or makers were short last month. Its purchases are demand like any other: they raise the price while it fills, most of all in a crisis. What it sells it sells on an open market, so makers elsewhere gain from it too. Begins with recycled material as a pilot of Commission and members; the Centre takes over.",
  legal: {
    act: "COM(2025) 945, RESourceEU action plan",
    section: "4.3 (stocks of critical raw materials) and 1 (the Centre); COM(2025) 528 (EU stockpiling strategy)",
    checked: "2026-11-24",
  },
  settings: STOCKPILE_SETTINGS,
  byClass: (settings) => settings.defenceFirst === true && (settings.targetMonths as number) > 0,
  stocks: stocksOf,
  activate: (settings, setup) => ((settings.targetMonths as number) <= 0 ? {} : activate(settings, setup)),
};
