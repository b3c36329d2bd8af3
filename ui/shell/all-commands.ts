import { t } from "../../language/language.ts";
import type { Study } from "../../scenarios/scenario.ts";
import { FAMILIES } from "../../sim/instruments/instrument.ts";
import { INSTRUMENTS } from "../../sim/instruments/index.ts";
import type { Chosen } from "../../scenarios/notebook/document.ts";
import { OFFERED } from "../cells/more-questions.ts";
import { addInstrument } from "../notebook/edits.ts";
import { library } from "../notebook/shipped.ts";
import { policyLetter, policyOf, type Steps } from "../notebook/notebook.ts";
import type { PageElement } from "../page.ts";
import { printPage, REPORT_ACTIONS } from "../report/actions.ts";
import { otherLanguages } from "../theme/language.ts";
import { cellTitle } from "./cell-titles.ts";
import { type Command, withCtrl } from "./command.ts";

/** Everything that can be asked of the page. */
export function allCommands(page: PageElement): Command[] {
  const focused = document.activeElement?.closest<HTMLElement>("bodem-frame")?.dataset.cell;
  return [
    ...(focused ? cellCommands(page, focused) : []),
    ...pageCommands(page),
    ...jumps(page),
    ...policies(page),
    ...additions(page, focused),
    ...notebooks(page),
  ];
}

function cellCommands({ actions }: PageElement, id: string): Command[] {
  return [...actions.commands(id), ...actions.moreCommands(id)];
}

function pageCommands(page: PageElement): Command[] {
  const { undo, redo } = page.notebook.flow.read<Steps>("steps").value ?? {};
  const group = t("Notebook");
  return [
    ...(undo ? [{ id: "undo", title: t("Undo: {what}", { what: undo }), keys: withCtrl("Z"), group, run: () => page.undo() }] : []),
    ...(redo ? [{ id: "redo", title: t("Redo: {what}", { what: redo }), keys: withCtrl("Y"), group, run: () => page.redo() }] : []),
    {
      id: "contents",
      title: t("Contents"),
      doc: t("The headings and cells of this notebook, to go to."),
      group,
      run: () => void page.openContents(),
    },
    { id: "save", title: t("Save the notebook as a file"), group, run: () => void page.saveFile() },
    { id: "save-scenario", title: t("Save the scenario alone"), group, run: () => void page.saveScenario() },
    { id: "open", title: t("Open a file"), doc: t("A file can also be dragged onto the page."), group, run: () => page.browse() },
    {
      id: "link",
      title: t("Copy a link"),
      doc: t("The whole notebook is in the link; nothing is sent anywhere."),
      group,
      run: () => void page.copyLink(),
    },
    // Above the many questions: who cannot read the page looks for it first.
    ...otherLanguages().map(([tag, { title: name, called }]) => ({
      id: `language-${tag}`,
      title: t("Language: {name}", { name }),
      keywords: [name, ...called, "language", "taal"],
      group,
      run: () => void page.speakIn(tag),
    })),
    {
      id: "versions",
      title: t("Versions"),
      doc: t("Earlier states of this notebook, to look at and to restore."),
      group,
      run: () => void page.openVersions(),
    },
    {
      id: "kept",
      title: t("Your notebooks"),
      doc: t("Open, rename or delete what this browser keeps."),
      group,
      run: () => void page.openKept(),
    },
    ...(page.isShipped ? [{ id: "reset", title: t("Back to the shipped notebook"), group, run: () => void page.reset() }] : []),
    {
      id: "experiments",
      title: t("Ask more of this study"),
      doc: t("Experiments of hundreds to thousands of runs."),
      group,
      run: () => page.jump("more-t"),
    },
    ...OFFERED.map(({ kind, question, answer }) => ({
      id: `ask-${kind}`,
      title: t(question),
      doc: t(answer),
      group: t("Ask more of this study"),
      run: () => void page.addExperiment(kind),
    })),
    ...REPORT_ACTIONS.map((action) => ({
      id: action.id,
      title: t(action.title),
      doc: t(action.doc),
      group,
      run: () => page.export(action),
    })),
    {
      id: "present",
      title: t("Present"),
      doc: t("One cell a screen, in large type; arrow keys go on, Escape ends."),
      group,
      run: () => void page.present(),
    },
    { id: "print", title: t("Print"), group, keys: withCtrl("P"), run: () => setTimeout(() => void printPage(page.notebook, page)) },
    { id: "theme", title: t("Switch between light and dark colours"), group, run: () => page.switchTheme() },
    { id: "keys", title: t("Keys"), keys: "?", group, run: () => void page.openKeys() },
  ];
}

function jumps(page: PageElement): Command[] {
  return page.actions.cells.map((cell) => ({
    id: `go-${cell.id}`,
    title: cellTitle(cell, page.notebook),
    group: t("Go to a cell"),
    run: () => page.goTo(cell.id),
  }));
}

function policies(page: PageElement): Command[] {
  const { notebook } = page;
  const study = notebook.flow.read<Study>("study").value;
  const chosen = notebook.flow.read<Chosen>("chosen").value;
  const shown = study && chosen && policyOf(study, chosen.policy);
  if (!study || !shown) return [];
  return [
    ...study.policies.map(({ id, title }) => ({
      id: `policy-${id}`,
      title: `${policyLetter(study, id)} ${t(title)}`.trim(),
      group: t("Show a policy"),
      run: () => {
        notebook.choose({ policy: id });
        page.announce(t("Shown: {title}", { title: t(title) }));
      },
    })),
    ...study.exporters.map(({ id, title }) => ({
      id: `exporter-${id}`,
      title: t(title),
      group: t("Show a behaviour of the exporter"),
      run: () => notebook.choose({ exporter: id }),
    })),
    ...INSTRUMENTS.map(({ id, title, family }) => ({
      id: `instrument-${id}`,
      title: t("Add {title}", { title: t(title) }),
      doc: t(FAMILIES[family]),
      group: t("Add an instrument to {policy}", { policy: t(shown.title) }),
      run: () => notebook.edit(addInstrument(shown.id, id)),
    })),
  ];
}

/** Beneath the cell that has the focus, else at the end. */
function additions({ actions }: PageElement, focused: string | undefined): Command[] {
  return actions.kinds(focused === undefined ? actions.cells.length : actions.at(focused) + 1);
}

function notebooks(page: PageElement): Command[] {
  const open = (id: string, title: string, group: string): Command => ({
    id: `open-${id}`,
    title,
    group,
    run: () => void page.openNamed(id),
  });
  return [
    ...page.own.map(({ name, title }) => open(name, title, t("Open one of your notebooks"))),
    ...library.map(({ id, title }) => open(id, t(title), t("Open a shipped notebook"))),
  ];
}
