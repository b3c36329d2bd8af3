import type { Instrument } from "./instrument.ts";
import { periodOf, periodSettings } from "./period.ts";

export const scrapExportRestriction: Instrument = {
  id: "scrap-export-restriction",
  title: "Restriction on scrap exports",
  family: "circular",
  doc: "Scrap that EU recyclers cannot take may no longer be sold to recyclers in China, except for what slips out. It stays in the EU's pool, from which EU recyclers draw when they can take more, and what nobody has taken for two years is lost. Recyclers in China, where they are short of scrap, lose feed. Without recycling capacity in the EU the rule gains nothing.",
  legal: {
    act: "COM(2025) 945, RESourceEU action plan; Delegated Decision (EU) 2025/934 on black mass",
    section: "3.1 (restrictions on exports of permanent-magnet scrap; black mass as hazardous waste from September 2026)",
    checked: "2026-11-24",
  },
  settings: [
    {
      kind: "number",
      id: "shareStopped",
      title: "Share of exports stopped",
      unit: "share",
      default: 1,
      min: 0,
      max: 1,
      step: 0.05,
      doc: "Share of what would have been sold abroad that the rule covers; 0 is no rule.",
      source: "COM(2025) 945 section 3.1: no exports of black mass outside the OECD; for magnet scrap it leaves the share open",
      confidence: "assumed",
    },
    {
      kind: "number",
      id: "leakage",
      title: "Leakage",
      unit: "share",
      default: 0.15,
      min: 0,
      max: 1,
      step: 0.05,
      doc: "Share of what the rule covers that leaves all the same, declared as something else or through third countries.",
      source: "COM(2025) 945 section 3.1 names illegal flows and scrap declared as a product, without a figure",
      confidence: "assumed",
    },
    ...periodSettings(
      "2026-09",
      "COM(2025) 945 section 3.1: black mass from September 2026; magnet scrap after a proposal in the second quarter of 2026",
      "read",
    ),
  ],
  activate(settings, setup) {
    const holds = periodOf(settings, setup);
    const eu = setup.regions.indexOf("EU");
    const stopped = (settings.shareStopped as number) * (1 - (settings.leakage as number));
    const { scrap } = setup.state;
    let told = false;
    return {
      plan(state, terms) {
        if (holds(state.month) && stopped > terms.scrapStopped[eu]) terms.scrapStopped[eu] = stopped;
      },
      settle() {
        if (told || scrap.held[eu] <= 0) return;
        told = true;
        setup.report(
          "scrap-kept",
          "EU recyclers",
          `${scrap.held[eu].toFixed(2)} t of material in scrap a month stay that would have been exported; EU recyclers can take ${(scrap.room[eu] / setup.state.terms.scrapYield).toFixed(2)} t.`,
        );
      },
    };
  },
};
