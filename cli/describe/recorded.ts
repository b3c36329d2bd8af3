import { KPIS } from "../../sim/results/kpis/index.ts";
import { OUTCOMES } from "../../sim/results/outcomes.ts";
import { renderTable } from "../support/table.ts";
import type { Catalogue } from "./catalogue.ts";

export const outcomes: Catalogue = {
  flag: { name: "outcomes", kind: "switch", doc: "What is recorded every month." },
  data: () => OUTCOMES,
  text: () =>
    `\n${renderTable(
      [{ title: "id" }, { title: "unit" }, { title: "definition" }],
      OUTCOMES.map((outcome) => [outcome.id, outcome.unit, `${outcome.title}. ${outcome.definition}`]),
    )}`,
};

export const kpis: Catalogue = {
  flag: { name: "kpis", kind: "switch", doc: "What is computed once a run." },
  data: () => KPIS.map(({ id, title, unit, better, definition }) => ({ id, title, unit, better, definition })),
  text: () =>
    `\n${renderTable(
      [{ title: "id" }, { title: "unit" }, { title: "better" }, { title: "definition" }],
      KPIS.map((kpi) => [kpi.id, kpi.unit, kpi.better, `${kpi.title}. ${kpi.definition}`]),
    )}`,
};
