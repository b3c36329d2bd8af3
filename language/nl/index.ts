import { composing } from "../composing.ts";
import { COMPOSED, type Words } from "../language.ts";
import { cells } from "./cells.ts";
import { classroom } from "./class.ts";
import { chartNames } from "./chart-names.ts";
import { charts } from "./charts.ts";
import { compositions } from "./compositions.ts";
import { exporter } from "./data-exporter.ts";
import { history } from "./data-history.ts";
import { instruments } from "./data-instruments.ts";
import { library } from "./data-library.ts";
import { materials } from "./data-materials.ts";
import { measures } from "./data-measures.ts";
import { plants } from "./data-plants.ts";
import { editing } from "./editing.ts";
import { explain } from "./explain.ts";
import { experiments } from "./experiments.ts";
import { figures } from "./figures.ts";
import { findings } from "./findings.ts";
import { forms } from "./forms.ts";
import { limits } from "./limits.ts";
import { notebook } from "./notebook.ts";
import { opening } from "./opening.ts";
import { page } from "./page.ts";
import { record } from "./record.ts";
import { register } from "./register.ts";
import { report } from "./report.ts";
import { shell } from "./shell.ts";
import { stress } from "./stress.ts";

const words: Words = {
  "1,234.5": "1.234,5",
  ...library,
  ...measures,
  ...instruments,
  ...exporter,
  ...materials,
  ...plants,
  ...history,
  ...editing,
  ...explain,
  ...stress,
  ...figures,
  ...forms,
  ...limits,
  ...notebook,
  ...opening,
  ...page,
  ...record,
  ...register,
  ...report,
  ...shell,
  ...cells,
  ...chartNames,
  ...classroom,
  ...charts,
  ...experiments,
  ...findings,
};

/** Dutch. */
export const nl: Words = { ...words, [COMPOSED]: composing(compositions, words) };
