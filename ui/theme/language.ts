import { speak, type Words } from "../../language/language.ts";
import { keepChoice, keptChoice } from "./kept-choice.ts";

const KEY = "bodem-language";

/** Every language by its tag: its own name, what others call it, how it writes dates, and its words, read only by who reads it. */
export const LANGUAGES = {
  en: { title: "English", called: ["Engels"], dates: "en-GB", words: async (): Promise<Words | undefined> => undefined },
  nl: {
    title: "Nederlands",
    called: ["Dutch"],
    dates: "nl-NL",
    words: async (): Promise<Words | undefined> => (await import("../../language/nl/index.ts")).nl,
  },
} as const;
export type Language = keyof typeof LANGUAGES;

const known = (tag: string | null): tag is Language => tag !== null && Object.hasOwn(LANGUAGES, tag);

/** The language in force: that of the address (`?lang=nl`), else the reader's choice, else the first of the browser's that there is. */
export function currentLanguage(): Language {
  const asked = new URLSearchParams(location.search).get("lang");
  if (known(asked)) return asked;
  const chosen = keptChoice(KEY);
  if (known(chosen)) return chosen;
  return navigator.languages.map((tag) => tag.split("-")[0]).find(known) ?? "en";
}

/** Speaks the language in force. Texts are said as they are drawn, so this comes before the first is. */
export async function restoreLanguage(): Promise<void> {
  speakHere(currentLanguage(), await LANGUAGES[currentLanguage()].words());
}

function speakHere(language: Language, words: Words | undefined): void {
  document.documentElement.lang = language;
  speak(words);
}

/** Those that the page could speak instead. */
export const otherLanguages = () =>
  (Object.keys(LANGUAGES) as Language[]).filter((tag) => tag !== currentLanguage()).map((tag) => [tag, LANGUAGES[tag]] as const);

export const dateLocale = (): string => LANGUAGES[currentLanguage()].dates;

/** Keeps the choice and speaks it from here on, in these words; what stands on the page is not said again by this. */
export function setLanguage(language: Language, words: Words | undefined): void {
  keepChoice(KEY, language);
  // Without storage the address carries it.
  const address = new URL(location.href);
  if (address.searchParams.has("lang") || currentLanguage() !== language) address.searchParams.set("lang", language);
  history.replaceState(history.state, "", address);
  speakHere(language, words);
}
