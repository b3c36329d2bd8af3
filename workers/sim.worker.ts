import type { Endpoint } from "comlink";
import { simulate } from "../sim/simulate.ts";
import { serve } from "./surface.ts";

serve(simulate, self as unknown as Endpoint);
