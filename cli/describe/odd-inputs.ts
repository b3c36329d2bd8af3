import { DEFAULTS } from "../../scenarios/resolve.ts";
import { SCENARIO_KEYS } from "../../scenarios/fields.ts";
import { MATERIALS } from "../../sim/materials/index.ts";
import { evidenceRow } from "./evidence.ts";
import { markdownTable } from "./markdown.ts";

export const initializationText =
  (): string => `The state before the first month follows from the scenario, the register and the streams (\`createState\` in \`sim/state.ts\`, \`drawAll\` in \`sim/draws.ts\`). It is the same for every policy. Between replications only draws differ: shocks, permit and building times, cost, size and arrival of plants without a name.

- Prices, remembered prices, offer and contract prices stand at the reference price.
- Buyers hold their target stock and use what the register says of the base year, moved along the demand path.
- Plants have the stage that the register gives them. A plant of today that opened after the scenario starts is still being built. Those that stand hold cash of three tenths of their investment and no debt.
- Pipeline slots sleep; ideas are called for from the first reported month on.
- The scrap pool at home holds a little over a month of what recyclers there take; the others are empty.
- Traders hold nothing, public stockpiles what the register says, the controlling state nothing.
- Contracts of other governments are in force from October 2025, or from the first month of a run that starts later.

A burn-in, by default ${DEFAULTS.burnInMonths} months, lets stocks, scrap and memory settle. It is not reported; the totals of the ledger start after it.`;

export const inputsText =
  (): string => `The model reads no time series as it runs. What changes over time from outside is written as numbers in the register, or as dates in the scenario.

- **Demand** follows paths by sector: ratios to the base year after six, eleven and sixteen years, straight lines between.
- **Collection of scrap** and the EU's share in making components go along straight lines between two dates, **host metals** of by-products grow at a constant rate, prices for nominal contracts at constant inflation.
- **Dated measures** of the exporting state and the start and end of instruments are in the scenario.

A scenario is a YAML file with these keys: ${Object.entries(SCENARIO_KEYS)
    .map(([key, about]) => `\`${key}\` (${about.replace(/\.$/, "")})`)
    .join("; ")}.

Every other number is a record of the register with value, unit, year, source, confidence and range: *read* in the source named, *recalled* from memory, or *assumed*. What a material file does not give is filled with the value of every other market or a share of its reference price, and is *assumed* (\`sim/materials/standard.ts\`). A scenario may set any of them within its range. \`bodem describe --register\` prints all.

${markdownTable(
  ["Material", "Parameters:", "Read:", "Recalled:", "Assumed:", "Share assumed:"],
  MATERIALS.map((material) => [`${material.title} (\`${material.id}\`)`, ...evidenceRow(material)]),
)}`;
