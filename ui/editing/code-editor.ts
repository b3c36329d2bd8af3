import { autocompletion, closeBrackets, closeBracketsKeymap, type CompletionSource, completionKeymap } from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap, indentWithTab } from "@codemirror/commands";
import { markdown } from "@codemirror/lang-markdown";
import { yaml } from "@codemirror/lang-yaml";
import { bracketMatching, HighlightStyle, indentOnInput, syntaxHighlighting } from "@codemirror/language";
import { type Diagnostic, linter, lintKeymap } from "@codemirror/lint";
import { EditorState } from "@codemirror/state";
import { EditorView, highlightActiveLine, keymap, lineNumbers } from "@codemirror/view";
import { tags } from "@lezer/highlight";
import type { InputError } from "../../scenarios/scenario.ts";
import { faultText } from "../notebook/notebook.ts";

const LINT_AFTER_MS = 400;

const colours = HighlightStyle.define([
  { tag: [tags.propertyName, tags.definition(tags.propertyName)], color: "var(--xc)" },
  { tag: [tags.comment, tags.lineComment], color: "var(--ink2)", fontStyle: "italic" },
  { tag: [tags.heading, tags.strong], fontWeight: "600" },
  { tag: tags.emphasis, fontStyle: "italic" },
  { tag: [tags.link, tags.url], color: "var(--accent)" },
  { tag: [tags.processingInstruction, tags.contentSeparator, tags.monospace], color: "var(--ink2)" },
]);

const look = EditorView.theme({
  "&": { color: "var(--ink)", backgroundColor: "var(--paper)", border: "1px solid var(--ctl)", borderRadius: "4px", maxHeight: "32rem" },
  "&.cm-focused": { outline: "3px solid var(--accent)", outlineOffset: "2px" },
  ".cm-scroller": { fontFamily: "ui-monospace, monospace", fontSize: "var(--t-s)", lineHeight: "1.55" },
  ".cm-content": { padding: "0.75rem 0", caretColor: "var(--ink)" },
  ".cm-gutters": { backgroundColor: "var(--wash)", color: "var(--ink2)", border: "0" },
  ".cm-activeLine, .cm-activeLineGutter": { backgroundColor: "color-mix(in srgb, var(--wash) 60%, transparent)" },
  ".cm-cursor": { borderLeftColor: "var(--ink)" },
  "&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground": {
    backgroundColor: "color-mix(in srgb, var(--accent) 24%, transparent)",
  },
  ".cm-tooltip": { backgroundColor: "var(--paper)", color: "var(--ink)", border: "1px solid var(--ctl)", borderRadius: "4px" },
  ".cm-tooltip.cm-tooltip-autocomplete > ul": { fontFamily: "var(--sans)", fontSize: "var(--t-s)", maxHeight: "18rem" },
  ".cm-tooltip-autocomplete > ul > li": { padding: "0.35rem 0.75rem", minHeight: "2rem" },
  ".cm-tooltip-autocomplete ul li[aria-selected]": {
    backgroundColor: "var(--wash)",
    color: "var(--ink)",
    boxShadow: "inset 3px 0 var(--accent)",
  },
  ".cm-completionDetail": { color: "var(--ink2)", fontStyle: "normal", marginLeft: "0.75rem" },
  ".cm-completionMatchedText": { color: "var(--accent)", textDecoration: "none", fontWeight: "600" },
  ".cm-completionInfo": {
    fontFamily: "var(--sans)",
    fontSize: "var(--t-xs)",
    lineHeight: "1.45",
    maxWidth: "20rem",
    padding: "0.6rem 0.75rem",
  },
  ".cm-diagnostic": { fontFamily: "var(--sans)", fontSize: "var(--t-xs)", padding: "0.5rem 0.75rem", borderLeft: "3px solid var(--bad)" },
  ".cm-lintRange-error": { backgroundImage: "none", borderBottom: "2px wavy var(--bad)", textDecoration: "underline wavy var(--bad)" },
});

export interface CodeEditorOptions {
  readonly parent: HTMLElement;
  readonly text: string;
  readonly language: "yaml" | "markdown";
  readonly label: string;
  readonly complete: CompletionSource;
  /** What is wrong with a text. */
  readonly check: (text: string) => readonly InputError[];
  readonly onChange: (text: string) => void;
  readonly onApply: () => void;
  readonly onClose: () => void;
}

/** One fault where it is: from the first letter of its line to the last. */
function diagnosticOf(fault: InputError, state: EditorState): Diagnostic {
  const { line, path } = fault;
  const at = state.doc.line(Math.min(Math.max(line ?? 1, 1), state.doc.lines));
  const from = at.from + at.text.length - at.text.trimStart().length;
  return {
    from,
    to: Math.max(from, at.to),
    severity: "error",
    message: `${path ? `${path}: ` : ""}${faultText(fault)}`,
  };
}

/** An editor of a text with completion, and with faults where they are. */
export function codeEditor({ parent, text, language, label, complete, check, onChange, onApply, onClose }: CodeEditorOptions): EditorView {
  const run = (act: () => void) => () => {
    act();
    return true;
  };
  return new EditorView({
    parent,
    state: EditorState.create({
      doc: text,
      extensions: [
        keymap.of([
          { key: "Mod-Enter", run: run(onApply), preventDefault: true },
          ...closeBracketsKeymap,
          ...completionKeymap,
          ...lintKeymap,
          ...historyKeymap,
          ...defaultKeymap.filter(({ key }) => key !== "Mod-Enter"),
          indentWithTab,
          { key: "Escape", run: run(onClose) },
        ]),
        history(),
        indentOnInput(),
        bracketMatching(),
        closeBrackets(),
        highlightActiveLine(),
        language === "yaml" ? [yaml(), lineNumbers()] : [markdown(), EditorView.lineWrapping],
        syntaxHighlighting(colours),
        autocompletion({ override: [complete], icons: false, maxRenderedOptions: 80 }),
        linter((view) => check(view.state.doc.toString()).map((fault) => diagnosticOf(fault, view.state)), { delay: LINT_AFTER_MS }),
        EditorView.updateListener.of((update) => {
          if (update.docChanged) onChange(update.state.doc.toString());
        }),
        EditorView.contentAttributes.of({
          "aria-label": label,
          autocapitalize: "off",
          autocorrect: "off",
          spellcheck: language === "markdown" ? "true" : "false",
        }),
        look,
      ],
    }),
  });
}
