import { t } from "../../language/language.ts";
import { html, nothing } from "lit";
import { library, opening } from "../notebook/shipped.ts";
import type { PageElement } from "../page.ts";
import { openPanel, type PanelElement } from "./panel.ts";

interface Kept {
  readonly name: string;
  readonly title: string;
}

/** The notebooks that this browser keeps: open, rename, delete; and the way to have it forget all. */
export function openKept(page: PageElement): void {
  let all: readonly Kept[] | undefined;
  let renaming: string | undefined;
  let forgetting = false;
  let trouble = "";

  const list = async (): Promise<void> => {
    all = await page.autosave.list();
    await page.listOwn();
    panel.requestUpdate();
  };
  const attempt = (work: Promise<unknown>): void =>
    void work.catch((thrown) => {
      trouble = thrown instanceof Error ? thrown.message : String(thrown);
      panel.requestUpdate();
    });
  const isOpen = (name: string): boolean => page.notebook.document.name === name;

  const rename = async ({ name }: Kept, title: string): Promise<void> => {
    renaming = undefined;
    if (title !== "") {
      if (isOpen(name)) {
        page.notebook.edit((scenario) => ({ ...scenario, title }));
        await page.keeper.saveNow();
      } else {
        const document = await page.autosave.load(name);
        if (document) await page.autosave.save({ ...document, scenario: { ...document.scenario, title } });
      }
    }
    await list();
  };
  const remove = async ({ name, title }: Kept): Promise<void> => {
    await page.keeper.saveNow();
    const document = await page.autosave.load(name);
    const versions = await page.keeper.versions.list(name);
    await page.autosave.remove(name);
    await page.keeper.versions.remove(name);
    const wasOpen = isOpen(name);
    if (wasOpen) {
      panel.close();
      await page.openNamed(library.some(({ id }) => id === name) ? name : opening.name);
    }
    await list();
    const putBack = async (): Promise<void> => {
      if (document) await page.autosave.save(document);
      await page.keeper.versions.putBack(versions);
      await page.listOwn();
      if (document && wasOpen) await page.show(document, "");
    };
    page.tell(t("Deleted from this browser: “{title}”.", { title }), { title: t("Put back"), run: () => void putBack() });
  };
  const forget = async (): Promise<void> => {
    await page.keeper.forgetAll();
    location.replace(location.pathname + location.search);
  };

  const row = (open: PanelElement, kept: Kept) => {
    const { name, title } = kept;
    if (renaming === name)
      return html`<form class="line" @submit=${(event: SubmitEvent) => {
        event.preventDefault();
        attempt(rename(kept, new FormData(event.target as HTMLFormElement).get("title")?.toString().trim() ?? ""));
      }}><input class="text" type="text" name="title" maxlength="200" aria-label=${t("New title")} .value=${title} /><button class="btn">${t("Rename")}</button></form>`;
    return html`<div class="line"><span>${title}${isOpen(name) ? html` <small>${t("open")}</small>` : nothing}</span>
      <button type="button" aria-label=${t("Open {title}", { title })} @click=${() => {
        open.close();
        void page.openNamed(name);
      }}>${t("Open")}</button>
      <button type="button" aria-label=${t("Rename {title}", { title })} @click=${() => {
        renaming = name;
        open.requestUpdate();
        void open.updateComplete.then(() => open.querySelector<HTMLInputElement>("form input")?.select());
      }}>${t("Rename")}</button>
      <button type="button" aria-label=${t("Delete {title}", { title })} @click=${() => attempt(remove(kept))}>${t("Delete")}</button></div>`;
  };
  const group = (open: PanelElement, title: string, kept: readonly Kept[]) =>
    kept.length === 0
      ? nothing
      : html`<section><h3>${title}</h3><ul class="kept">${kept.map((one) => html`<li>${row(open, one)}</li>`)}</ul></section>`;

  const panel = openPanel(t("What this browser keeps"), (open) => {
    const shipped = (all ?? []).filter(({ name }) => library.some(({ id }) => id === name));
    const own = (all ?? []).filter((kept) => !shipped.includes(kept));
    return html`${trouble ? html`<p class="fault">${trouble}</p>` : nothing}
      ${all?.length === 0 ? html`<p>${t("Nothing yet. A notebook is kept with its first change.")}</p>` : nothing}
      ${group(open, t("Your notebooks"), own)}
      ${group(open, t("Shipped notebooks that you changed"), shipped)}
      <section class="forget"><h3>${t("Forget everything")}</h3>
        <p>${t("Deletes every notebook, version and unapplied text that this browser keeps for Bodem. Files that you saved stay.")}</p>
        ${
          forgetting
            ? html`<p role="alert"><b>${t("This cannot be undone.")}</b></p><div class="ex"><button type="button" class="btn" @click=${() => attempt(forget())}>${t("Delete all of it")}</button><button type="button" class="btn" @click=${() => {
                forgetting = false;
                open.requestUpdate();
              }}>${t("Keep it")}</button></div>`
            : html`<button type="button" class="btn" @click=${() => {
                forgetting = true;
                open.requestUpdate();
              }}>${t("Forget everything this browser keeps")}</button>`
        }</section>`;
  });
  attempt(list());
}
