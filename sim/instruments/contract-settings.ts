import type { SettingSpec } from "../core/spec.ts";

const plan = "COM(2025) 945 section 4.1 names the instrument and leaves the number open";

/** Settings that every price-support contract shares (POLICY A). */
export const CONTRACT_SETTINGS: readonly SettingSpec[] = [
  {
    kind: "number", id: "strike", title: "Strike price", unit: "EUR/kg", default: 100, min: 40, max: 200, step: 1,
    doc: "Price that the contract guarantees per kg of oxide, in the contract's currency and money of the start of the run.",
    source: "Within the 75 to 105 USD/kg incentive price of Project Blue (Reuters, July 2025) plus the EU's cost gap; the US contract with MP Materials sets 110 USD/kg",
    confidence: "assumed",
    ticks: [{ value: 61, label: "2025 average" }, { value: 97, label: "110 USD (MP, Lynas)" }],
  },
  {
    kind: "choice", id: "currency", title: "Currency of the strike", default: "EUR", options: [{ value: "EUR", title: "EUR" }, { value: "USD", title: "USD" }],
    doc: "A strike in USD is settled through the exchange rate of the scenario.", source: plan, confidence: "assumed",
  },
  {
    kind: "choice", id: "index", title: "Reference index", default: "ex-china",
    options: [
      { value: "ex-china", title: "Transactions outside China" }, { value: "eu-delivered", title: "Delivered in the EU" },
      { value: "china-ex-works", title: "China ex-works" }, { value: "ask", title: "Reported asks" }, { value: "blend", title: "Half outside China, half China" },
    ],
    doc: "The published price that the strike is compared with. Who can move it decides who sets the treasury's bill.",
    source: "MP's contract is reported to reference a Chinese ex-works price; the plan leaves the index open", confidence: "assumed",
  },
  {
    kind: "choice", id: "averaging", title: "Reference period", default: "month",
    options: [{ value: "month", title: "Month" }, { value: "trailing-12", title: "Trailing 12 months" }, { value: "calendar-year", title: "Calendar year, settled in December" }],
    doc: "Over which period the index is averaged before it is compared with the strike.", source: plan, confidence: "assumed",
  },
  {
    kind: "choice", id: "volumeBasis", title: "Volume that is paid", default: "capped",
    options: [{ value: "actual", title: "All actual output" }, { value: "capped", title: "Actual output up to the plant's contract volume" }, { value: "deemed", title: "Contract volume, when the plant is available" }],
    doc: "Actual output makes a plant produce whatever the price; a deemed volume leaves its dispatch to the market.", source: "MODEL 5.3: capped actual output is the usual choice for security of supply", confidence: "assumed",
  },
  {
    kind: "number", id: "contractShare", title: "Share of a plant's capacity under contract", unit: "share", default: 0.9, min: 0, max: 1, step: 0.05,
    doc: "Contract volume of a plant as a share of its nameplate.", source: plan, confidence: "assumed",
  },
  {
    kind: "number", id: "availabilityMin", title: "Least availability for a deemed volume", unit: "share", default: 0.8, min: 0, max: 1, step: 0.05,
    doc: "A deemed volume is paid only while the plant is kept in order to run at this share of its nameplate, whether it chooses to run or not.", source: "MODEL 5.3", confidence: "assumed",
  },
  {
    kind: "number", id: "volumeCap", title: "Volume of the programme", unit: "t/year", default: 6000, min: 0, max: 30000, step: 100,
    doc: "Sum of all contract volumes; first signed, first served. 0 offers no contract.", source: "Of the order of EU use of NdPr oxide (20,000 t magnets a year, ECA SR 04/2026)", confidence: "assumed",
    ticks: [{ value: 7600, label: "EU use 2024" }],
  },
  {
    kind: "number", id: "cpiIndexation", title: "Indexation to consumer prices", unit: "share", default: 1, min: 0, max: 1, step: 0.1,
    doc: "Share of inflation by which the strike rises; at 0 its real value melts.", source: "UK contracts are fully indexed (lowcarboncontracts.uk); MP's is not reported to be", confidence: "assumed",
  },
  {
    kind: "number", id: "tenorYears", title: "Length of a contract", unit: "years", default: 10, min: 1, max: 20, step: 1,
    doc: "From the plant's first output, or from the start date for a plant that runs already.", source: "MP and Lynas have about 10 years; UK contracts 15", confidence: "assumed",
  },
  { kind: "month", id: "start", title: "First contracts", default: "2027-01", doc: "No contract is signed before this month.", source: plan, confidence: "assumed" },
  { kind: "month", id: "lastSigning", title: "Last contracts", default: "2035-12", doc: "No contract is signed after this month; those signed run on.", source: plan, confidence: "assumed" },
  {
    kind: "choice", id: "eligible", title: "Who may sign", default: "eu",
    options: [{ value: "eu", title: "Plants in the EU" }, { value: "eu-and-partners", title: "Plants in the EU and partner countries" }],
    doc: "The plan speaks of processing in Europe, and of mining in Europe and in partner countries.", source: "COM(2025) 945 section 4.1", confidence: "read",
  },
  { kind: "switch", id: "newPlantsOnly", title: "Only plants still to be built", default: false, doc: "When on, plants that run at the start date get no contract.", source: plan, confidence: "assumed" },
  {
    kind: "choice", id: "budget", title: "Budget", default: "unlimited",
    options: [{ value: "unlimited", title: "No limit" }, { value: "net", title: "Limit on payments net of receipts" }, { value: "gross", title: "Limit on payments, receipts not counted" }],
    doc: "When a limit is spent, payments stop and receipts go on.", source: plan, confidence: "assumed",
  },
  {
    kind: "number", id: "budgetMeur", title: "Budget limit", unit: "MEUR", default: 1000, min: 0, max: 20000, step: 50,
    doc: "Nominal sum over the whole programme; counts only when the budget is limited.", source: plan, confidence: "assumed", ticks: [{ value: 3000, label: "RESourceEU, 12 months" }],
  },
  { kind: "switch", id: "clawbackCap", title: "Clawback no higher than the margin", default: false, doc: "Receipts from a plant in a month never exceed its revenue minus operating cost.", source: "MODEL 5.1", confidence: "assumed" },
  {
    kind: "number", id: "suspendBelow", title: "Suspend payments below", unit: "EUR/kg", default: 0, min: 0, max: 100, step: 1,
    doc: "Payments stop in months in which the reference is below this price (a dumping clause); 0 never suspends.", source: "MODEL 5.5, dumping clause (i)", confidence: "assumed",
  },
];
