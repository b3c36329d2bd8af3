/// <reference types="vite/client" />
import { t } from "../language/language.ts";
import { createBrowserPool } from "../workers/browser-pool.ts";
import { isForClass } from "./class/for-class.ts";
import { Autosave } from "./notebook/autosave.ts";
import { bringAll } from "./cells/index.ts";
import type { NotebookDocument } from "../scenarios/notebook/document.ts";
import { loadCheck, trusting } from "./notebook/check.ts";
import { freshId } from "./notebook/edits.ts";
import { Notebook } from "./notebook/notebook.ts";
import { isShared } from "./notebook/is-shared.ts";
import type { RunStatus } from "./notebook/runs.ts";
import { opening, restoreShipped } from "./notebook/shipped.ts";
import { type PackedWorld, shippedFrom } from "./notebook/shipped-results.ts";
import { PageElement } from "./page.ts";
import { currentLanguage, restoreLanguage } from "./theme/language.ts";
import { restoreTheme } from "./theme/theme.ts";

interface Opened {
  readonly document: NotebookDocument;
  readonly notice: string;
  /** The notebook of the build, which has checked it. */
  readonly shipped?: true;
}

/** A link wins over what the browser kept, which wins over the shipped notebook. A broken one says so and loses nothing. */
async function firstDocument(autosave: Autosave): Promise<Opened> {
  let notice = "";
  if (isShared(location.hash)) {
    try {
      const { fromFragment } = await import("./notebook/share.ts");
      const document = await fromFragment(location.hash);
      const kept = await autosave.list().catch(() => []);
      return {
        // What came by an earlier link and was changed stays kept.
        document: {
          ...document,
          name: freshId(
            kept.map(({ name }) => name),
            "link",
          ),
        },
        notice: t("Opened from a link. Your own notebooks are kept; find them in the library."),
      };
    } catch (thrown) {
      notice = t("The link could not be opened: {why}. Here is what was open before.", {
        why: thrown instanceof Error ? thrown.message : String(thrown),
      });
    }
  }
  const wanted = /^#library=([a-z0-9-]+)$/.exec(location.hash)?.[1];
  const name = wanted ?? autosave.lastName() ?? opening.name;
  try {
    const kept = await autosave.load(name);
    if (kept) return { document: kept, notice };
  } catch {
    // Storage that cannot be read is reported when the first change cannot be saved.
  }
  if (name === opening.name) return { document: opening, notice, shipped: true };
  try {
    const { libraryDocument } = await import("./notebook/opening.ts");
    return { document: await libraryDocument(name, currentLanguage()), notice };
  } catch (thrown) {
    return {
      document: opening,
      notice: notice || (wanted ? `${thrown instanceof Error ? thrown.message : String(thrown)}.` : ""),
      shipped: true,
    };
  }
}

async function openNotebook(): Promise<void> {
  const autosave = new Autosave();
  const results = import("./notebook/opening-results.json");
  const { document: first, notice, shipped } = await firstDocument(autosave);
  const check = shipped ? trusting : await loadCheck();
  const notebook = new Notebook(first, createBrowserPool(), check, shippedFrom((await results).default as unknown as PackedWorld[]));
  if (shipped) {
    // The full check is as large as the model: it comes once a change has been answered.
    const stop = notebook.flow.observe(["status"], () => {
      if (notebook.document === first || (notebook.flow.read<RunStatus>("status").value?.answeredBy ?? 0) === 0) return;
      stop();
      // The answer is drawn before anything else is asked for.
      setTimeout(() => void loadCheck().then((full) => notebook.useCheck(full)), 250);
    });
  }
  const page = new PageElement();
  page.notebook = notebook;
  page.autosave = autosave;
  page.notice = notice;
  document.body.append(page);

  // Only once the first answer is complete: until then every byte and every cycle is the reader's.
  const stop = notebook.flow.observe(["status"], () => {
    if (notebook.flow.read<RunStatus>("status").value?.phase !== "done") return;
    stop();
    bringAll();
    if (import.meta.env.PROD) void import("./offline.ts").then(({ keepOffline }) => keepOffline());
  });
  // A link of a class that is opened in this tab.
  addEventListener("hashchange", () => isForClass(location.hash) && location.reload());
}

restoreTheme();
if (isForClass(location.hash)) {
  await restoreLanguage();
  const { openClassPage } = await import("./class/class-page.ts");
  await openClassPage(location.hash);
} else {
  await Promise.all([restoreLanguage(), restoreShipped()]);
  await openNotebook();
}
