import type { Words } from "../language.ts";

/** Experiments: sensitivity, discovery, robustness, frontier, red team and designer, their forms and their findings. */
export const experiments: Words = {
  running: "draait",
  // Questions, and what each cell does
  "Which guess drives the answer?": "Welke schatting bepaalt het antwoord?",
  "Varies the numbers that nobody knows, all at once, and says which of them the answer rests on. Screening finds the few that matter among many; Sobol’ indices then say what share of the spread each has, alone and with the others.":
    "Varieert alle getallen die niemand kent tegelijk, en zegt op welke het antwoord rust. Screening vindt de weinige die ertoe doen; Sobol’-indices zeggen daarna welk aandeel in de spreiding elk heeft, alleen en samen met de andere.",
  "When does it fail?": "Wanneer faalt het?",
  "Runs the study at many points of what nobody knows, marks the runs beyond a limit, and looks for the fewest conditions that hold most of them and little else.":
    "Draait de studie in veel punten van wat niemand weet, markeert de runs voorbij een grens, en zoekt de minste voorwaarden die de meeste daarvan omvatten en weinig anders.",
  "Which policy is robust?": "Welke beleidsvariant is robuust?",
  "Runs every policy in the same states of the world: points of what nobody knows, behaviours of China, random futures. What “robust” means is a choice, from the worst case to the average, so that several measures are asked, and whether they agree.":
    "Draait elke beleidsvariant in dezelfde toestanden van de wereld: punten van wat niemand weet, gedragingen van China, willekeurige toekomsten. Wat ‘robuust’ betekent is een keuze, van het slechtste geval tot het gemiddelde; daarom worden meer criteria toegepast, en ook of ze het eens zijn.",
  "What does each euro buy?": "Wat levert elke euro op?",
  "Searches the settings of a policy for those of which none is better in one goal without being worse in the other. The best are run again on draws that nobody has seen, and the frontier is made of these.":
    "Zoekt de instellingen van een beleidsvariant waarvan geen enkele op het ene doel beter is zonder op het andere slechter te zijn. De beste worden opnieuw gedraaid op trekkingen die niemand heeft gezien; daaruit bestaat de grens.",
  "Can the exporter break it?": "Kan de exporterende staat het breken?",
  "Find me the strike": "Zoek de uitoefenprijs",

  // Around every experiment
  "Remove this cell: {title}": "Deze cel verwijderen: {title}",
  "this is from before the last change. “Run” brings it up to date.": "dit is van vóór de laatste wijziging. ‘Run’ werkt het bij.",
  "The same on the command line": "Hetzelfde op de opdrachtregel",
  "for more runs, or to keep them": "voor meer runs, of om ze te bewaren",
  "Save as a scenario file": "Opslaan als scenariobestand",
  "and then": "en dan",
  "The scenario cannot be run as it stands.": "Het scenario kan zo niet worden gedraaid.",
  "This cannot be run as it stands.": "Dit kan zo niet worden gedraaid.",
  "These runs do not answer it:": "Deze runs geven er geen antwoord op:",
  "Looking into the runs…": "De runs worden bekeken…",
  "Before you use these numbers": "Voordat u deze getallen gebruikt",
  "{list} and {last}": "{list} en {last}",
  "“{title}”": "‘{title}’",
  "Searches the behaviours of the exporting state, postures and dated controls alike, for the one that hurts a policy most, and for the worst that it could bear to do. Each is compared with an exporting state that only sells as usual, in the same random futures.":
    "Zoekt onder de gedragingen van de exporterende staat, houdingen en maatregelen met een datum, naar het gedrag dat een beleidsvariant het meest schaadt, en naar het ergste dat hij zich kan veroorloven. Elk wordt vergeleken met een exporterende staat die gewoon verkoopt, in dezelfde willekeurige toekomsten.",
  "Say what must be reached and what it may cost: the designer searches the settings of the policy for the least outlay of the treasury, one run in twenty left out. What it reports is measured in random futures that the search has not seen (fresh draws).":
    "Zeg wat er moet worden bereikt en wat het mag kosten: de ontwerper zoekt onder de instellingen van het beleid naar de laagste uitgaven van de schatkist, één op de twintig runs niet meegeteld. Wat wordt gemeld, is gemeten in willekeurige toekomsten die de zoektocht niet heeft gezien (nieuwe runs).",
  "Simulated. Scenario “{scenario}”, {policies}, exporter {exporter}, {numbers} numbers varied, {points} points × {futures} futures, {runs} runs, seed {seed}, Bodem {version}, hash {hash}.":
    "Gesimuleerd. Scenario ‘{scenario}’, {policies}, exporterende staat {exporter}, {numbers} getallen gevarieerd, {points} punten × {futures} toekomsten, {runs} runs, startgetal {seed}, Bodem {version}, hash {hash}.",
  "Simulated. Scenario “{scenario}”, {policies}, {numbers} numbers varied, {points} points × {futures} futures, {runs} runs, seed {seed}, Bodem {version}, hash {hash}.":
    "Gesimuleerd. Scenario ‘{scenario}’, {policies}, {numbers} getallen gevarieerd, {points} punten × {futures} toekomsten, {runs} runs, startgetal {seed}, Bodem {version}, hash {hash}.",
  "Simulated. Scenario “{scenario}”, {policy}, exporter {exporter}, {settings} searched, {runs} runs, seed {seed}, Bodem {version}, hash {hash}.":
    "Gesimuleerd. Scenario ‘{scenario}’, {policy}, exporterende staat {exporter}, {settings} doorzocht, {runs} runs, startgetal {seed}, Bodem {version}, hash {hash}.",
  "Simulated. Scenario “{scenario}”, {harm}, {runs} runs, seed {seed}, search seed {searchSeed}, Bodem {version}, hash {hash}.":
    "Gesimuleerd. Scenario ‘{scenario}’, {harm}, {runs} runs, startgetal {seed}, startgetal van het zoeken {searchSeed}, Bodem {version}, hash {hash}.",

  // Cost and progress
  runs: "runs",
  "{runs}, about {time}": "{runs}, ongeveer {time}",
  "{runs}; how long they take shows once the first are in": "{runs}; hoe lang ze duren blijkt zodra de eerste binnen zijn",
  "not run yet": "nog niet gedraaid",
  paused: "gepauzeerd",
  done: "klaar",
  "not complete; what was run is kept": "niet volledig; wat is gedraaid, blijft bewaard",
  Pause: "Pauzeren",
  Continue: "Doorgaan",
  "Runs of the experiment done": "Voltooide runs van het experiment",
  "What was run is kept; “Run” starts new workers.": "Wat is gedraaid, blijft bewaard; ‘Run’ start nieuwe workers.",
  "{failed} and are left out; the first: {reason}.": "{failed} en tellen niet mee; de eerste: {reason}.",
  "{failed} and are left out.": "{failed} en tellen niet mee.",
  "Try them again": "Opnieuw proberen",

  // What is varied, and how
  None: "Geen",
  "What is varied": "Wat wordt gevarieerd",
  "{count} of {all} numbers, {assumed} of them assumed, and {settings} settings of policies":
    "{count} van {all} getallen, waarvan {assumed} aangenomen, en {settings} instellingen van beleidsvarianten",
  "{count} of {all} numbers, {assumed} of them assumed": "{count} van {all} getallen, waarvan {assumed} aangenomen",
  "Each number is varied over its range in the register, each value in it as likely. The handful to begin with moved the opening study most, one at a time.":
    "Elk getal wordt gevarieerd over zijn bereik in het register, elke waarde daarin even waarschijnlijk. Het handvol om mee te beginnen bewoog de openingsstudie het meest, elk afzonderlijk.",
  "The telling handful": "Het handvol dat telt",
  "Every assumed number": "Elk aangenomen getal",
  "{count}, {varied} varied": "{count}, {varied} gevarieerd",
  "Nothing is varied: choose one number or more under “What is varied”.":
    "Er wordt niets gevarieerd: kies een of meer getallen onder ‘Wat wordt gevarieerd’.",
  "These are {runs} runs, and a page does at most {most}: choose a smaller size, or save the experiment as a file and use the command line.":
    "Dit zijn {runs} runs, en een pagina doet er hoogstens {most}: kies een kleinere omvang, of sla het experiment op als bestand en gebruik de opdrachtregel.",
  "What may be set": "Wat mag worden ingesteld",
  setting: "instelling",
  settings: "instellingen",
  "{settings}; {count} more can be": "{settings}; nog {count} kunnen erbij",
  "{count} of {all} settings of the policy": "{count} van {all} instellingen van de beleidsvariant",
  "yes or no": "ja of nee",
  "The study has no policy beside its baseline: add one in the policy cell.":
    "De studie heeft naast de nulvariant geen beleidsvariant: voeg er een toe in de beleidscel.",
  "Nothing may be set: choose one setting or more under “What may be set”.":
    "Er mag niets worden ingesteld: kies een of meer instellingen onder ‘Wat mag worden ingesteld’.",
  "There is no policy {policy}.": "Er is geen beleidsvariant {policy}.",
  Method: "Methode",
  "Random futures at each point": "Willekeurige toekomsten per punt",
  "Screening (Morris)": "Screening (Morris)",
  "Shares of the variance (Sobol’)": "Aandelen in de variantie (Sobol’)",
  "Spread of points (Latin hypercube)": "Spreiding van punten (Latijnse hyperkubus)",
  "Latin hypercube": "Latijnse hyperkubus",
  "Sobol’ sequence": "Sobol’-reeks",
  "Sobol' sequence": "Sobol’-reeks",
  "Monte Carlo": "Monte Carlo",
  "Morris trajectories": "Morris-trajecten",
  Saltelli: "Saltelli",
  "Full factorial": "Volledig factorieel",
  "Fractional factorial": "Fractioneel factorieel",
  Points: "Punten",
  Trajectories: "Trajecten",
  "10 to 50 are usual": "10 tot 50 is gebruikelijk",
  "Points of the base sample": "Punten van de basissteekproef",
  "powers of two from 256 to 4,096 are usual": "machten van twee van 256 tot 4.096 zijn gebruikelijk",
  "100 to 10,000 are usual": "100 tot 10.000 is gebruikelijk",
  "powers of two from 128 to 8,192 are usual": "machten van twee van 128 tot 8.192 zijn gebruikelijk",
  "Its resolution": "De resolutie",
  "4 is usual": "4 is gebruikelijk",
  "Levels of each factor that is a number": "Niveaus van elke factor die een getal is",
  "2 to 5 are usual": "2 tot 5 is gebruikelijk",

  // What is asked
  "Asked most": "Het meest gevraagd",
  "All others": "Alle andere",
  "Compared with": "Vergeleken met",
  "The baseline, on the same draws": "De nulvariant, op dezelfde trekkingen",
  "Nothing: its level": "Niets: het niveau zelf",
  "Look for runs": "Zoek runs",
  "above a limit": "boven een grens",
  "below a limit": "onder een grens",
  "The limit is": "De grens is",
  "a share of the runs": "een aandeel van de runs",
  "a value": "een waarde",
  Limit: "Grens",
  "Share of the runs beyond it": "Aandeel van de runs erboven of eronder",
  "Good enough is": "Goed genoeg is",
  "the baseline’s median": "de mediaan van de nulvariant",
  "All that the study has": "Alles wat de studie heeft",
  "Good enough": "Goed genoeg",
  "At least": "Ten minste",
  "In December of": "In december van",
  "In so many of the runs": "In zoveel van de runs",
  "Held against": "Getoetst aan",
  "what China does": "wat China doet",
  "attacks too": "ook aanvallen",
  "Treasury, P95 (0: no limit)": "Schatkist, P95 (0: geen grens)",
  "Worst 12 months, P95 (0: none)": "Slechtste 12 maanden, P95 (0: geen)",
  "Cost to EU buyers, mean (0: none)": "Kosten voor EU-afnemers, gemiddeld (0: geen)",
  "Settings to try": "Te proberen instellingen",
  "Runs of each": "Runs van elk",
  "Runs to confirm": "Runs ter bevestiging",
  "Goal across": "Doel horizontaal",
  "Goal upward": "Doel verticaal",
  "of which the": "uitgedrukt als",
  mean: "gemiddelde",
  median: "mediaan",
  "95th percentile": "95e percentiel",
  "5th percentile": "5e percentiel",
  "Runs of the best, again": "Runs van de beste, opnieuw",
  "all, the weakest first": "alle, de zwakste eerst",
  "What the exporter aims at": "Waarop de exporterende staat mikt",
  "Behaviours to try": "Te proberen gedragingen",

  // Sensitivity
  "{measure}, {policy} less {against}": "{measure}, {policy} min {against}",
  "Over the {points} points it goes from {low} to {high} (5th to 95th percentile), with a median of {median}.":
    "Over de {points} punten loopt dit van {low} tot {high} (5e tot 95e percentiel), met een mediaan van {median}.",
  "{number} with {size}": "{number} met {size}",
  "None of the numbers varied moves it at all.": "Geen van de gevarieerde getallen heeft er invloed op.",
  "{first} moves it most: over its range by {size} (95 % interval {low} to {high}) on average; then come {others}.":
    "{first} heeft de meeste invloed: over het hele bereik gemiddeld {size} (95%-interval {low} tot {high}); daarna komen {others}.",
  "{first} moves it most: over its range by {size} (95 % interval {low} to {high}) on average.":
    "{first} heeft de meeste invloed: over het hele bereik gemiddeld {size} (95%-interval {low} tot {high}).",
  "How far {number} moves it depends on the other numbers, or is no straight line.":
    "Hoeveel invloed {number} heeft, hangt van de andere getallen af of is geen rechte lijn.",
  "How far {numbers} move it depends on the other numbers, or is no straight line.":
    "Hoeveel invloed {numbers} hebben, hangt van de andere getallen af of is geen rechte lijn.",
  "These points do not tell any number from none: no interval leaves zero out.":
    "Deze punten onderscheiden geen enkel getal van niets: elk interval bevat nul.",
  "{first} has a part in {share} of the variance (95 % interval {low} to {high}).":
    "{first} is betrokken bij {share} van de variantie (95%-interval {low} tot {high}).",
  "{first} has a part in {share} of the variance (95 % interval {low} to {high}); then come {others}.":
    "{first} is betrokken bij {share} van de variantie (95%-interval {low} tot {high}); daarna komen {others}.",
  "{first} alone explains {share} of the variance (95 % interval {low} to {high}).":
    "{first} verklaart alleen al {share} van de variantie (95%-interval {low} tot {high}).",
  "{first} alone explains {share} of the variance (95 % interval {low} to {high}); then come {others}.":
    "{first} verklaart alleen al {share} van de variantie (95%-interval {low} tot {high}); daarna komen {others}.",
  "{share} of the variance belongs to numbers acting together, which no single one explains.":
    "{share} van de variantie hoort bij getallen die samenwerken en die geen ervan alleen verklaart.",
  "Of the variance of a single run these numbers explain {numbers} and chance {chance}; {both} is chance that works differently at different points.":
    "Van de variantie van een enkele run verklaren deze getallen {numbers} en het toeval {chance}; {both} is toeval dat in andere punten anders werkt.",
  "Of the variance of a single run these numbers explain {numbers} and chance {chance}.":
    "Van de variantie van een enkele run verklaren deze getallen {numbers} en het toeval {chance}.",
  "These guesses decide which of the two comes out higher: the policy at {above} of the points, the baseline at {below}.":
    "Deze schattingen bepalen welke van de twee hoger uitkomt: de beleidsvariant in {above} van de punten, de nulvariant in {below}.",
  "The order of one pair with one of the first {top} in it might turn with another sample; least settled is {higher} before {lower}, in {share} of resamples. More points settle it.":
    "De volgorde van één paar met een van de eerste {top} erin kan bij een andere steekproef omdraaien; het minst zeker is {higher} vóór {lower}, in {share} van de hersteekproeven. Meer punten geven zekerheid.",
  "The order of {pairs} pairs with one of the first {top} in it might turn with another sample; least settled is {higher} before {lower}, in {share} of resamples. More points settle it.":
    "De volgorde van {pairs} paren met een van de eerste {top} erin kan bij een andere steekproef omdraaien; het minst zeker is {higher} vóór {lower}, in {share} van de hersteekproeven. Meer punten geven zekerheid.",
  "{count} effects are left out: the measure is not defined at one of their ends.":
    "{count} effecten zijn weggelaten: de maatstaf is aan een van de uiteinden niet gedefinieerd.",
  "Fewer than 10 trajectories: the intervals are too narrow.": "Minder dan 10 trajecten: de intervallen zijn te smal.",
  "One random future at each point: what chance alone would do is not told apart.":
    "Eén willekeurige toekomst per punt: wat toeval alleen zou doen, is niet te onderscheiden.",
  "What drives {what}": "Wat bepaalt: {what}",
  lever: "stuurknop",
  "Elementary effects over the whole range of each number, {unit}. Right: moves it more, with 95 % interval. Above the dashed line: its effect depends on the others, or bends. Numbers are ranks, named below; hollow: assumed.":
    "Elementaire effecten over het hele bereik van elk getal, {unit}. Rechts: meer invloed, met 95%-interval. Boven de streepjeslijn: het effect hangt van de andere af, of buigt. Nummers zijn rangen, hieronder benoemd; open: aangenomen.",
  "Largest mean effects: {numbers}.": "Grootste gemiddelde effecten: {numbers}.",
  "low 95 %": "laag 95 %",
  "high 95 %": "hoog 95 %",
  alone: "alleen",
  "in all": "in totaal",
  "Share of its variance. Dark: alone, the first-order index S1. Light: with all it does together with others, the total index ST. Lines: 95 % intervals.":
    "Aandeel in de variantie. Donker: alleen, de index van de eerste orde S1. Licht: met alles wat het samen met andere doet, de totale index ST. Lijnen: 95%-intervallen.",
  "Share of its variance. Dark: alone, the first-order index S1. Lines: 95 % intervals.":
    "Aandeel in de variantie. Donker: alleen, de index van de eerste orde S1. Lijnen: 95%-intervallen.",
  "Largest shares: {numbers}.": "Grootste aandelen: {numbers}.",
  "{name} (share)": "{name} (aandeel)",
  "Where better evidence would help most": "Waar beter bewijs het meest zou helpen",
  "influence × weakness of the source": "invloed × zwakte van de bron",

  // Discovery
  "it is above {limit}": "de maatstaf boven {limit} ligt",
  "it is below {limit}": "de maatstaf onder {limit} ligt",
  "it is among the highest {share} of the runs": "de maatstaf bij de hoogste {share} van de runs hoort",
  "it is among the lowest {share} of the runs": "de maatstaf bij de laagste {share} van de runs hoort",
  "{what}: above {limit} in {count} of {runs} runs.": "{what}: boven {limit} in {count} van {runs} runs.",
  "{what}: below {limit} in {count} of {runs} runs.": "{what}: onder {limit} in {count} van {runs} runs.",
  "{what}, above {limit}": "{what}, boven {limit}",
  "{what}, below {limit}": "{what}, onder {limit}",
  "{limits}, of {low} to {high}": "{limits}, van {low} tot {high}",
  "Only {count} runs are of interest: more points are needed to trust a condition.":
    "Slechts {count} runs doen ertoe: er zijn meer punten nodig om op een voorwaarde te vertrouwen.",
  "{count} runs are left out: the measure is not defined in them.":
    "{count} runs zijn weggelaten: de maatstaf is daarin niet gedefinieerd.",
  "Chance may explain the limit on {numbers}.": "Toeval kan de grens op {numbers} verklaren.",
  "In halves of the runs, analysed again, {numbers}: do not build on it.":
    "In helften van de runs, opnieuw geanalyseerd, {numbers}: bouw er niet op.",
  "{number} came back in {share}": "keerde {number} terug in {share}",
  "Left out of this box, since chance explains them: limits on {numbers}.":
    "Uit deze box weggelaten, omdat toeval ze verklaart: grenzen op {numbers}.",
  "In most runs inside these conditions it is not so: they are no rule.":
    "In de meeste runs binnen deze voorwaarden is het niet zo: ze zijn geen regel.",
  "A condition found in these runs is a pattern, not a cause; runs made to test it would tell.":
    "Een voorwaarde die in deze runs is gevonden is een patroon, geen oorzaak; runs om haar te toetsen zouden het uitwijzen.",
  "Look at box": "Bekijk box",
  "Box along the trajectory": "Box op het traject",
  "box {at} of {last}: {coverage} % found, right in {density} %": "box {at} van {last}: {coverage} % gevonden, klopt in {density} %",
  "the one suggested": "de voorgestelde",
  "Back to the one suggested": "Terug naar de voorgestelde",
  "Boxes of conditions: {what}": "Boxen van voorwaarden: {what}",
  "Each dot is a box a peel smaller than the one before. Higher: right more often. Further right: holds more of all such runs. Filled: the box above.":
    "Elke punt is een box die een schil kleiner is dan de vorige. Hoger: klopt vaker. Verder naar rechts: omvat meer van al zulke runs. Gevuld: de box hierboven.",
  "or choose its dot below": "of kies de punt hieronder",
  "{count} boxes, from all runs with density {first} % to coverage {coverage} % with density {density} %.":
    "{count} boxen, van alle runs met dichtheid {first} % tot dekking {coverage} % met dichtheid {density} %.",
  Box: "Box",
  how: "hoe",
  coverage: "dekking",
  density: "dichtheid",
  "share of all runs": "aandeel van alle runs",
  limits: "grenzen",
  "quasi p": "quasi-p",
  "back in halves of the runs": "terug in helften van de runs",
  "The conditions: {what}": "De voorwaarden: {what}",
  "Line: the range that was run. Thick: what the box keeps of it. Surest condition first.":
    "Lijn: het bereik dat is gedraaid. Dik: wat de box daarvan overhoudt. Zekerste voorwaarde eerst.",

  // Robustness
  higher: "hoger",
  lower: "lager",
  "What each measure asks": "Wat elk criterium vraagt",
  "{count} of them": "{count} in totaal",
  "Ranks of the policies by robustness: {measure}": "Rangorde van de beleidsvarianten naar robuustheid: {measure}",
  "1 is best; first ranks are filled. {better} is better; good enough is {enough}. Values are in the table.":
    "1 is het best; eerste plaatsen zijn gevuld. {better} is beter; goed genoeg is {enough}. Waarden staan in de tabel.",
  "{metric}: first {policy}": "{metric}: eerste {policy}",
  "{policy}, rank": "{policy}, rang",
  "{policy}, first in resamples": "{policy}, eerste in hersteekproeven",
  "{measure}, higher is better, over {states} states of the world; good enough is {enough}.":
    "{measure}, hoger is beter, over {states} toestanden van de wereld; goed genoeg is {enough}.",
  "{measure}, lower is better, over {states} states of the world; good enough is {enough}.":
    "{measure}, lager is beter, over {states} toestanden van de wereld; goed genoeg is {enough}.",
  "Only {count} states: metrics that look at the worst of them rest on one or two.":
    "Slechts {count} toestanden: criteria die naar de slechtste kijken, rusten op een of twee.",
  "{count} states are left out: the measure is not defined in them for every policy.":
    "{count} toestanden zijn weggelaten: de maatstaf is daarin niet voor elke beleidsvariant gedefinieerd.",
  "Another sample of states might put another policy first by {metrics}: it comes first in fewer than {share} of resamples.":
    "Een andere steekproef van toestanden kan een andere beleidsvariant vooraan zetten volgens {metrics}: de eerste staat in minder dan {share} van de hersteekproeven vooraan.",
  "Every state counts alike, each behaviour of China too: how likely they are, nobody knows.":
    "Elke toestand telt even zwaar, ook elk gedrag van China: hoe waarschijnlijk ze zijn, weet niemand.",

  // Frontier
  "Set the policy so": "Beleidsvariant zo instellen",
  "Set the policy so: number {number}": "Beleidsvariant zo instellen: nummer {number}",
  "Both goals are the same: a frontier is a trade-off between two.": "Beide doelen zijn gelijk: een grens is een afweging tussen twee.",
  "No setting could be run to its end.": "Geen instelling kon tot het eind worden gedraaid.",
  "Knee.": "Knik.",
  "{cost} for {gain}": "{cost} voor {gain}",
  "{tried} settings were tried, the best {confirmed} run again on new draws; one outcome is on the frontier.":
    "Er zijn {tried} instellingen geprobeerd, de beste {confirmed} opnieuw gedraaid op nieuwe trekkingen; één uitkomst ligt op de grens.",
  "{tried} settings were tried, the best {confirmed} run again on new draws; {outcomes} outcomes are on the frontier.":
    "Er zijn {tried} instellingen geprobeerd, de beste {confirmed} opnieuw gedraaid op nieuwe trekkingen; {outcomes} uitkomsten liggen op de grens.",
  "It is best in both goals: {cost} {costs}, {gain} {gains}.": "Zij is de beste op beide doelen: {cost} {costs}, {gain} {gains}.",
  "From one end to the other, {cost} goes from {costsFrom} to {costsTo}, and with it {gain} from {gainsFrom} to {gainsTo}.":
    "Van het ene eind tot het andere: {cost} van {costsFrom} naar {costsTo}, en daarmee {gain} van {gainsFrom} naar {gainsTo}.",
  "Look first at number {number}, the knee: {pair}. Beyond it more of one goal costs much of the other.":
    "Kijk eerst naar nummer {number}, de knik: {pair}. Daarna kost meer van het ene doel veel van het andere.",
  "{count} settings had a run that failed, and are left out.": "{count} instellingen hadden een mislukte run en zijn weggelaten.",
  "The runs cannot tell neighbours apart in {goals}: more runs of each setting would.":
    "De runs kunnen buren niet onderscheiden op {goals}: meer runs van elke instelling wel.",
  "The intervals of the knee and of its neighbour overlap in both goals.":
    "De intervallen van de knik en van zijn buur overlappen op beide doelen.",
  "This is the best of what was tried: a longer search may find better.":
    "Dit is het beste van wat is geprobeerd: langer zoeken kan iets beters vinden.",
  "{x} and {y}": "{x} en {y}",
  "{policy}: what more of one goal costs in the other": "{policy}: wat meer van het ene doel kost in het andere",
  "Across: {x}, {less} is better. Upward: {y}, {more} is better. Lines: standard errors. Numbers are named below; filled: the knee.":
    "Horizontaal: {x}, {less} is beter. Verticaal: {y}, {more} is beter. Lijnen: standaardfouten. Nummers zijn hieronder benoemd; gevuld: de knik.",
  "{count} settings, from {from} to {to}.": "{count} instellingen, van {from} tot {to}.",
  "standard error": "standaardfout",

  // Red team
  "There is nothing to attack.": "Er valt niets aan te vallen.",
  Attack: "Aanval",
  "What the exporter does": "Wat de exporterende staat doet",
  "Cost to the exporter": "Kosten voor de exporterende staat",
  "the most that is credible": "het meeste dat geloofwaardig is",
  "{exporter} (in this notebook)": "{exporter} (in dit notebook)",
  "What attacks do, and what they cost the exporter": "Wat aanvallen doen, en wat ze de exporterende staat kosten",
  "{policy}: what attacks do, and what they cost the exporter": "{policy}: wat aanvallen doen, en wat ze de exporterende staat kosten",
  "Above: {harm}. Below: {cost}. Mean and 95 % interval against an exporting state that sells as usual, on the same draws. Filled: credible. Bar: the most that is credible.":
    "Boven: {harm}. Onder: {cost}. Gemiddelde en 95%-interval tegenover een exporterende staat die gewoon verkoopt, bij dezelfde trekkingen. Gevuld: geloofwaardig. Streep: het meeste dat geloofwaardig is.",
  "{attack}: harm {harm}, cost to the exporter {cost}": "{attack}: schade {harm}, kosten voor de exporterende staat {cost}",
  "Take “{attack}” into the notebook": "‘{attack}’ in het notebook opnemen",
  "Attack on {policy}: {label}": "Aanval op {policy}: {label}",
  "worst, and credible": "ergste, en geloofwaardig",
  "worst credible": "ergste geloofwaardige",
  "worst at any cost": "ergste tegen elke prijs",
  "More outlay of the treasury": "Meer uitgaven van de schatkist",
  "More outlay of the treasury in its worst twelve months": "Meer uitgaven van de schatkist in haar slechtste twaalf maanden",
  "EU plants lost": "EU-fabrieken verloren",
  "EU defence use curtailed": "EU-defensiegebruik ingeperkt",
  "EU capacity lost": "EU-capaciteit verloren",
  "at most {most} EUR per EUR of harm": "hoogstens {most} EUR per EUR schade",
  "at most {most}": "hoogstens {most}",
  "the exporter gains {amount} by it": "de exporterende staat wint er {amount} mee",
  "what it costs the exporter cannot be told from nothing": "wat het de exporterende staat kost, is niet van niets te onderscheiden",
  "it costs the exporter {amount}": "het kost de exporterende staat {amount}",
  "{policy}: no behaviour of the {tried} tried does this harm. That is no proof that none does.":
    "{policy}: geen van de {tried} geprobeerde gedragingen doet deze schade. Dat bewijst niet dat geen enkel gedrag dat doet.",
  "raises {measure} by {amount}": "verhoogt {measure} met {amount}",
  "lowers {measure} by {amount}": "verlaagt {measure} met {amount}",
  "{moved}, which the runs cannot tell from nothing": "{moved}, wat de runs niet van niets kunnen onderscheiden",
  "{policy}: the worst attack found {moved}; {cost}. It is credible.":
    "{policy}: de ergste aanval die is gevonden {moved}; {cost}. Die is geloofwaardig.",
  "{policy}: the worst attack found, at any cost, {moved}; {cost}.":
    "{policy}: de ergste aanval die is gevonden, tegen elke prijs, {moved}; {cost}.",
  "The worst that is credible {moved}; {cost}.": "De ergste die geloofwaardig is, {moved}; {cost}.",
  "None of those found is credible on average.": "Geen van de gevonden aanvallen is gemiddeld geloofwaardig.",
  "The first is not credible: {why}.": "De eerste is niet geloofwaardig: {why}.",
  "“{exporter}” of this notebook {moved} and is not credible either: {why}.":
    "‘{exporter}’ uit dit notebook {moved} en is evenmin geloofwaardig: {why}.",
  "it costs the exporter {cost} EUR for each euro of harm, and the form allows {most}":
    "elke euro schade kost de exporterende staat {cost} EUR, en het formulier staat {most} toe",
  "it costs the exporter more than the form allows": "het kost de exporterende staat meer dan het formulier toestaat",
  "What the exporter gains by the credible one it would gain without the policy too ({amount}): it is no answer to the policy.":
    "Wat de exporterende staat met de geloofwaardige wint, zou hij ook zonder het beleid winnen ({amount}): het is geen antwoord op het beleid.",
  "gains {amount} ({low} to {high})": "wint {amount} ({low} tot {high})",
  "cannot be told from nothing ({range})": "niet van niets te onderscheiden ({range})",
  Harm: "Schade",
  "{measure} under this attack, compared with the same policy while the exporting state only sells as usual: mean and 95 % interval over the same random futures. A plus is harm.":
    "{measure} onder deze aanval, vergeleken met dezelfde beleidsvariant als de exporterende staat gewoon verkoopt: gemiddelde en 95%-interval over dezelfde willekeurige toekomsten. Een plus is schade.",
  "{measure} with the policy, less without it, both under this attack": "{measure} met het beleid, min zonder, beide onder deze aanval",
  "{measure} with the policy, less {measure} without any policy, both under this attack. What the policy itself makes of it, attack or no attack: not the harm that the attack does.":
    "{measure} met het beleid, min {measure} zonder enig beleid, beide onder deze aanval. Wat het beleid zelf ervan maakt, aanval of geen aanval: niet de schade die de aanval doet.",
  "What the exporting state and its producers earn less, or gain, compared with selling as usual.":
    "Wat de exporterende staat en zijn producenten minder verdienen, of winnen, vergeleken met gewoon verkopen.",
  "Tonnes under contract for each tonne that the exporter sells at the reference price":
    "Ton onder contract per ton die de exporterende staat tegen de referentieprijs verkoopt",
  "no contract on a reference price": "geen contract op een referentieprijs",
  "no bound ({index})": "geen bovengrens ({index})",
  "{value} ({index})": "{value} ({index})",
  "By pushing the reference price down by a euro the exporting state makes the treasury pay a euro more on each tonne under contract, and earns a euro less on each of its own tonnes that sell at it. Known as attack leverage.":
    "Door de referentieprijs een euro te drukken laat de exporterende staat de schatkist een euro meer betalen op elke ton onder contract, en verdient hij een euro minder op elke eigen ton die daartegen wordt verkocht. Dit heet de hefboom van de aanval.",
  "The worst of {tried} behaviours tried, and no bound: a longer search may find worse. The worst of them were run again in {confirm} random futures that the search had not seen.":
    "Het ergste van {tried} geprobeerde gedragingen, en geen bovengrens: langer zoeken kan iets ergers vinden. De ergste zijn opnieuw gedraaid in {confirm} willekeurige toekomsten die de zoektocht niet had gezien.",
  "Runs of each that looks bad": "Runs van elk dat erg lijkt",
  "Runs of the worst, again": "Runs van de ergste, opnieuw",
  "Credible while it costs the exporter at most": "Geloofwaardig zolang het de exporterende staat hoogstens kost",
  "EUR per EUR of harm": "EUR per EUR schade",
  "What it costs the exporter": "Wat het de exporterende staat kost",
  "Harm for each euro that it costs the exporter": "Schade per euro die het de exporterende staat kost",
  "the exporter gains by it": "de exporterende staat wint erbij",
  "{value} ({low} to {high})": "{value} ({low} tot {high})",
  "{amount} per MEUR": "{amount} per mln EUR",
  "The harm divided by what it costs the exporter. The higher, the cheaper the attack is for what it does.":
    "De schade gedeeld door wat die de exporterende staat kost. Hoe hoger, hoe goedkoper de aanval is voor wat hij aanricht.",
  "fewer than two runs": "minder dan twee runs",
  "the denominator cannot be told from zero": "de noemer is niet van nul te onderscheiden",
  "one run alone decides the ratio": "één run bepaalt de verhouding",
  "ex-china": "buiten China",
  "eu-delivered": "geleverd in de EU",
  "china-ex-works": "China af fabriek",
  ask: "vraagprijzen",
  blend: "half om half",
  "Credible?": "Geloofwaardig?",
  "{answer}, on average; the interval leaves doubt": "{answer}, gemiddeld; het interval laat twijfel",
  "{measure} under it, mean": "{measure} daarbij, gemiddeld",
  "in one run in twenty more than": "in één op de twintig runs meer dan",
  "in one run in twenty less than": "in één op de twintig runs minder dan",
  "worst run": "slechtste run",
  "Credible means a cost to the exporter of {cost}; that limit is assumed.":
    "Geloofwaardig betekent kosten voor de exporterende staat van {cost}; die grens is aangenomen.",
  "{count} behaviours had a run that failed, and are left out.": "{count} gedragingen hadden een mislukte run en zijn weggelaten.",
  "A run cost more than the analytic bound: the bound is wrong for this policy. Do not rely on it.":
    "Een run kostte meer dan de analytische bovengrens: die klopt niet voor deze beleidsvariant. Vertrouw er niet op.",
  "No analytic bound is known for {instrument}.": "Voor {instrument} is geen analytische bovengrens bekend.",
  "Whatever the exporter does, the outlay is at most {amount}: strike times volume over a tenor, no more than the budget.":
    "Wat de exporterende staat ook doet, de uitgaven zijn hoogstens {amount}: uitoefenprijs maal volume over een looptijd, niet meer dan het budget.",

  // Designer
  "Cost to EU buyers": "Kosten voor EU-afnemers",
  "{outcome} in {year}": "{outcome} in {year}",
  "{name} at least {bound}": "{name} ten minste {bound}",
  "{name} at most {bound}": "{name} hoogstens {bound}",
  "{bound}, mean of the runs": "{bound}, gemiddelde van de runs",
  "{bound}, in {share} % of runs": "{bound}, in {share} % van de runs",
  "No setting could be run to its end: there is no design.": "Geen instelling kon tot het eind worden gedraaid: er is geen ontwerp.",
  "a {price} of {value}": "een {price} van {value}",
  "{share} of runs on fresh draws reach {bound} ({outcome}, {year})": "{share} van de nieuwe runs haalt {bound} ({outcome}, {year})",
  "{share} of runs on fresh draws reach {bound} ({outcome}, {year}) under the worst of the attacks":
    "{share} van de nieuwe runs haalt {bound} ({outcome}, {year}) onder de ergste van de aanvallen",
  "{bound}: the mean is {value}, {gap} beyond it": "{bound}: het gemiddelde is {value}, {gap} eroverheen",
  "{bound}: kept in {share} of runs, {asked} asked ({gap} points short)":
    "{bound}: gehaald in {share} van de runs, gevraagd {asked} ({gap} procentpunten te weinig)",
  "{again} of {tried} settings tried were run again, {runs} runs each, dearer ones too; none of them holds all that was asked on fresh draws.":
    "Van {tried} geprobeerde instellingen zijn er {again} opnieuw gedraaid, elk {runs} runs, ook duurdere; geen daarvan voldoet in nieuwe runs aan alles wat is gevraagd.",
  "Of {tried} settings tried, {again} were run again, {runs} runs each; of those that held there it is the first that held on fresh draws too.":
    "Van {tried} geprobeerde instellingen zijn er {again} opnieuw gedraaid, elk {runs} runs; van die daar voldeden is dit de eerste die ook in nieuwe runs voldeed.",
  "Of {tried} settings tried, {again} were run again, {runs} runs each: it is the cheapest that held beyond doubt there.":
    "Van {tried} geprobeerde instellingen zijn er {again} opnieuw gedraaid, elk {runs} runs: dit is de goedkoopste die daar boven twijfel voldeed.",
  "Of {tried} settings tried, {again} were run again, {runs} runs each: it is the cheapest that held there.":
    "Van {tried} geprobeerde instellingen zijn er {again} opnieuw gedraaid, elk {runs} runs: dit is de goedkoopste die daar voldeed.",
  "{settings}: {reached}; the treasury pays {cost} or more in one run in twenty (present value).":
    "{settings}: {reached}; de schatkist betaalt in één op de twintig runs {cost} of meer (contante waarde).",
  "Nothing tried holds all that was asked. The nearest is {settings}: {reached}; the treasury pays {cost} or more in one run in twenty (present value).":
    "Niets van wat is geprobeerd voldoet aan alles wat is gevraagd. Het dichtst erbij komt {settings}: {reached}; de schatkist betaalt in één op de twintig runs {cost} of meer (contante waarde).",
  "It misses {misses}.": "Niet gehaald: {misses}.",
  "What binds: {constraints}.": "Wat knelt: {constraints}.",
  "“{constraint}”; {step}, it would cost {amount} less, as judged in the search":
    "‘{constraint}’; {step} zou het {amount} minder kosten, zoals beoordeeld bij het zoeken",
  "{count} settings before it held when they were chosen and not on fresh draws: its own share may be flattered a little too.":
    "{count} instellingen ervoor voldeden toen ze werden gekozen en niet in nieuwe runs: ook het eigen aandeel kan iets te gunstig zijn.",
  "More settings to try, or more runs to confirm, may find one that holds; so may more settings under “What may be set”.":
    "Meer instellingen proberen, of meer runs ter bevestiging, kan er een vinden die voldoet; meer instellingen onder ‘Wat mag worden ingesteld’ ook.",
  "up to {count} more if cheap settings fail when run again": "hoogstens {count} meer als goedkope instellingen tegenvallen",
  "up to {count} more if cheap settings fail when run again, or an attack breaks the design":
    "hoogstens {count} meer als goedkope instellingen tegenvallen, of een aanval het ontwerp breekt",
  "Set the policy to the nearest": "Stel het beleid in op het dichtst erbij",
  "Target or limit": "Doel of grens",
  "On fresh draws": "In nieuwe runs",
  "Held?": "Voldaan?",
  holds: "voldaan",
  "holds, not beyond doubt": "voldaan, niet boven twijfel",
  broken: "niet voldaan",
  "{value} (95 % interval {low} to {high})": "{value} (95%-interval {low} tot {high})",
  "{value} of runs (95 % interval {low} to {high})": "{value} van de runs (95%-interval {low} tot {high})",
  "“{constraint}”; {step}, it would cost {amount} less": "‘{constraint}’; {step} zou het {amount} minder kosten",
  "Nothing binds: easing what was asked would not make it cheaper among the settings tried.":
    "Niets knelt: minder vragen zou het onder de geprobeerde instellingen niet goedkoper maken.",
  "Not beyond doubt: the interval of {constraints} reaches to the wrong side. More runs to confirm would tell.":
    "Niet boven twijfel: het interval van {constraints} reikt tot de verkeerde kant. Meer runs ter bevestiging zouden het uitwijzen.",
  "The worst credible attack found on it: {behaviour}.": "De ergste geloofwaardige aanval die erop is gevonden: {behaviour}.",
  "{behaviour} with {measure}": "{behaviour} met {measure}",
  "This is the best of what was tried, on the guesses of the register: a longer search may find better.":
    "Dit is het beste van wat is geprobeerd, op de schattingen van het register: langer zoeken kan iets beters vinden.",
  "The shakiest assumption: {number}": "De wankelste aanname: {number}",
  "the design still holds": "het ontwerp voldoet nog",
  "the design breaks": "het ontwerp voldoet niet meer",
  "this nearest one would hold": "dit dichtst erbij zou voldoen",
  "this nearest one is broken too": "ook daar voldoet dit dichtst erbij niet",
  "At {value}: {stays}; the cheapest of a handful tried there that holds is {settings}, at {cost}.":
    "Bij {value}: {stays}; het goedkoopste van een handvol dat daar is geprobeerd en voldoet, is {settings}, voor {cost}.",
  "At {value}: {stays}; none of a handful tried there holds.":
    "Bij {value}: {stays}; niets van een handvol dat daar is geprobeerd voldoet.",
  "Judged here on the {runs} runs of the search.": "Hier beoordeeld op de {runs} runs van de zoektocht.",
  "Settings that were run again, {runs} runs each. Upward: share of runs with {target}. Lines: 95 % intervals. Filled: the one chosen, which is reported on draws of its own.":
    "Instellingen die opnieuw zijn gedraaid, elk {runs} runs. Verticaal: aandeel van de runs met {target}. Lijnen: 95%-intervallen. Gevuld: de gekozen instelling, die op eigen nieuwe runs wordt gemeld.",
  "Treasury, P95 of the present value, MEUR": "Schatkist, P95 van de contante waarde, mln EUR",
  "Runs that reach the target, %": "Runs die het doel halen, %",
  "{policy}: what surer costs": "{policy}: wat meer zekerheid kost",
  "{count} settings, from {from} MEUR with {low} % to {to} MEUR with {high} %.":
    "{count} instellingen, van {from} mln EUR met {low} % tot {to} mln EUR met {high} %.",
};
