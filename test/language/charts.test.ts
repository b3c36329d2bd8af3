import { afterEach, describe, expect, test } from "vitest";
import { COMPOSED, inEnglish, speak, t, type Words } from "../../language/language.ts";
import { nl } from "../../language/nl/index.ts";
import { CHART_IDS, type ChartId } from "../../scenarios/notebook/document.ts";
import type { Asks } from "../../ui/notebook/asks.ts";
import { stage } from "../notebook/chart-scene.ts";

const here = stage();
const shown: readonly (readonly [ChartId, Asks])[] = [
  ...CHART_IDS.map((id) => [id, {}] as const),
  ["stocks", { show: "holders" }],
  ["pipeline", { show: "stages" }],
  ["trade-flows", { of: "run" }],
  ["ledger-flows", { about: "all" }],
];
/** Plants keep the names that the register has for them. */
const names = new Set(here.detail.trace!.plants.map(({ name }) => name));

/** What was looked up once may be looked up again where it is drawn. */
const dutch = new Set(Object.values(nl));

afterEach(() => speak(undefined));

describe("charts in Dutch", () => {
  test.each(shown)("%s %j lacks no word of its title, subtitle, legend, table and description", async (id, asks) => {
    const { chart, data, scene } = await here.shown(id, asks);
    const missing = new Set<string>();
    speak(
      new Proxy(nl, {
        get(words, english: string | typeof COMPOSED) {
          if (english === COMPOSED) return words[COMPOSED];
          const said = words[english] ?? words[COMPOSED]?.(english);
          const unsaid = said === undefined && /\p{L}{2}/u.test(english) && !names.has(english) && !dutch.has(english);
          if (unsaid) missing.add(english);
          return said;
        },
      }) as Words,
    );
    chart.title(scene, undefined);
    const texts = [chart.title(scene, data), chart.subtitle(scene), chart.describe(data)];
    const table = chart.table(data);
    for (const { title, unit } of table.columns) if (unit) texts.push(title, t(unit));
    chart.key(data);
    chart.asks?.(scene, asks);
    expect([...missing]).toEqual([]);
    expect(texts.join()).not.toContain("{");
    expect(texts.slice(0, 3)).not.toEqual(inEnglish(() => [chart.title(scene, data), chart.subtitle(scene), chart.describe(data)]));
    const english = inEnglish(() => chart.table(data));
    expect(english.columns.map(({ title }) => title)).not.toEqual(table.columns.map(({ title }) => title));
    expect(english.rows.length).toBe(table.rows.length);
  });
});
