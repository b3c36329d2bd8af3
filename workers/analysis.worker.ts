import * as Comlink from "comlink";
import { answer } from "./analyses.ts";

Comlink.expose({ answer });
