import type { Words } from "../language.ts";

/** What Bodem is not for, as `docs/not-for.md` says it. */
export const limits: Words = {
  "Forecasting prices.": "Prijzen voorspellen.",
  "Demand paths, the price that investors expect in the long run and the dates of controls go in; they do not come out.":
    "Vraagpaden, de prijs die investeerders op lange termijn verwachten en de data van beperkingen gaan erin; ze komen er niet uit.",
  "Trading or hedging.": "Handelen of afdekken.",
  "Prices are means of a month in real 2025 euros.": "Prijzen zijn maandgemiddelden in reële euro’s van 2025.",
  "Valuing a company, a mine or a loan.": "Een bedrijf, mijn of lening waarderen.",
  "Plants bear names because their capacities are public.": "Fabrieken dragen namen omdat hun capaciteit openbaar is.",
  "Anything that is over within a month.": "Alles wat binnen een maand voorbij is.",
  "A jump in the days after an announcement, a stop of two weeks, a ship that waits: the model sees the mean of the month.":
    "Een sprong in de dagen na een aankondiging, een stop van twee weken, een schip dat wacht: het model ziet het gemiddelde van de maand.",
  "Predicting what a state will do.": "Voorspellen wat een staat zal doen.",
  "Postures and measures are what-ifs.": "Houdingen en maatregelen zijn gedachte-experimenten.",
  "Allocation in an emergency.": "Verdeling in een noodsituatie.",
  "Lines stop along a ramp of the price.": "Productielijnen stoppen geleidelijk naarmate de prijs stijgt.",
  "A budget line.": "Een begrotingspost.",
  "The spread of outlays comes from demand, supply, permits and the like.":
    "De spreiding van de uitgaven komt uit vraag, aanbod, vergunningen en dergelijke.",
  "Jobs, growth, emissions, water, rights of people near a mine.": "Banen, groei, uitstoot, water, rechten van omwonenden van een mijn.",
  "None is modelled.": "Niets daarvan zit in het model.",
  "Chains that the catalogue does not link.": "Ketens die de catalogus niet verbindt.",
  "Materials in one world touch each other only where one is made from another or both come out of one ore.":
    "Materialen in één wereld raken elkaar alleen waar het ene uit het andere wordt gemaakt of beide uit één erts komen.",
  "Legal advice.": "Juridisch advies.",
  "Instruments follow the text of the plan where it speaks and are assumed where it is silent.":
    "Instrumenten volgen de tekst van het plan waar die spreekt en zijn aangenomen waar die zwijgt.",
  "Times and places far from those it was tried on.": "Tijden en plaatsen ver van die waarop het is beproefd.",
  "How buyers hoard, save and smuggle was fitted on one episode of rare earths and is used unchanged for every material.":
    "Hoe afnemers hamsteren, besparen en smokkelen is geijkt op één episode van zeldzame aardmetalen en geldt ongewijzigd voor elk materiaal.",
};
