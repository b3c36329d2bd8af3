import { recordText } from "../../analysis/explain/record-text.ts";
import { inEnglish, t } from "../../language/language.ts";
import type { LedgerRow } from "../../sim/results/results.ts";
import type { PhysicalRecord } from "../../sim/results/physical.ts";
import { figureText } from "../notebook/figures.ts";
import { type Chart, type KeyEntry, policyName } from "./chart.ts";
import { detailOf, regionText, runAsk } from "./one-run.ts";
import { drawFlows, type FlowLink, type FlowNode, type Flows } from "./sankey.ts";

/** Money from one group of accounts to another, present value in real 2025 EUR. */
export interface Payment {
  readonly payer: string;
  readonly payee: string;
  readonly reason: string;
  readonly eur: number;
}
export interface LedgerData {
  readonly payments: readonly Payment[];
  readonly publicOnly: boolean;
  readonly replication: number;
}

const PUBLIC = ["EU treasury", "national treasuries"];
const MOST_PAYMENTS = 12;

const isPublic = ({ payer, payee }: Pick<LedgerRow, "payer" | "payee">): boolean => PUBLIC.includes(payer) || PUBLIC.includes(payee);

/** Accounts of single plants as one a region. */
export function groupOf(account: string, plants: PhysicalRecord["plants"]): string {
  const plant = plants.find(({ name }) => name === account);
  return plant ? inEnglish(() => `plants in ${regionText(plant.region)}`) : account;
}

/** Payments from the ledger, largest first: of public money plant by plant, else plants as one a region. What moves within a group is left out. */
export function paymentsOf(ledger: readonly LedgerRow[], plants: PhysicalRecord["plants"], publicOnly: boolean): Payment[] {
  const found = new Map<string, Payment & { eur: number }>();
  for (const row of ledger) {
    if (publicOnly && !isPublic(row)) continue;
    const payer = publicOnly ? row.payer : groupOf(row.payer, plants);
    const payee = publicOnly ? row.payee : groupOf(row.payee, plants);
    if (payer === payee) continue;
    const key = `${payer}|${payee}|${row.reason}`;
    let payment = found.get(key);
    if (!payment) found.set(key, (payment = { payer, payee, reason: row.reason, eur: 0 }));
    payment.eur += row.presentValueEur;
  }
  return [...found.values()].filter(({ eur }) => eur > 0).sort((a, b) => b.eur - a.eur);
}

/** The largest payments, each account on the left as payer and on the right as payee, the reasons between; the others together. */
export function moneyFlows(payments: readonly Payment[], publicOnly: boolean): Flows {
  const kept = payments.slice(0, MOST_PAYMENTS);
  const rest = payments.slice(MOST_PAYMENTS);
  const others: Payment[] = [...new Set(rest.map(({ payer, reason }) => `${payer}|${reason}`))].map((key) => {
    const [payer, reason] = key.split("|");
    const same = rest.filter((one) => one.payer === payer && one.reason === reason);
    return { payer, reason, payee: "others", eur: same.reduce((sum, { eur }) => sum + eur, 0) };
  });
  // Of all payments the smallest are left to the table; public money is shown in full.
  const shown = publicOnly ? [...kept, ...others] : kept;
  const nodes = new Map<string, FlowNode>();
  const links = new Map<string, FlowLink & { value: number }>();
  const node = (column: number, title: string): string => {
    const id = `${column}-${title}`;
    nodes.set(id, { id, title: capital(recordText(title)), column });
    return id;
  };
  for (const payment of shown) {
    const kind = isPublic(payment) ? "public" : "other";
    const [from, by, to] = [node(0, payment.payer), node(1, payment.reason), node(2, payment.payee)];
    for (const [source, target] of [
      [from, by],
      [by, to],
    ]) {
      const key = `${source}|${target}`;
      let link = links.get(key);
      if (!link) links.set(key, (link = { source, target, value: 0, kind }));
      link.value += payment.eur;
    }
  }
  return { nodes: [...nodes.values()], links: [...links.values()] };
}

const capital = (text: string): string => text[0].toUpperCase() + text.slice(1);

const money = (eur: number): string => figureText(eur, "EUR");

export const ledgerFlows: Chart<LedgerData> = {
  title(scene, data) {
    const policy = policyName(scene);
    if (!data) return t("Who pays whom under {policy}", { policy });
    const { payments, publicOnly } = data;
    const [most] = payments;
    if (!publicOnly && most)
      return t("The largest payment under {policy} in one run: {amount} from {payer} to {payee}, for {reason}", {
        policy,
        amount: money(most.eur),
        payer: recordText(most.payer),
        payee: recordText(most.payee),
        reason: recordText(most.reason),
      });
    const sum = (side: "payer" | "payee"): number =>
      payments.reduce((all, payment) => (PUBLIC.includes(payment[side]) ? all + payment.eur : all), 0);
    return t("Public budgets of the EU pay {paid} and receive {received} under {policy} in one run", {
      paid: money(sum("payer")),
      received: money(sum("payee")),
      policy,
    });
  },
  subtitle: ({ asks }) =>
    asks.about === "public"
      ? t(
          "Money into and out of public budgets of the EU over one run, present value, real 2025 EUR. From left to right: who pays, what for, who receives. The table has all of them.",
        )
      : t(
          "The {count} largest payments over one run, present value, real 2025 EUR. From left to right: who pays, what for, who receives. The table has all of them.",
          { count: MOST_PAYMENTS },
        ),
  ownPlace: ["policy", "exporter"],
  asks: ({ study }) => [
    {
      kind: "choice",
      id: "about",
      title: t("Show"),
      default: "public",
      options: [
        { value: "public", title: t("public money") },
        { value: "all", title: t("all payments") },
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
  draw: ({ payments, publicOnly }, width) => drawFlows(moneyFlows(payments, publicOnly), width, money),
  describe: ({ payments }) =>
    payments.length === 0
      ? t("No public money moves in this run.")
      : `${payments
          .slice(0, MOST_PAYMENTS)
          .map(({ payer, payee, eur, reason }) =>
            t("{payer} to {payee}, {reason}, {amount}", {
              payer: recordText(payer),
              payee: recordText(payee),
              reason: recordText(reason),
              amount: money(eur),
            }),
          )
          .join("; ")}.`,
  table: ({ payments }) => ({
    columns: [t("Payer"), t("Payee"), t("For"), t("Present value")].map((title, at) => ({ title, unit: at < 3 ? "" : "MEUR" })),
    rows: payments.map(({ payer, payee, reason, eur }) => [recordText(payer), recordText(payee), recordText(reason), eur / 1e6]),
  }),
  key: ({ publicOnly }) =>
    publicOnly
      ? []
      : ([
          { mark: "s3", text: t("public budgets of the EU") },
          { mark: "s4", text: t("others") },
        ] satisfies KeyEntry[]),
  runs: () => 1,
  replication: ({ replication }) => replication,
};
