import type { LedgerRow } from "../../sim/results/results.ts";
import type { PhysicalRecord } from "../../sim/results/physical.ts";
import { figureText } from "../notebook/figures.ts";
import { policyOf } from "../notebook/notebook.ts";
import type { Chart, KeyEntry } from "./chart.ts";
import { detailOf, homeOf, regionText, runAsk } from "./one-run.ts";
import { drawFlows, type FlowLink, type FlowNode, type Flows } from "./sankey.ts";

/** Money from one group of accounts to another, present value in real 2025 EUR. */
export interface Payment {
  readonly payer: string;
  readonly payee: string;
  readonly eur: number;
  /** What for, largest first. */
  readonly reasons: readonly { readonly reason: string; readonly eur: number }[];
}
export interface LedgerData {
  readonly payments: readonly Payment[];
  readonly publicOnly: boolean;
  readonly replication: number;
}

const PUBLIC = ["EU treasury", "national treasuries"];
const MOST_PAYMENTS = 14;

const isPublic = ({ payer, payee }: Pick<LedgerRow, "payer" | "payee">): boolean => PUBLIC.includes(payer) || PUBLIC.includes(payee);

/** Accounts of single plants as one a region. */
export function groupOf(account: string, plants: PhysicalRecord["plants"]): string {
  const plant = plants.find(({ name }) => name === account);
  return plant ? `Plants in ${regionText(plant.region)}` : account;
}

/** Ledger rows by group of payers and payees; what moves within a group is left out. */
export function paymentsOf(ledger: readonly LedgerRow[], plants: PhysicalRecord["plants"], publicOnly: boolean): Payment[] {
  const found = new Map<string, { payer: string; payee: string; eur: number; reasons: Map<string, number> }>();
  for (const row of ledger) {
    if (publicOnly && !isPublic(row)) continue;
    const payer = groupOf(row.payer, plants);
    const payee = groupOf(row.payee, plants);
    if (payer === payee) continue;
    const key = `${payer}|${payee}`;
    let payment = found.get(key);
    if (!payment) found.set(key, (payment = { payer, payee, eur: 0, reasons: new Map() }));
    payment.eur += row.presentValueEur;
    payment.reasons.set(row.reason, (payment.reasons.get(row.reason) ?? 0) + row.presentValueEur);
  }
  return [...found.values()]
    .filter(({ eur }) => eur > 0)
    .map(({ reasons, ...rest }) => ({
      ...rest,
      reasons: [...reasons].map(([reason, eur]) => ({ reason, eur })).sort((a, b) => b.eur - a.eur),
    }))
    .sort((a, b) => b.eur - a.eur);
}

/** The largest payments, each account on the left as payer and on the right as payee. */
function flowsOf(payments: readonly Payment[]): Flows {
  const shown = payments.slice(0, MOST_PAYMENTS);
  const names = (side: "payer" | "payee"): string[] => [...new Set(shown.map((payment) => payment[side]))];
  const nodes: FlowNode[] = [
    ...names("payer").map((title) => ({ id: `pays-${title}`, title, column: 0 })),
    ...names("payee").map((title) => ({ id: `gets-${title}`, title, column: 1 })),
  ];
  const links = shown.map(
    ({ payer, payee, eur }): FlowLink => ({
      source: `pays-${payer}`,
      target: `gets-${payee}`,
      value: eur,
      kind: isPublic({ payer, payee }) ? "public" : "other",
    }),
  );
  return { nodes, links };
}

const money = (eur: number): string => figureText(eur, "EUR");

export const ledgerFlows: Chart<LedgerData> = {
  title({ study, chosen }, data) {
    const under = `under ${policyOf(study, chosen.policy)?.title ?? chosen.policy}`;
    const [most] = data?.payments ?? [];
    if (!most) return data ? `No public money moves ${under}` : `Who pays whom ${under}`;
    return `${most.payer} pays ${money(most.eur)} to ${most.payee[0].toLowerCase() === most.payee[0] || most.payee.startsWith("EU") ? most.payee : most.payee[0].toLowerCase() + most.payee.slice(1)} ${under}, for ${most.reasons[0].reason}`;
  },
  subtitle: ({ asks }) =>
    `${asks.about === "public" ? "Money into and out of public budgets of the EU" : "The largest payments"} over one run, present value, real 2025 EUR. Left: who pays. Right: who receives. What for stands in the table.`,
  ownPlace: ["policy", "exporter"],
  asks: ({ study }) => [
    {
      kind: "choice",
      id: "about",
      title: "Show",
      default: "public",
      options: [
        { value: "public", title: "public money" },
        { value: "all", title: `all payments outside ${homeOf(study)} and within` },
      ],
    },
    runAsk(study),
  ],
  data(scene) {
    const run = detailOf(scene);
    if (!run?.physical) return undefined;
    const publicOnly = scene.asks.about === "public";
    return { payments: paymentsOf(run.ledger, run.physical.plants, publicOnly), publicOnly, replication: run.replication };
  },
  draw: ({ payments }, width) => drawFlows(flowsOf(payments), width, money),
  describe: ({ payments }) =>
    payments.length === 0
      ? "No public money moves in this run."
      : `${payments
          .slice(0, MOST_PAYMENTS)
          .map(({ payer, payee, eur, reasons }) => `${payer} to ${payee} ${money(eur)}, mostly for ${reasons[0].reason}`)
          .join("; ")}.`,
  table: ({ payments }) => ({
    columns: ["Payer", "Payee", "For", "Present value"].map((title, at) => ({ title, unit: at < 3 ? "" : "MEUR" })),
    rows: payments.flatMap(({ payer, payee, reasons }) => reasons.map(({ reason, eur }) => [payer, payee, reason, eur / 1e6])),
  }),
  key: ({ publicOnly }) =>
    publicOnly
      ? []
      : ([
          { mark: "s2", text: "public budgets of the EU" },
          { mark: "s4", text: "others" },
        ] satisfies KeyEntry[]),
  runs: () => 1,
  replication: ({ replication }) => replication,
};
