import type { Study } from "../../scenarios/scenario.ts";
import type { Asks } from "./asks.ts";
import { explainEvent } from "./explain-asked.ts";
import { exporterNamed } from "./references.ts";

/** Asks for what stands behind a figure that is written `compare.floor@price-war.fiscal-pv.p95`; policy and exporter are those of the page where the text leaves them open. */
export function figureEvent(path: string, study: Study): CustomEvent<Asks> {
  const [, where = "", figure = "", statistic = ""] = path.split(".");
  const [policies, written] = where.split("@");
  const exporter = written === undefined ? undefined : exporterNamed(written, study);
  const [policy] = policies.split("~");
  return explainEvent({
    about: "figure",
    figure,
    run: statistic === "p95" ? "p95" : "median",
    ...(policy === "chosen" ? {} : { policy }),
    ...(exporter === undefined ? {} : { exporter }),
  });
}
