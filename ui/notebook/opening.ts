import { saying, t } from "../../language/language.ts";
import { type LibraryEntry, LIBRARY } from "../../scenarios/library/index.ts";
import { chosenByDefault, parseNotebook } from "../../scenarios/notebook/parse.ts";
import { NOTEBOOKS, notebookText } from "../../scenarios/notebooks/index.ts";
import { parseScenario } from "../../scenarios/parse.ts";
import type { ScenarioSpec } from "../../scenarios/scenario.ts";
import type { Cell, NotebookDocument, PlainCell } from "../../scenarios/notebook/document.ts";
import { type Language, LANGUAGES } from "../theme/language.ts";
import { errorLine } from "./notebook.ts";

export const OPENING = "price-floor";

/** What the policy shown does, in figures; `pushed` is how the exporting state acts that pushes the price down on purpose. */
function answer(priced: boolean, pushed: string | undefined): string {
  return [
    priced
      ? t(
          "**{{policy.chosen}}** at {{setting.chosen.price}} (China: {{exporter.chosen}}): {{compare.chosen.built-ex-china.p50}} of capacity gets built outside China by {{study.last-year}} in the median run; compared run by run with doing nothing, the policy adds {{compare.chosen.built-ex-china.difference}} on average.",
        )
      : t(
          "**{{policy.chosen}}**: {{compare.chosen.built-ex-china.p50}} of capacity gets built outside China by {{study.last-year}} in the median run.",
        ),
    t(
      "The treasury pays {{compare.chosen.fiscal-pv.p50}} in the median run; in one run in twenty {{compare.chosen.fiscal-pv.p95}} or more, and {{compare.chosen.fiscal-worst-12.p95}} or more in its worst 12 months.",
    ),
    ...(pushed === undefined
      ? []
      : [
          t(
            "If the price is pushed down on purpose ({{exporter.{pushed}}}), it adds {{compare.chosen@{pushed}.built-ex-china.difference}} on average and costs {{compare.chosen@{pushed}.fiscal-pv.p50}} in the median run, or {{compare.chosen@{pushed}.fiscal-pv.p95}} and more in one run in twenty.",
            { pushed },
          ),
        ]),
  ].join(" ");
}

const answerNote = (): string =>
  t(`Underlined figures are live: they change with the controls below, and those from before a change are grey.

Money is real euros of 2025; totals over the years are discounted. A price floor (*bodemprijs*): COM(2025) 945, section 4.1. A two-way contract: section 2.1.`);

function limits({ material, alongside = [] }: ScenarioSpec): string {
  const alone = t("- This notebook trades NdPr oxide alone; magnets, Dy/Tb and other materials can be added with `alongside`.");
  return t(
    `## What this is not for

- It is no forecast. It shows what follows from stated assumptions, many of them guesses, on a few hundred random futures.
- It does not say what a named company will decide. Plants carry the names of real ones to make the scale plain; most of their costs are assumed.
{alone}- It judges no law: state aid, WTO rules and contract law are outside it.
- Differences marked “not distinguishable” must not be quoted as effects. More runs may tell them apart; a better model might not.`,
    { alone: material === "ndpr-oxide" && alongside.length === 0 ? `${alone}\n` : "" },
  );
}

const sources = (): string =>
  t(`## Where do the numbers come from?

Every number of the model is listed above with its unit, year and source. **Read** means that we read it in the source named. **Recalled** means that we know it from a source that we did not open again. **Assumed** means that nobody has published it as far as we found, and that the value and its range are ours: move its slider to see whether it matters.`);

const plain = (kind: PlainCell["kind"]): Cell => ({ id: kind, kind, asks: {} });

function cellsFor(scenario: ScenarioSpec): Cell[] {
  const policies = Object.keys(scenario.policies ?? {});
  const exporters = Object.entries(scenario.exporters ?? {});
  const wars = exporters.filter(([, { posture }]) => posture === "predation");
  const worst = exporters.length > 1 ? (wars.find(([, { decision }]) => decision === "committed") ?? wars[0]) : undefined;
  const compared = policies.length > 0;
  return [
    plain("scenario"),
    { id: "answer", kind: "prose", text: answer(compared, worst?.[0]), note: answerNote() },
    { id: "levers", kind: "levers", chart: "price-fan", asks: {} },
    plain("run"),
    plain("policy"),
    ...(exporters.some(([, { measures = [] }]) => measures.length > 0) ? [plain("exporter")] : []),
    { id: "capacity", kind: "chart", chart: "capacity-fan", asks: {} },
    { id: "outlay", kind: "chart", chart: "treasury-outlay", asks: {} },
    { id: "pipeline", kind: "chart", chart: "eu-pipeline", asks: {} },
    ...(compared ? [plain("compare")] : []),
    { id: "limits", kind: "prose", text: limits(scenario) },
    plain("market"),
    { id: "sources", kind: "prose", text: sources() },
    plain("history"),
  ];
}

/** A scenario, from the library or a file, laid out as a notebook in the reader's language. */
export function documentFor(name: string, scenario: ScenarioSpec): NotebookDocument {
  return { bodemNotebook: 2, name, scenario, chosen: chosenByDefault(scenario), cells: cellsFor(scenario) };
}

const titleOf = ({ id, text }: LibraryEntry): string => /^title:\s*(.+)$/m.exec(text)?.[1] ?? id;

/** Titles of the library in the reader's language; those in a file of a user stay as written. */
function titled(scenario: ScenarioSpec): ScenarioSpec {
  const named = <Entry extends { readonly title?: string }>(entries: Readonly<Record<string, Entry>> = {}): Record<string, Entry> =>
    Object.fromEntries(
      Object.entries(entries).map(([id, entry]) => [id, entry.title === undefined ? entry : { ...entry, title: t(entry.title) }]),
    );
  const { title, question, policies, exporters } = scenario;
  return {
    ...scenario,
    title: t(title),
    ...(question === undefined ? {} : { question: t(question) }),
    ...(policies ? { policies: named(policies) } : {}),
    ...(exporters ? { exporters: named(exporters) } : {}),
  };
}

/** Everything that ships, by its title in the reader's language: the notebooks, then the scenarios of which there is no notebook. */
export const libraryList = (): { readonly id: string; readonly title: string; readonly scenario?: true }[] => [
  ...NOTEBOOKS.map(({ id, title }) => ({ id, title: t(title) })),
  ...LIBRARY.filter(({ id }) => !NOTEBOOKS.some((notebook) => notebook.id === id)).map((entry) => ({
    id: entry.id,
    title: t(titleOf(entry)),
    scenario: true as const,
  })),
];

/** A shipped notebook by its id, or a shipped scenario laid out as one, in a language by its tag. */
export async function libraryDocument(id: string, language: Language = "en"): Promise<NotebookDocument> {
  const notebook = NOTEBOOKS.find((shipped) => shipped.id === id);
  if (notebook) {
    const read = parseNotebook(await notebookText(notebook, language), id);
    if (!read.ok) throw new Error(read.errors.map(errorLine).join("\n"));
    return read.document;
  }
  const entry = LIBRARY.find((shipped) => shipped.id === id);
  if (!entry) throw new Error(t("there is no library notebook named {name}", { name: id.slice(0, 60) }));
  const parsed = parseScenario(entry.text);
  if (!parsed.ok) throw new Error(parsed.errors.map(errorLine).join("\n"));
  const { spec } = parsed;
  return saying(await LANGUAGES[language].words(), () => documentFor(id, titled(spec)));
}
