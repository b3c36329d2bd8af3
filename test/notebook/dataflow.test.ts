import { expect, test } from "vitest";
import { Dataflow } from "../../ui/notebook/dataflow.ts";

test("a change computes exactly what depends on it, once, inputs first", () => {
  const flow = new Dataflow();
  const computed: string[] = [];
  const noted =
    <T>(name: string, compute: (...values: never[]) => T) =>
    (...values: never[]): T => {
      computed.push(name);
      return compute(...values);
    };
  flow.derive(
    "sum",
    ["double", "other"],
    noted("sum", (a: number, b: number) => a + b),
  );
  flow.derive(
    "double",
    ["one"],
    noted("double", (a: number) => a * 2),
  );
  flow.derive(
    "apart",
    ["other"],
    noted("apart", (b: number) => b),
  );
  flow.source("one", 1);
  flow.source("other", 10);
  computed.length = 0;
  flow.set("one", 2);
  expect(computed).toEqual(["double", "sum"]);
  expect(flow.read("sum")).toEqual({ value: 14, state: "fresh" });
});

test("a value that comes out equal stops the wave", () => {
  const flow = new Dataflow();
  let runs = 0;
  flow.source("n", 1);
  flow.derive("odd", ["n"], (n: number) => n % 2 === 1);
  flow.derive("text", ["odd"], (odd: boolean) => {
    runs++;
    return String(odd);
  });
  flow.set("n", 3);
  expect(runs).toBe(1);
});

test("stale and coarse spread to what rests on them, and nowhere else; values stay", () => {
  const flow = new Dataflow();
  flow.source("runs", 5);
  flow.source("other", 1);
  flow.derive("chart", ["runs"], (runs: number) => runs);
  flow.derive("apart", ["other"], (other: number) => other);
  flow.age("runs");
  expect(flow.read("chart")).toEqual({ value: 5, state: "stale" });
  expect(flow.read("apart").state).toBe("fresh");
  flow.set("runs", 6, "coarse");
  expect(flow.read("chart")).toEqual({ value: 6, state: "coarse" });
  flow.set("runs", 6);
  expect(flow.read("chart").state).toBe("fresh");
});

test("a missing name, a cycle and a throw are told where they are, and a mended one recovers", () => {
  const flow = new Dataflow();
  flow.derive("a", ["nowhere"], (value: number) => value);
  expect(flow.read("a")).toMatchObject({ state: "failed", error: "nothing is named nowhere" });
  flow.source("nowhere", 4);
  expect(flow.read("a")).toEqual({ value: 4, state: "fresh" });
  flow.derive("x", ["y"], (value: number) => value);
  flow.derive("y", ["x"], (value: number) => value);
  expect(flow.read("x").error).toMatch(/depends on itself: (x → y → x|y → x → y)/);
  flow.derive("y", ["nowhere"], (value: number) => value);
  expect(flow.read("x")).toEqual({ value: 4, state: "fresh" });
  flow.derive("bad", ["nowhere"], (value: number) => {
    if (value < 5) throw new Error("too small");
    return value;
  });
  expect(flow.read("bad")).toMatchObject({ state: "failed", error: "too small" });
  flow.set("nowhere", 5);
  expect(flow.read("bad")).toEqual({ value: 5, state: "fresh" });
});

test("a batch reads its own changes and tells each watcher once", () => {
  const flow = new Dataflow();
  let told = 0;
  flow.source("a", 1);
  flow.source("b", 1);
  flow.derive("sum", ["a", "b"], (a: number, b: number) => a + b);
  flow.observe(["sum", "a"], () => told++);
  flow.batch(() => {
    flow.set("a", 2);
    expect(flow.read("a").value).toBe(2);
    flow.set("b", 3);
  });
  expect(told).toBe(1);
  expect(flow.read("sum").value).toBe(5);
});
