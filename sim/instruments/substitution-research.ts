import { exp } from "../core/deterministic-math.ts";
import type { Instrument } from "./instrument.ts";

const NONE = "No evidence found";

export const substitutionResearch: Instrument = {
  id: "substitution-research",
  title: "Research into substitution and efficiency",
  family: "circular",
  doc: "The treasury pays for research that may find ways to do without the material. If it succeeds, some years after the money was spent EU buyers give up more of a dear material in the long run, and sooner. Nothing changes while the material costs no more than its reference price, and nothing at all when research fails, which each run draws once.",
  legal: {
    act: "COM(2025) 945, RESourceEU action plan; Horizon Europe work programme 2026-2027; European Innovation Council",
    section: "3.3 (593 MEUR of calls and 100 MEUR of blended finance)",
    checked: "2026-11-24",
  },
  settings: [
    {
      kind: "number",
      id: "programmeMeur",
      title: "Programme",
      unit: "MEUR",
      default: 693,
      min: 0,
      max: 10000,
      step: 1,
      doc: "Spent on all materials; 0 is no programme.",
      source: "COM(2025) 945 section 3.3: 593 MEUR (Horizon Europe 2026-2027) and 100 MEUR (European Innovation Council)",
      confidence: "read",
    },
    {
      kind: "number",
      id: "share",
      title: "Share for this material",
      unit: "share",
      default: 0.15,
      min: 0,
      max: 1,
      step: 0.01,
      doc: "Of the programme; only this part is paid here and counts here.",
      source: "COM(2025) 945 section 3.3 names no split; substitution is one aim beside recycling and processing",
      confidence: "assumed",
    },
    {
      kind: "month",
      id: "start",
      title: "First month",
      default: "2026-01",
      doc: "Spending begins.",
      source: "COM(2025) 945 section 3.3: work programme 2026-2027",
      confidence: "read",
    },
    {
      kind: "number",
      id: "spendMonths",
      title: "Months of spending",
      unit: "months",
      default: 24,
      min: 1,
      max: 180,
      step: 1,
      doc: "The budget is spent evenly over so many months.",
      source: "COM(2025) 945 section 3.3: work programme 2026-2027",
      confidence: "read",
    },
    {
      kind: "number",
      id: "lagMonths",
      title: "Months from spending to use",
      unit: "months",
      default: 36,
      min: 0,
      max: 120,
      step: 1,
      doc: "After so long what a euro found is in use.",
      source: "MODEL 6: about 36 months",
      confidence: "assumed",
    },
    {
      kind: "number",
      id: "success",
      title: "Odds of success",
      unit: "share",
      default: 0.5,
      min: 0,
      max: 1,
      step: 0.05,
      doc: "Chance that the programme finds something that is used; each run draws once.",
      source: NONE,
      confidence: "assumed",
    },
    {
      kind: "number",
      id: "gain",
      title: "Most that research can add to long-run elasticity",
      unit: "1",
      default: 2,
      min: 0,
      max: 8,
      step: 0.1,
      doc: "Added to the ratio of long-run to short-run elasticity (about 4 in the register) when money is no limit.",
      source: NONE,
      confidence: "assumed",
    },
    {
      kind: "number",
      id: "faster",
      title: "Most that research can take off the time of substitution",
      unit: "share",
      default: 0.3,
      min: 0,
      max: 0.9,
      step: 0.05,
      doc: "Share of the months that buyers take to move away from a dear material.",
      source: NONE,
      confidence: "assumed",
    },
    {
      kind: "number",
      id: "scaleMeur",
      title: "Spending at which 63 % of that is reached",
      unit: "MEUR",
      default: 300,
      min: 10,
      max: 5000,
      step: 10,
      doc: "On this material: the first euros find most.",
      source: NONE,
      confidence: "assumed",
    },
    {
      kind: "number",
      id: "spillover",
      title: "What others learn",
      unit: "share",
      default: 0.3,
      min: 0,
      max: 1,
      step: 0.05,
      doc: "Share of the gain that buyers in other regions have too.",
      source: NONE,
      confidence: "assumed",
    },
  ],
  activate(settings, setup) {
    const from = setup.monthOf(settings.start as string);
    const months = settings.spendMonths as number;
    const lag = settings.lagMonths as number;
    const budget = (settings.programmeMeur as number) * (settings.share as number) * 1e6;
    const scale = (settings.scaleMeur as number) * 1e6;
    const gain = settings.gain as number;
    const faster = settings.faster as number;
    const spillover = settings.spillover as number;
    const succeeds = setup.draws("substitution research")[0] < (settings.success as number);
    const route = setup.route("EU treasury", "researchers", "substitution research");
    const eu = setup.regions.indexOf("EU");
    let told = false;
    return {
      plan({ month }, terms) {
        const age = month - from - lag;
        if (budget <= 0 || age < 0) return;
        const known = 1 - exp((-budget * Math.min(1, (age + 1) / months)) / scale);
        if (!told) {
          told = true;
          setup.report(
            "research",
            "researchers",
            succeeds
              ? "First results are in use: EU buyers can give up more of a dear material."
              : "The research finds nothing that is used.",
          );
        }
        if (!succeeds) return;
        for (let r = 0; r < terms.longRunGain.length; r++) {
          const share = known * (r === eu ? 1 : spillover);
          terms.longRunGain[r] += gain * share;
          terms.substitutionTime[r] *= 1 - faster * share;
        }
      },
      settle({ month }, ledger) {
        if (budget > 0 && month >= from && month < from + months) ledger.post(route, budget / months);
      },
    };
  },
};
