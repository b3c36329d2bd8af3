import { keepChoice, keptChoice } from "./kept-choice.ts";

const KEY = "bodem-theme";
export type Theme = "light" | "dark";

/** The theme in force: the user's choice, else the system's. */
export function currentTheme(): Theme {
  const chosen = document.documentElement.dataset.theme;
  if (chosen === "light" || chosen === "dark") return chosen;
  return matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
}

export function setTheme(theme: Theme): void {
  document.documentElement.dataset.theme = theme;
  keepChoice(KEY, theme);
}

export function restoreTheme(): void {
  const kept = keptChoice(KEY);
  if (kept === "light" || kept === "dark") document.documentElement.dataset.theme = kept;
}
