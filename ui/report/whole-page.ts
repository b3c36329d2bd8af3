import type { LitElement } from "lit";
import { CELL_KINDS } from "../cells/index.ts";
import { loadChart } from "../charts/index.ts";
import type { Notebook } from "../notebook/notebook.ts";

/** Pictures measure their room before they are drawn. */
const ROUNDS = 3;
const ROUND_MS = 60;

/** Brings what of the page comes only when the reader comes near it, with the single runs that it shows, and waits until it is drawn. */
export async function wholePage(notebook: Notebook, host: ParentNode): Promise<void> {
  // What waits for the reader listens for printing.
  dispatchEvent(new Event("beforeprint"));
  await Promise.allSettled(
    notebook.document.cells.flatMap((cell) => [CELL_KINDS[cell.kind].load?.(), "chart" in cell ? loadChart(cell.chart) : undefined]),
  );
  for (let round = 0; round < ROUNDS; round++) await drawn(host);
  await notebook.details.settled();
  await drawn(host);
}

async function drawn(host: ParentNode): Promise<void> {
  for (const element of host.querySelectorAll<LitElement>("*")) if (element.localName.startsWith("bodem-")) await element.updateComplete;
  await new Promise((resolve) => setTimeout(resolve, ROUND_MS));
}
