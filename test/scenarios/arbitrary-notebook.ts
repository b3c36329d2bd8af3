import fc from "fast-check";
import { CHART_IDS, type Cell, EXPERIMENT_KINDS, type NotebookDocument, PLAIN_KINDS } from "../../scenarios/notebook/document.ts";
import { chosenByDefault } from "../../scenarios/notebook/parse.ts";
import { proseText } from "../../scenarios/notebook/prose-text.ts";
import { KPIS } from "../../sim/results/kpis/index.ts";
import { arbitrarySpec } from "./arbitrary-spec.ts";

/** Markdown as people and pages leave it, and as it would break a careless reader. */
const PIECES = [
  "A price of {{setting.chosen.price}} builds {{compare.chosen@predation.built-eu.p50}}.",
  "# Heading",
  "---",
  "two spaces at the end  ",
  "- a list\n  ```js\n  code()\n  ```",
  "```yaml bodem:chart\nchart: price-fan\n```",
  "```yaml bodem:run run-9 folded\n```",
  "````markdown\n```yaml bodem:compare\n```\n````",
  "```yaml bodem:nonsense\na: 1\n```",
  "```yaml bodem:scenario\nbodem: 1\n```",
  "```\nnever closed",
  "~~~\n```\n~~~",
  "<!-- a comment -->",
  "<!-- a comment\n\n```yaml bodem:run\n```\n\nthat ends -->",
  "<!-- never closed",
  "<!-- bodem:prose other -->",
  "<!-- bodem:note -->",
  "<!-- bodem:strange -->",
  "<pre>\n\n```yaml bodem:run\n```\n</pre>",
  "---\nbodem-notebook: 2\n---",
  "    indented code",
  "\u00a0",
  "Größe, 稀土, 🧲, ﷽, e\u0301, \u202egnp",
  "`` `code` ``",
  "> ```yaml bodem:run\n> ```",
  "",
  "   ",
  "\t",
];
const markdown = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ maxLength: 30 }), fc.string({ unit: "grapheme", maxLength: 30 })), {
    maxLength: 6,
  })
  .chain((parts) => fc.constantFrom("\n", "\n\n", "\r\n", "\r", "\n \n").map((end) => parts.join(end)));

const setting = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => (value === 0 ? 0 : value)),
  fc.boolean(),
  fc.string({ maxLength: 60 }),
  fc.string({ unit: "grapheme", maxLength: 30 }),
  fc.constantFrom("true", "12", "1e5", "~", "null", "# no comment", "a: b", "- x", "{{a}}", "```", "2030-01", ""),
);
const asks = fc.dictionary(
  fc
    .oneof(fc.constantFrom("says", "holds", "size", "enough", "first-statistic"), fc.stringMatching(/^[A-Za-z][A-Za-z0-9.@-]{0,20}$/))
    .filter((key) => !["chart", "experiment", "policy", "exporter", "kpi", "constructor", "prototype"].includes(key)),
  setting,
  { maxKeys: 4, noNullPrototype: true },
);
const kpi = fc.constantFrom(...KPIS.map(({ id }) => id)).map((id) => ({ kpi: id }));
const folded = fc.constantFrom({}, {}, { folded: true as const });

const questions = fc.record(
  {
    question: fc.string({ unit: "grapheme", maxLength: 60 }),
    answer: fc.constant("number"),
    compare: fc.constant("nothing"),
    to: fc.integer({ min: 1, max: 2000 }),
    step: fc.constantFrom(0.5, 1),
  },
  { noNullPrototype: true },
);

const views: fc.Arbitrary<object> = fc.oneof(
  fc.record({ kind: fc.constantFrom("chart", "levers"), chart: fc.constantFrom(...CHART_IDS), asks }),
  fc.record({ kind: fc.constantFrom(...PLAIN_KINDS.filter((kind) => kind !== "scenario" && kind !== "class")), asks }),
  fc.record({ kind: fc.constant("class"), asks: questions }),
  fc
    .record({
      kind: fc.constantFrom(...EXPERIMENT_KINDS),
      asks,
      asked: kpi,
      experiment: fc.option(fc.record({ size: fc.integer({ min: 1, max: 500 }), register: fc.constant("assumed") }), { nil: undefined }),
    })
    .map(({ kind, asks: own, asked, experiment }) => ({ kind, ...(experiment ? { experiment } : {}), asks: { ...own, ...asked } })),
);
const prose = fc
  .tuple(markdown, fc.option(markdown, { nil: undefined }))
  .map(([text, note]) => ({ kind: "prose", text, ...(note === undefined ? {} : { note }) }));
const id = fc.oneof(
  { weight: 3, arbitrary: fc.constant(undefined) },
  fc.constantFrom("prose", "prose-2", "chart", "run", "run-2", "scenario", "answer", "limits"),
  fc.stringMatching(/^[a-z0-9-]{1,20}$/),
);

/** Some short scenarios: what scenarios may hold is tested with them. */
const scenarios = fc.sample(arbitrarySpec, { seed: 11, numRuns: 80 }).filter((spec) => JSON.stringify(spec).length < 700);

/** Any notebook that a page can hold: what its text fields can hold too, before a file tidies it. */
export const arbitraryNotebook: fc.Arbitrary<NotebookDocument> = fc
  .tuple(
    fc.constantFrom(...scenarios),
    fc.array(fc.tuple(fc.oneof(views, prose, prose), id, folded), { maxLength: 8 }),
    fc.tuple(id, folded),
    fc.nat(8),
    fc.nat(3),
  )
  .map(([scenario, others, [scenarioId, scenarioFolded], position, shown]) => {
    const bare = others.map(([cell, wanted, shut]) => ({ cell, wanted, shut }));
    bare.splice(Math.min(position, bare.length), 0, { cell: { kind: "scenario", asks: {} }, wanted: scenarioId, shut: scenarioFolded });
    const taken = new Set<string>();
    const cells = bare.map(({ cell, wanted, shut }): Cell => {
      let free = wanted ?? (cell as Cell).kind;
      for (let n = 2; taken.has(free); n++) free = `${wanted ?? (cell as Cell).kind}-${n}`;
      taken.add(free);
      return { id: free, ...shut, ...cell } as Cell;
    });
    const pick = (group: object | undefined, otherwise: string) => Object.keys(group ?? {})[shown] ?? otherwise;
    const byDefault = chosenByDefault(scenario);
    const chosen = { policy: pick(scenario.policies, byDefault.policy), exporter: pick(scenario.exporters, byDefault.exporter) };
    return { bodemNotebook: 2, name: "made", scenario, chosen, cells };
  });

/** The notebook with its texts as a file holds them, and without the file. */
export function tidied({ source: _, ...document }: NotebookDocument): NotebookDocument {
  const cells = document.cells.map((cell): Cell => {
    if (cell.kind !== "prose") return cell;
    const { note, ...rest } = cell;
    const tidyNote = proseText(note ?? "");
    return { ...rest, text: proseText(cell.text), ...(tidyNote === "" ? {} : { note: tidyNote }) };
  });
  return { ...document, cells };
}
