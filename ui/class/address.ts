import { t } from "../../language/language.ts";
import { keptChoice } from "../theme/kept-choice.ts";

const KEY = "bodem-class-address";

/** Whether nobody but this machine can open the page where it stands. */
export function isLocal({ hostname, protocol }: Pick<Location, "hostname" | "protocol">): boolean {
  return protocol === "file:" || hostname === "localhost" || hostname === "::1" || hostname === "[::1]" || /^127\./.test(hostname);
}

/** Where others open the page: as it stands, or where the leader says that it is. */
export function pageAddress(): string {
  return keptChoice(KEY) || `${location.origin}${location.pathname}`;
}

/** Keeps another address; "" goes back to where the page stands. Throws with a sentence for the user. */
export function keepAddress(text: string): void {
  let address = "";
  if (text.trim() !== "") {
    const url = URL.canParse(text.trim()) ? new URL(text.trim()) : undefined;
    if (!url || (url.protocol !== "https:" && url.protocol !== "http:"))
      throw new Error(t("write an address that begins with https:// or http://"));
    url.hash = "";
    address = url.href;
  }
  try {
    if (address === "") localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, address);
  } catch {
    throw new Error(t("this browser keeps nothing, so it cannot keep an address"));
  }
}
