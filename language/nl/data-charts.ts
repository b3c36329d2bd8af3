import type { Words } from "../language.ts";

/** What charts are called in lists, and what each shows. */
export const chartKinds: Words = {
  "Median and bands of the price outside China over the runs, with the price promised.":
    "Mediaan en banden van de prijs buiten China over de runs, met de toegezegde prijs.",
  "What runs or ramps up outside China under each policy.": "Wat buiten China draait of opbouwt onder elke beleidsvariant.",
  "EU capacity by stage": "EU-capaciteit per fase",
  "From permit to plant: EU capacity by stage, mean of the runs.":
    "Van vergunning tot fabriek: EU-capaciteit per fase, gemiddelde van de runs.",
  "Outlay of the treasury": "Uitgaven van de schatkist",
  "What the EU treasury pays each year, with its spread.": "Wat de EU-schatkist elk jaar betaalt, met de spreiding.",
  "Distribution of a measure": "Verdeling van een maatstaf",
  "How a measure spreads over the runs, policies side by side.":
    "Hoe een maatstaf over de runs is gespreid, beleidsvarianten naast elkaar.",
  "Price at home, outside and in Europe": "Prijs in het thuisland, daarbuiten en in Europa",
  "What Europe pays above the price in the controlling state, and when exports are limited.":
    "Wat Europa boven de prijs in de beherende staat betaalt, en wanneer de export is beperkt.",
  Stocks: "Voorraden",
  "How many months of use stocks cover, and who holds them.": "Hoeveel maanden gebruik voorraden dekken, en wie ze aanhoudt.",
  "Plants and projects": "Fabrieken en projecten",
  "Permit, construction, operation, standstill and closure of every plant outside the controlling state, in one run.":
    "Vergunning, bouw, bedrijf, stilstand en sluiting van elke fabriek buiten de beherende staat, in één run.",
  "Trade flows": "Handelsstromen",
  "Tonnes from makers to users in a year.": "Tonnen van makers naar gebruikers in een jaar.",
  "Trade map": "Handelskaart",
  "Tonnes from region to region in a year of one run, on a map.": "Tonnen van regio naar regio in een jaar van één run, op een kaart.",
  "Who pays whom": "Wie betaalt wie",
  "Money between payers and payees over one run, from its ledger.": "Geld tussen betalers en ontvangers in één run, uit het grootboek.",
  "Event log": "Gebeurtenissenlogboek",
  "What happened in one run, month by month: decisions, openings, closures, contracts and the exporting state's moves.":
    "Wat er in één run gebeurde, maand voor maand: besluiten, openingen, sluitingen, contracten en de zetten van de exporterende staat.",
  "Merit order": "Merit order (aanbodvolgorde)",
  "Who could make what from which price in a month of one run, who ran, and where the market cleared.":
    "Wie wat vanaf welke prijs kon maken in een maand van één run, wie draaide, en waar de markt ruimde.",
};
