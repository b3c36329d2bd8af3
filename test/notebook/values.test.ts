import { describe, expect, test } from "vitest";
import type { Cell } from "../../scenarios/notebook/document.ts";
import { parseSpec } from "../../scenarios/parse.ts";
import { evaluated, formulaOf, referencesIn } from "../../ui/notebook/arithmetic.ts";
import { Dataflow } from "../../ui/notebook/dataflow.ts";
import { resolveReference } from "../../ui/notebook/references.ts";
import { figureOf, Values, whyNot } from "../../ui/notebook/values.ts";

describe("formulas", () => {
  test.each([
    ["1 + 2 × 3", 7],
    ["(1 + 2) * 3", 9],
    ["8 ÷ 4 / 2", 1],
    ["5 − 3 - 1", 1],
    ["-2 * -3", 6],
    ["min(3, 1 + 1, 4)", 2],
    ["max(3, min(9, 5))", 5],
    ["1.5e3", 1500],
    ["a.fiscal-pv.p50 - b", 7],
  ])("%s is %d", (text, value) => {
    expect(evaluated(formulaOf(text), (path) => ({ "a.fiscal-pv.p50": 10, b: 3 })[path]!)).toBe(value);
  });

  test("references keep their hyphens, at signs and tildes", () => {
    expect(referencesIn(formulaOf("compare.cfd~floor@price-war.fiscal-pv.p50 / x + x"))).toEqual([
      "compare.cfd~floor@price-war.fiscal-pv.p50",
      "x",
    ]);
  });

  test.each([
    ["", "the formula is empty"],
    ["1 +", "a number or a reference is missing at the end"],
    ["(1 + 2", "a closing parenthesis is missing at the end"],
    ["1 2", "expected an operator at character 3"],
    ["min 3", "expected the parenthesis after min"],
    ["alert`1`", "“`” at character 6 has no meaning here"],
    ["a = 2", "“=” at character 3"],
    ["(".repeat(60), "nested more than 40 deep"],
    ["-".repeat(60), "too many signs"],
    ["1+".repeat(300), "longer than 400 characters"],
  ])("%.10s is refused with what is wrong", (text, message) => {
    expect(() => formulaOf(text)).toThrow(message);
  });
});

describe("named figures", () => {
  const parsed = parseSpec({
    bodem: 1,
    title: "x",
    material: "ndpr-oxide",
    policies: { floor: { instruments: [{ use: "one-way-floor", strike: 100 }] } },
  });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.errors));

  function flowWith(formulas: Readonly<Record<string, string>>) {
    const cellsOf = (of: Readonly<Record<string, string>>): Cell[] =>
      Object.entries(of).map(([name, is]) => ({ id: name.toLowerCase(), kind: "value", asks: { name, is, unit: "EUR/t" } }));
    const flow = new Dataflow();
    flow.source("cells", cellsOf(formulas));
    flow.source("study", parsed.ok ? parsed.study : undefined);
    flow.source("chosen", { policy: "floor", exporter: "commercial" });
    flow.source("other", 1);
    flow.source("runs:floor@commercial");
    new Values(flow);
    const use = <T>(name: string) => flow.read<T>(name);
    return {
      flow,
      set: (of: Readonly<Record<string, string>>) => flow.set("cells", cellsOf(of)),
      text: (name: string) => resolveReference(`value.${name}`, use).text.replaceAll("\u202f", " "),
      why: (name: string) => {
        const cells = flow.read<readonly Cell[]>("cells").value!;
        return whyNot(figureOf(cells.find((cell) => cell.id === name.toLowerCase())!)!, cells, flow);
      },
    };
  }

  test("a figure rests on settings, numbers and other figures, in any order", () => {
    const { text } = flowWith({ total: "half + base", half: "base / 2", base: "setting.floor.strike" });
    expect(text("total")).toBe("150 EUR/t");
  });

  test("a change computes again exactly the figures that depend on it", () => {
    const { flow, set, text } = flowWith({ a: "1", b: "a + 1", apart: "7" });
    const told: string[] = [];
    for (const name of ["a", "b", "apart"]) flow.observe([`value:${name}`], () => told.push(name));
    set({ a: "5", b: "a + 1", apart: "7" });
    expect(told).toEqual(["a", "b"]);
    expect(text("b")).toBe("6.0 EUR/t");
    told.length = 0;
    flow.set("chosen", { policy: "baseline", exporter: "commercial" });
    flow.set("other", 2);
    expect(told).toEqual([]);
  });

  test("a missing name is told with the chain that leads to it, and mends itself", () => {
    const { set, text, why } = flowWith({ a: "b * 2", b: "costs + 1", cost: "3" });
    expect(why("a")).toBe("it rests on b, which rests on costs: no figure is named so; did you mean cost?");
    set({ a: "b * 2", b: "cost + 1", cost: "3" });
    expect(why("a")).toBeUndefined();
    expect(text("a")).toBe("8.0 EUR/t");
  });

  test("a cycle names its members", () => {
    const { why } = flowWith({ a: "b + 1", b: "c", c: "a" });
    expect(why("b")).toMatch(/^it depends on itself: (a → b → c → a|b → c → a → b|c → a → b → c); change one/);
  });

  test.each([
    ["compare.flor.fiscal-pv.p50", "there is no policy flor; did you mean floor?"],
    ["compare.floor.fiscal.p50", "there is no measure fiscal"],
    ["compare.floor.fiscal-pv.p51", "there is no p51; there are mean, p5"],
    ["nothing.here", "no number is named nothing.here"],
    ["1 / / 2", "expected a number or a reference"],
  ])("%s says why it has no value", (is, message) => {
    expect(flowWith({ a: is }).why("a")).toContain(message);
  });

  test("a division by zero is not defined rather than infinite", () => {
    expect(flowWith({ a: "1 / 0" }).text("a")).toBe("not defined");
  });
});
