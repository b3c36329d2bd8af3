import type { Words } from "../language.ts";
import { figures } from "./figures.ts";
import { page } from "./page.ts";

/** Dutch. */
export const nl: Words = { "1,234.5": "1.234,5", ...figures, ...page };
