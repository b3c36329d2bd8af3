import { t } from "../../language/language.ts";
import type { Chosen } from "../../scenarios/notebook/document.ts";
import type { Study } from "../../scenarios/scenario.ts";
import type { CellReport } from "../experiments/told.ts";
import { type Notebook, policyOf } from "../notebook/notebook.ts";
import type { Use } from "../notebook/references.ts";
import type { RunStatus } from "../notebook/runs.ts";
import type { Footnotes } from "./footnotes.ts";

/** The page's element of a cell; some say themselves what they put into a report. */
export type Reporting = HTMLElement & { readonly inReport?: () => CellReport };

/** What the sections of a report are made from: the notebook as it stands. */
export interface ReportScene {
  readonly notebook: Notebook;
  readonly study: Study;
  readonly chosen: Chosen;
  readonly use: Use;
  readonly status: RunStatus | undefined;
  /** Over all runs; empty while runs are missing. */
  readonly hash: string;
  readonly notes: Footnotes;
  /** The page's element of a cell, which holds what has been found there. */
  readonly elementOf: (cell: string) => Reporting | undefined;
}

export const policyTitle = ({ study }: ReportScene, id: string): string => t(policyOf(study, id)?.title ?? id);
export const exporterTitle = ({ study }: ReportScene, id: string): string => t(study.exporters.find((one) => one.id === id)?.title ?? id);
