/// <reference types="vite/client" />
import { NOTEBOOKS } from "../../scenarios/notebooks/index.ts";

const FILES = import.meta.glob<string>("../../scenarios/notebooks/*.md", { query: "?raw", import: "default", eager: true });

/** Texts of the notebooks that ship, by id. */
export const NOTEBOOK_TEXTS: ReadonlyMap<string, string> = new Map(
  NOTEBOOKS.map(({ id }) => [id, FILES[`../../scenarios/notebooks/${id}.md`]]),
);
