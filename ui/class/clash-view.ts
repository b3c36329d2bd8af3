import { t } from "../../language/language.ts";
import { html, type TemplateResult } from "lit";
import type { Given } from "./entry.ts";
import type { Clash, Collection } from "./collection.ts";

/** Asks what to do with an answer by somebody who has answered already; what was answered stays hidden. */
export function clashView({ next }: Clash, collection: Collection, settled: (next: Given) => void): TemplateResult {
  const act = (run: () => void) => (): void => {
    run();
    settled(next);
  };
  const who = next.name === "" ? t("This device has answered already.") : t("{name} has answered already.", { name: next.name });
  return html`<div class="clash" role="alert"><p>${who}</p>
    <p class="buttons">
      <button type="button" class="btn" @click=${act(() => collection.replace(next))}>${t("Replace the first answer")}</button>
      <button type="button" class="btn" @click=${act(() => collection.addBeside(next))}>${t("Keep both: another person")}</button>
      <button type="button" class="btn" @click=${act(() => {})}>${t("Keep the first")}</button>
    </p></div>`;
}
