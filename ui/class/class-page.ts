import { t } from "../../language/language.ts";
import "../theme/class.css";
import { currentLanguage } from "../theme/language.ts";
import { AnswerPageElement } from "./answer-page.ts";
import { AskPageElement } from "./ask-page.ts";
import { answerIn, shippedIn } from "./links.ts";
import { questionFrom } from "./wire.ts";

/** Opens a question, or an answer, that came as a link: a page of its own, without the notebook and its model. */
export async function openClassPage(fragment: string): Promise<void> {
  // Another link in the same tab is another page.
  addEventListener("hashchange", () => location.reload());
  const main = document.createElement("main");
  main.className = "answering";
  document.body.append(header(), main);
  document.title = `${t("A question")} · Bodem`;
  try {
    main.append(await pageFor(fragment));
  } catch (thrown) {
    const title = document.createElement("h1");
    title.textContent = t("This link could not be opened");
    const reason = document.createElement("p");
    reason.className = "about";
    reason.textContent = `${sentence(thrown)} ${t("Ask for the link again.")}`;
    main.append(title, reason);
  }
  main.append(footer());
}

async function pageFor(fragment: string): Promise<Element> {
  if (answerIn(fragment)) {
    const page = new AnswerPageElement();
    page.fragment = fragment;
    return page;
  }
  const page = new AskPageElement();
  const shipped = shippedIn(fragment);
  page.posed = shipped
    ? await (await import("./shipped-question.ts")).shippedQuestion(shipped.notebook, shipped.cell, currentLanguage())
    : await questionFrom(fragment);
  document.title = `${page.posed.text} · Bodem`;
  return page;
}

const sentence = (thrown: unknown): string => {
  const text = thrown instanceof Error ? thrown.message : String(thrown);
  return `${text[0].toUpperCase()}${text.slice(1)}.`;
};

function header(): HTMLElement {
  const top = document.createElement("header");
  top.className = "top";
  const name = document.createElement("span");
  name.className = "wm";
  name.textContent = "Bodem";
  top.append(name);
  return top;
}

function footer(): HTMLElement {
  const foot = document.createElement("p");
  foot.className = "hint quiet";
  foot.textContent = t("Nothing is sent anywhere: your answer stays on this device until you hand in its code.");
  return foot;
}
