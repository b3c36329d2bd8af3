import type { Words } from "../language.ts";

/** Texts that data put together from parts, which are looked up by themselves where they are words. */
export const compositions: Words = {
  // Plants and steps of supply.
  "{name}: capacity": "{name}: capaciteit",
  "{name}: capacity at full scale": "{name}: capaciteit op volle schaal",
  "{name}: capacity that can be fed": "{name}: capaciteit die gevoed kan worden",
  "{name}: capacity that can be fed besides scrap": "{name}: capaciteit die naast schroot gevoed kan worden",
  "{name}: output over nameplate": "{name}: productie ten opzichte van de nominale capaciteit",
  "{name}: output over nameplate in 2025": "{name}: productie ten opzichte van de nominale capaciteit in 2025",
  "{name}: cost": "{name}: kosten",
  "{name}: operating cost apart from feed": "{name}: exploitatiekosten zonder grondstof",
  "{name}: share of the price paid for feed": "{name}: aandeel van de prijs dat voor grondstof wordt betaald",
  "{name}: fixed cost": "{name}: vaste kosten",
  "{name}: capital cost": "{name}: kapitaalkosten",
  "{name}: first output, months after 2026-01": "{name}: eerste productie, maanden na 2026-01",
  "{name}: permits asked or ready, months after 2026-01": "{name}: vergunningen aangevraagd of gereed, maanden na 2026-01",
  "{name}: permits asked, months after 2026-01": "{name}: vergunningen aangevraagd, maanden na 2026-01",
  "{name}: ready to decide, months after 2026-01": "{name}: klaar voor een besluit, maanden na 2026-01",
  "{name}: most that its host of 2024 could yield": "{name}: het meeste dat het moedermetaal van 2024 kon opleveren",
  "{name}: tonnes per tonne of the lead product": "{name}: ton per ton van het hoofdproduct",
  "New ideas a year, {region}": "Nieuwe ideeën per jaar, {region}",
  "Typical new plant, {region}": "Gangbare nieuwe fabriek, {region}",
  "Typical operating cost of a new plant, {region}": "Gangbare exploitatiekosten van een nieuwe fabriek, {region}",
  "Share of the price paid for feed, {region}": "Aandeel van de prijs dat voor grondstof wordt betaald, {region}",
  "Fixed cost of a new plant, {region}": "Vaste kosten van een nieuwe fabriek, {region}",
  "Capital cost of a new plant, {region}": "Kapitaalkosten van een nieuwe fabriek, {region}",
  "Spread of cost between new plants, {region} (log)": "Spreiding van kosten tussen nieuwe fabrieken, {region} (log)",
  // Demand.
  "Use, {region}, {sector}": "Gebruik, {region}, {sector}",
  "Demand of {sector} in {year} over 2024": "Vraag van {sector} in {year} ten opzichte van 2024",
  "Short-run demand elasticity, {sector}": "Vraagelasticiteit op korte termijn, {sector}",
  "Choke price, {sector}": "Stilvalprijs, {sector}",
  // Contracts and stocks of states.
  "{name}: guaranteed price, nominal": "{name}: gegarandeerde prijs, nominaal",
  "{name}: share of the price above the threshold": "{name}: aandeel van de prijs boven de drempel",
  "{name}: threshold, nominal": "{name}: drempel, nominaal",
  "{name}: yearly cap on the producer's payments": "{name}: jaarplafond op betalingen van de producent",
  "{name}: volume covered": "{name}: gedekte hoeveelheid",
  "{name}: end, months after 2026-01": "{name}: einde, maanden na 2026-01",
  "{name}: upside share from, months after 2026-01": "{name}: winstdeling vanaf, maanden na 2026-01",
  "{name}: stock at the start": "{name}: voorraad bij het begin",
  "{name}: stock it aims for": "{name}: nagestreefde voorraad",
  "{name}: most it buys or sells": "{name}: meeste dat zij koopt of verkoopt",
  "{name}: price below which it buys": "{name}: prijs waaronder zij koopt",
  "{name}: price above which it sells": "{name}: prijs waarboven zij verkoopt",
  // Benchmarks.
  "run ends before {year} does": "run eindigt vóór het einde van {year}",
  "run ends before {year}": "run eindigt vóór {year}",
  "run begins after the start of {year}": "run begint na het begin van {year}",
  "Is 1 when {id} is at least {target}, 0 when not; its mean over runs is the probability of meeting the target. Source: {source}.":
    "Is 1 als {id} ten minste {target} is, 0 als dat niet zo is; het gemiddelde over runs is de kans dat het doel wordt gehaald. Bron: {source}.",
  "Is 1 when {id} is at most {target}, 0 when not; its mean over runs is the probability of meeting the target. Source: {source}.":
    "Is 1 als {id} hoogstens {target} is, 0 als dat niet zo is; het gemiddelde over runs is de kans dat het doel wordt gehaald. Bron: {source}.",
};
