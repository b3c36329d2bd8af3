import { monthsFrom } from "../calendar.ts";
import { valueOf } from "../core/parameter.ts";
import type { PlantSpec } from "../materials/material.ts";
import { Envelope } from "./envelope.ts";
import { envelopeTerms } from "./envelope-terms.ts";
import { budgetSetting, ENVELOPE_SETTINGS, grantShare, yearlyShareSetting } from "./finance-settings.ts";
import type { Instrument } from "./instrument.ts";

const text = "COM(2025) 945 section 3.1: recyclers could help to make 3,800 t of magnets, about 20 % of present demand";
const EU = "EU";

export const recyclingCapacity: Instrument = {
  id: "recycling-capacity",
  title: "Support for recycling capacity",
  family: "circular",
  doc: "A call for recyclers in the EU: projects come forward for the stated share of EU use, less what the register's plants already make of scrap, and get grants. They cost what the material's present recyclers cost. Their investors look at the scrap that is collected before they build: without feed there is no plant, and no grant is paid.",
  legal: {
    act: "COM(2025) 945, RESourceEU action plan",
    section: "3.1 (recycling capacity) and 2.1 (emphasis on recycling)",
    checked: "2026-11-24",
  },
  settings: [
    {
      kind: "number",
      id: "targetShare",
      title: "EU use that recyclers could supply",
      unit: "share",
      default: 0.2,
      min: 0,
      max: 1,
      step: 0.05,
      doc: "Capacity of all recyclers in the EU together, those of the register counted, over use in the base year. 0 calls for none.",
      source: text,
      confidence: "read",
    },
    {
      kind: "number",
      id: "projects",
      title: "Projects that come forward",
      unit: "plants",
      default: 4,
      min: 1,
      max: 12,
      step: 1,
      doc: "They share the capacity evenly.",
      source: "Sections 3.1 and 3.2 name Carester, Solvay, Inspiree and MagREEsource",
      confidence: "assumed",
    },
    budgetSetting(
      300,
      "Section 2.1 puts emphasis on recycling within the hub and names no sum; five projects of the 2024 call of the Innovation Fund got 376 MEUR",
    ),
    yearlyShareSetting,
    grantShare(0.4, "Section 3.1 leaves the share open"),
    ...ENVELOPE_SETTINGS,
  ],
  projects(settings, material, values) {
    const none = { plants: [], values: {} };
    const of = (plant: PlantSpec, name: string) => valueOf(values, `${plant.prefix}.${name}`);
    const recyclers = material.plants.filter(({ scrapShare }) => scrapShare > 0);
    // The best known example: in the EU if there is one, and most of scrap.
    const [example] = [...recyclers].sort((a, b) => Number(b.region === EU) - Number(a.region === EU) || b.scrapShare - a.scrapShare);
    if (!example) return none;
    let use = 0;
    for (const buyer of material.buyers) if (buyer.region === EU) use += valueOf(values, `${buyer.prefix}.use`);
    let present = 0;
    for (const plant of recyclers) if (plant.region === EU) present += of(plant, "capacity") * plant.scrapShare;
    const count = settings.projects as number;
    const each = ((settings.targetShare as number) * use - present) / count;
    if (!(each > 0)) return none;
    const start = monthsFrom(2026, 1, settings.start as string);
    const plants: PlantSpec[] = [];
    const own: Record<string, number> = {};
    for (let i = 1; i <= count; i++) {
      const prefix = `${material.key}.recycler.${i}`;
      plants.push({ prefix, name: `New recycler ${i}, EU`, region: EU, stage: "permitting", scrapShare: 1, watchesScrap: true });
      for (const name of ["cost", "feedShare", "fixed", "capex"]) own[`${prefix}.${name}`] = of(example, name);
      own[`${prefix}.capacity`] = each;
      own[`${prefix}.loading`] = 0.95;
      own[`${prefix}.start`] = start;
    }
    return { plants, values: own };
  },
  activate(settings, setup) {
    const { plants } = setup.state;
    const eu = setup.regions.indexOf(EU);
    const envelope = new Envelope(
      envelopeTerms(settings, setup, {
        title: "Recycling support",
        budgetMeur: settings.budgetMeur as number,
        yearlyShare: settings.yearlyShare as number,
        kinds: ["grant"],
        eligible: (j) => plants.region[j] === eu && plants.scrapShare[j] > 0,
      }),
      setup,
    );
    return { finance: envelope };
  },
};
