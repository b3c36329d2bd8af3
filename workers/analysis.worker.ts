import * as Comlink from "comlink";
import { speak } from "../language/language.ts";
import { answer } from "./analyses.ts";

Comlink.expose({ answer, speak });
