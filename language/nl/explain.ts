import type { Words } from "../language.ts";

/** Why something in a run came out as it did. */
export const explain: Words = {
  January: "januari",
  February: "februari",
  March: "maart",
  April: "april",
  May: "mei",
  June: "juni",
  July: "juli",
  August: "augustus",
  September: "september",
  October: "oktober",
  November: "november",
  December: "december",
  "{count} month": "{count} maand",
  "{count} months": "{count} maanden",
  "{first} and {last}": "{first} en {last}",
  "{place}st": "{place}e",
  "{place}nd": "{place}e",
  "{place}rd": "{place}e",
  "{place}th": "{place}e",
  t: "t",

  // A month and its price.
  "the run has months from {first} to {last}": "de run loopt van {first} tot en met {last}",
  "Why was the price what it was in {month}?": "Waarom was de prijs in {month} wat hij was?",
  "In {month} the price outside China was {outside}, in China {home}; it is the first month of the run.":
    "In {month} was de prijs buiten China {outside}, in China {home}; het is de eerste maand van de run.",
  "In {month} the price outside China was {outside}, in China {home}: {change} above the mean of the {months} before, {mean}.":
    "In {month} was de prijs buiten China {outside}, in China {home}: {change} boven het gemiddelde van de {months} ervoor, {mean}.",
  "In {month} the price outside China was {outside}, in China {home}: {change} below the mean of the {months} before, {mean}.":
    "In {month} was de prijs buiten China {outside}, in China {home}: {change} onder het gemiddelde van de {months} ervoor, {mean}.",
  "In {month} the price outside China was {outside}, in China {home}: close to the mean of the {months} before, {mean}.":
    "In {month} was de prijs buiten China {outside}, in China {home}: dicht bij het gemiddelde van de {months} ervoor, {mean}.",
  "The exporting state was pushing the price down on purpose, in its {nth} month of doing so in this run; its sellers offered {below} under their cost.":
    "De exporterende staat drukte de prijs opzettelijk, in deze run voor de {nth} maand; zijn verkopers boden {below} onder hun kosten aan.",
  "The exporting state was pushing the price down on purpose, in its {nth} month of doing so in this run.":
    "De exporterende staat drukte de prijs opzettelijk, in deze run voor de {nth} maand.",
  "The attack began in {month}: {detail}": "De aanval begon in {month}: {detail}",
  "Chinese exports were limited to {cap} and came to {exports}; the limit was reached and opened a gap of {gap} between China and the world.":
    "De Chinese export was beperkt tot {cap} en bedroeg {exports}; de grens werd bereikt en sloeg een gat van {gap} tussen China en de rest van de wereld.",
  "Chinese exports were limited to {cap} and came to {exports}; the limit was not reached.":
    "De Chinese export was beperkt tot {cap} en bedroeg {exports}; de grens werd niet bereikt.",
  "Chinese exports were limited to some destinations and came to {exports}; the limit was reached and opened a gap of {gap} between China and the world.":
    "De Chinese export was beperkt tot enkele bestemmingen en bedroeg {exports}; de grens werd bereikt en sloeg een gat van {gap} tussen China en de rest van de wereld.",
  "Chinese exports were limited to some destinations and came to {exports}; the limit was not reached.":
    "De Chinese export was beperkt tot enkele bestemmingen en bedroeg {exports}; de grens werd niet bereikt.",
  "The exporting state acted in {month}: {detail}": "De exporterende staat greep in {month} in: {detail}",
  "Chinese exports rose from {before} to {now}": "steeg de Chinese export van {before} naar {now}",
  "Chinese exports fell from {before} to {now}": "daalde de Chinese export van {before} naar {now}",
  "output outside China rose from {before} to {now}": "steeg de productie buiten China van {before} naar {now}",
  "output outside China fell from {before} to {now}": "daalde de productie buiten China van {before} naar {now}",
  "use outside China rose from {before} to {now}": "steeg het verbruik buiten China van {before} naar {now}",
  "use outside China fell from {before} to {now}": "daalde het verbruik buiten China van {before} naar {now}",
  "use lost because lines stopped rose from {before} to {now}":
    "steeg het verbruik dat door stilgelegde lijnen verloren ging van {before} naar {now}",
  "use lost because lines stopped fell from {before} to {now}":
    "daalde het verbruik dat door stilgelegde lijnen verloren ging van {before} naar {now}",
  "Beside the mean of the year before, {changes}.": "Vergeleken met het gemiddelde van het jaar ervoor {changes}.",
  "In the two years to {month} {count} plant outside China opened, with {added}: {plants}.":
    "In de twee jaar tot {month} ging buiten China {count} fabriek open, goed voor {added}: {plants}.",
  "In the two years to {month} {count} plants outside China opened, with {added}: {plants}.":
    "In de twee jaar tot {month} gingen buiten China {count} fabrieken open, goed voor {added}: {plants}.",
  "In the year to then, {plant} stopped or closed.": "In het jaar tot die maand is {plant} stilgelegd of gesloten.",
  "In the year to then, {plants} stopped or closed.": "In het jaar tot die maand zijn {plants} stilgelegd of gesloten.",
  "{plant} (from {price}, {share} of what it could)": "{plant} (vanaf {price}, {share} van wat er kon)",
  "On the margin, running in part, was {plant}.": "Op de marge, deels in bedrijf, stond {plant}.",
  "On the margin, running in part, were {plants}.": "Op de marge, deels in bedrijf, stonden {plants}.",
  "On the same draws under {policy}, the price in {month} is the same.":
    "Bij dezelfde trekkingen is de prijs in {month} onder {policy} gelijk.",
  "On the same draws under {policy}, the price in {month} is {price}, {gap} lower.":
    "Bij dezelfde trekkingen is de prijs in {month} onder {policy} {price}, {gap} lager.",
  "On the same draws under {policy}, the price in {month} is {price}, {gap} higher.":
    "Bij dezelfde trekkingen is de prijs in {month} onder {policy} {price}, {gap} hoger.",
  "Chance moves demand, supply and the reported index in every run; the record keeps what came of it, not each draw.":
    "Toeval beweegt vraag, aanbod en de gerapporteerde index in elke run; vastgelegd wordt wat eruit kwam, niet elke trekking.",

  // Money.
  "the run has years from {first} to {last}": "de run heeft de jaren {first} tot en met {last}",
  "What did the treasuries pay for in {year}?": "Waarvoor betaalden de schatkisten in {year}?",
  "In {year} the treasuries received {amount} net, before discounting.":
    "In {year} ontvingen de schatkisten per saldo {amount}, vóór verdiscontering.",
  "In {year} the treasuries paid {amount} net, before discounting.":
    "In {year} betaalden de schatkisten per saldo {amount}, vóór verdiscontering.",
  "They received {amount} as {reason}.": "Ze ontvingen {amount} als {reason}.",
  "They paid {amount} as {reason}.": "Ze betaalden {amount} als {reason}.",
  "By party: {parties}.": "Per partij: {parties}.",
  "On the same draws under {policy} it is {amount}.": "Bij dezelfde trekkingen is het onder {policy} {amount}.",
  "the exporting state pushed the price down in {months}": "de exporterende staat drukte de prijs in {months}",
  "exports were limited in {months}": "de export was beperkt in {months}",
  "The price outside China was {price} on average, and the reference price stood under the strike of a contract in {months}; {doings}.":
    "De prijs buiten China was gemiddeld {price}, en de referentieprijs lag in {months} onder de uitoefenprijs van een contract; {doings}.",
  "The price outside China was {price} on average, and the reference price stood under the strike of a contract in {months}.":
    "De prijs buiten China was gemiddeld {price}, en de referentieprijs lag in {months} onder de uitoefenprijs van een contract.",
  "The price outside China was {price} on average; {doings}.": "De prijs buiten China was gemiddeld {price}; {doings}.",
  "The price outside China was {price} on average.": "De prijs buiten China was gemiddeld {price}.",
  "The ledger has no payment by or to the EU's treasuries in this run.":
    "Het grootboek bevat in deze run geen betaling door of aan de schatkisten van de EU.",
  "The treasuries received {amount} as {reason} ({total} before discounting).":
    "De schatkisten ontvingen {amount} als {reason} ({total} vóór verdiscontering).",
  "The treasuries paid {amount} as {reason} ({total} before discounting).":
    "De schatkisten betaalden {amount} als {reason} ({total} vóór verdiscontering).",
  "It went to {parties}.": "Het ging naar {parties}.",
  "It went to {parties}; {count} other make up the rest.": "Het ging naar {parties}; de rest is voor {count} andere partij.",
  "It went to {parties}; {count} others make up the rest.": "Het ging naar {parties}; de rest is voor {count} andere partijen.",
  "The dearest year was {year} with {amount}, before discounting.": "Het duurste jaar was {year} met {amount}, vóór verdiscontering.",
  "The reference price never stood under the strike of a contract that ran.":
    "De referentieprijs lag nooit onder de uitoefenprijs van een lopend contract.",
  "{count} were in a price war, in which {share} of the net payments to plants fell":
    "vielen er {count} in een prijzenoorlog, waarin {share} van de nettobetalingen aan fabrieken viel",
  "{count} were in a price war": "vielen er {count} in een prijzenoorlog",
  "{count} under limits on exports": "vielen er {count} onder exportbeperkingen",
  "The reference price stood under the strike in {months}, first in {first} and on average by {gap}; of these months {of}.":
    "De referentieprijs lag in {months} onder de uitoefenprijs, voor het eerst in {first} en gemiddeld met {gap}; van deze maanden {of}.",
  "The reference price stood under the strike in {months}, first in {first} and on average by {gap}, none of them in a price war or under limits on exports.":
    "De referentieprijs lag in {months} onder de uitoefenprijs, voor het eerst in {first} en gemiddeld met {gap}; geen van die maanden viel in een prijzenoorlog of onder exportbeperkingen.",

  // A figure.
  "What stands behind “{figure}” in run {run}?": "Wat zit er in run {run} achter ‘{figure}’?",
  "{figure} is not defined in run {run}. {definition}": "{figure} is in run {run} niet gedefinieerd. {definition}",
  "{figure} is {value} in run {run}.": "{figure}: {value} in run {run}.",
  "That is the highest of {runs} runs; their median is {median}.": "Dat is de hoogste van {runs} runs; de mediaan is {median}.",
  "That is the lowest of {runs} runs; their median is {median}.": "Dat is de laagste van {runs} runs; de mediaan is {median}.",
  "That is the {nth} highest of {runs} runs; their median is {median}.":
    "Dat is van hoog naar laag de {nth} van {runs} runs; de mediaan is {median}.",
  "run {run} ({value})": "run {run} ({value})",
  "The 95th percentile of {figure}, {end}, rests on {count} runs at or beyond it: {runs} and others.":
    "Het 95e percentiel van deze maatstaf ({figure}), {end}, berust op {count} runs op of voorbij die waarde: {runs} en andere.",
  "The 5th percentile of {figure}, {end}, rests on {count} runs at or beyond it: {runs} and others.":
    "Het 5e percentiel van deze maatstaf ({figure}), {end}, berust op {count} runs op of voorbij die waarde: {runs} en andere.",
  "The 95th percentile of {figure}, {end}, rests on {count} run at or beyond it: {runs}.":
    "Het 95e percentiel van deze maatstaf ({figure}), {end}, berust op {count} run op of voorbij die waarde: {runs}.",
  "The 95th percentile of {figure}, {end}, rests on {count} runs at or beyond it: {runs}.":
    "Het 95e percentiel van deze maatstaf ({figure}), {end}, berust op {count} runs op of voorbij die waarde: {runs}.",
  "The 5th percentile of {figure}, {end}, rests on {count} run at or beyond it: {runs}.":
    "Het 5e percentiel van deze maatstaf ({figure}), {end}, berust op {count} run op of voorbij die waarde: {runs}.",
  "The 5th percentile of {figure}, {end}, rests on {count} runs at or beyond it: {runs}.":
    "Het 5e percentiel van deze maatstaf ({figure}), {end}, berust op {count} runs op of voorbij die waarde: {runs}.",
  "The price outside China was highest in {month}, at {price}.": "De prijs buiten China was het hoogst in {month}: {price}.",
  "It is reckoned so: {definition} The record names no narrower cause; months and plants can be asked about one by one.":
    "De berekening: {definition} Het verslag van de run noemt geen nadere oorzaak; naar maanden en fabrieken kunt u een voor een vragen.",
  "Those {months} run from {first} to {last} and come to {amount}.":
    "Die {months} lopen van {first} tot en met {last} en komen op {amount}.",
  "No plant that was built in the run stands at its end.": "Geen enkele fabriek die in de run is gebouwd, staat er aan het eind nog.",
  "It is the sum of {count} plant: {plants}.": "Het is de som van {count} fabriek: {plants}.",
  "It is the sum of {count} plants: {plants}.": "Het is de som van {count} fabrieken: {plants}.",
  "Built and closed again, so not counted: {plants}.": "Gebouwd en weer gesloten, dus niet meegeteld: {plants}.",
  "Still being built at the end, so not counted: {plants}.": "Aan het eind nog in aanbouw, dus niet meegeteld: {plants}.",
  "{plant} ({size})": "{plant} ({size})",
  "{plant} ({size}, decided in {month} without a contract)": "{plant} ({size}, besloten in {month} zonder contract)",
  "{plant} ({size}, decided in {month} with a contract)": "{plant} ({size}, besloten in {month} met contract)",
  "{plant} closed in {month}.": "{plant} sloot in {month}.",
  "No line in the EU stopped for want of material in any month.":
    "In geen enkele maand stond in de EU een lijn stil door gebrek aan materiaal.",
  "Lines in the EU stopped in {months}, which lost {total} in all; most in {month}, with {most}.":
    "In {months} stonden in de EU lijnen stil, wat in totaal {total} kostte; het meest in {month}, met {most}.",
  "On the same draws under {policy} it is {value}: no difference.": "Bij dezelfde trekkingen is het onder {policy} {value}: geen verschil.",
  "On the same draws under {policy} it is {value}: {gap} less than here.":
    "Bij dezelfde trekkingen is het onder {policy} {value}: {gap} minder dan hier.",
  "On the same draws under {policy} it is {value}: {gap} more than here.":
    "Bij dezelfde trekkingen is het onder {policy} {value}: {gap} meer dan hier.",

  // A plant.
  "no plant named {plant} outside home in this run; there are {plants}":
    "deze run heeft buiten het thuisland geen fabriek met de naam {plant}; er zijn {plants}",
  "Why was {plant} closed in {month}?": "Waarom sloot {plant} in {month}?",
  "Why was {plant} mothballed in {month}?": "Waarom is {plant} in {month} stilgelegd?",
  "Why was {plant} built?": "Waarom is {plant} gebouwd?",
  "What kept {plant} running?": "Wat hield {plant} in bedrijf?",
  "Why was {plant} never built?": "Waarom is {plant} nooit gebouwd?",
  "{stage}, has stood still": "{stage}, heeft stilgestaan",
  built: "gebouwd",
  idea: "idee",
  ready: "vergund",
  exited: "gesloten",
  "{plant} ({region}, {size}) closed in {month}.": "{plant} ({region}, {size}) sloot in {month}.",
  "{plant} ({region}, {size}) was mothballed in {month}, its {nth} month in a row in which a kg brought less than it costs to make; after three a plant stands still.":
    "{plant} ({region}, {size}) is in {month} stilgelegd, de {nth} maand op rij waarin een kg minder opbracht dan hij kost; na drie zulke maanden ligt een fabriek stil.",
  "It owed {cash}, {share} of what it cost to build.": "Er was {cash} schuld, {share} van de bouwkosten.",
  "It had {cash} left, {share} of what it cost to build.": "Er was nog {cash} over, {share} van de bouwkosten.",
  "A plant that owes more than 5 % closes.": "Een fabriek met een schuld boven 5 % sluit.",
  "After nine months in a row in which a kg brings less than it costs to make, a plant with less than 5 % left closes.":
    "Na negen maanden op rij waarin een kg minder opbrengt dan hij kost, sluit een fabriek die minder dan 5 % over heeft.",
  "From {from} to {to} it took in {taken} and paid {paid}.": "Van {from} tot en met {to} kwam er {taken} binnen en ging er {paid} uit.",
  "From {from} to {to} it took in nothing and paid {paid}.": "Van {from} tot en met {to} kwam er niets binnen en ging er {paid} uit.",
  "{amount} ({reason})": "{amount} ({reason})",
  "running cost": "bedrijfskosten",
  "fixed cost": "vaste kosten",
  "In the {months} to then its price was {prices}; it needs {offer} to run.":
    "In de {months} tot dan was de prijs {prices}; om te draaien is {offer} nodig.",
  "{price} and {support} of support": "{price} en {support} steun",
  "Of {price}, feed takes {feed} ({share}) and running costs {cost}: every kg loses {rest}.":
    "Van {price} gaat {feed} ({share}) naar grondstof en {cost} naar bedrijfskosten: elke kg verliest {rest}.",
  "Of {price}, running costs take {cost}: every kg loses {rest}.": "Van {price} gaat {cost} naar bedrijfskosten: elke kg verliest {rest}.",
  "Of {price}, feed takes {feed} ({share}) and running costs {cost}: {rest} is left for fixed costs and debt.":
    "Van {price} gaat {feed} ({share}) naar grondstof en {cost} naar bedrijfskosten: er blijft {rest} over voor vaste kosten en schuld.",
  "Of {price}, running costs take {cost}: {rest} is left for fixed costs and debt.":
    "Van {price} gaat {cost} naar bedrijfskosten: er blijft {rest} over voor vaste kosten en schuld.",
  "It had stood still since {month}: it sold nothing, while upkeep and any debt still had to be paid.":
    "De fabriek stond al stil sinds {month}: er werd niets verkocht, terwijl onderhoud en eventuele schuld doorliepen.",
  "When it was decided in {month}, its investors expected a higher price: {detail}":
    "Bij het besluit in {month} verwachtten de investeerders een hogere prijs: {detail}",
  "It was under a contract with a strike of {strike}, which settles without a reference price; over the run the policy paid it {paid} net.":
    "Er gold een contract met een uitoefenprijs van {strike}, dat zonder referentieprijs wordt afgerekend; over de hele run betaalde het beleid per saldo {paid}.",
  "It was under a contract with a strike of {strike}, settled at {reference} in that month; over the run the policy paid it {paid} net.":
    "Er gold een contract met een uitoefenprijs van {strike}, in die maand afgerekend tegen {reference}; over de hele run betaalde het beleid per saldo {paid}.",
  "No contract of the policy stood behind it: it signed none up to then in this run.":
    "Er stond geen contract van het beleid achter: tot dan was er in deze run geen getekend.",
  "It signed a contract in {month}, which ended after {end}.": "In {month} is een contract getekend, dat na {end} afliep.",
  "It signed a contract in {month}, which did not run in that month.": "In {month} is een contract getekend, dat in die maand niet liep.",
  "It was built, and the record keeps no decision for it.": "De fabriek is gebouwd, en het verslag van de run bevat er geen besluit over.",
  "{plant} ({region}) was decided in the time before the run. {detail}":
    "Over {plant} ({region}) is vóór het begin van de run besloten. {detail}",
  "{plant} ({region}) was decided in {month}. {detail}": "Over {plant} ({region}) is in {month} besloten. {detail}",
  "With the contract it was worth {worth} more than it costs; without, still {alone} more: it would have been built anyway at that forecast.":
    "Met het contract was de fabriek {worth} meer waard dan ze kost; zonder nog altijd {alone} meer: bij die verwachting was ze hoe dan ook gebouwd.",
  "With the contract it was worth {worth} more than it costs; without, {alone} less: the contract decided it.":
    "Met het contract was de fabriek {worth} meer waard dan ze kost, zonder {alone} minder: het contract gaf de doorslag.",
  "It was worth {worth} more than it costs without a contract, and {alone} less without public finance.":
    "Zonder contract was de fabriek {worth} meer waard dan ze kost, en zonder publieke financiering {alone} minder.",
  "It was worth {worth} more than it costs without a contract.": "Zonder contract was de fabriek {worth} meer waard dan ze kost.",
  "It had not opened by the end of the run in {end}.": "Aan het eind van de run, in {end}, was de fabriek nog niet open.",
  "It opened in {month} and ran in {count} month to the end of {end}.":
    "De fabriek ging in {month} open en draaide tot en met {end} in {count} maand.",
  "It opened in {month} and ran in {count} months to the end of {end}.":
    "De fabriek ging in {month} open en draaide tot en met {end} in {count} maanden.",
  "It opened in {month} and ran in {count} month to the end of {end}; the policy paid it {paid} net.":
    "De fabriek ging in {month} open en draaide tot en met {end} in {count} maand; het beleid betaalde per saldo {paid}.",
  "It opened in {month} and ran in {count} months to the end of {end}; the policy paid it {paid} net.":
    "De fabriek ging in {month} open en draaide tot en met {end} in {count} maanden; het beleid betaalde per saldo {paid}.",
  "{plant} ({region}, {size}) was open in {count} month of {all} and never stood still or closed.":
    "{plant} ({region}, {size}) was in {count} van de {all} maanden open en is nooit stilgelegd of gesloten.",
  "{plant} ({region}, {size}) was open in {count} months of {all} and never stood still or closed.":
    "{plant} ({region}, {size}) was in {count} van de {all} maanden open en is nooit stilgelegd of gesloten.",
  "Its hardest month was {month}: it was paid {price} and needs {offer} to run, after {support} of support.":
    "De zwaarste maand was {month}: de fabriek kreeg {price} en heeft, na {support} steun, {offer} nodig om te draaien.",
  "Its hardest month was {month}: it was paid {price} and needs {offer} to run.":
    "De zwaarste maand was {month}: de fabriek kreeg {price} en heeft {offer} nodig om te draaien.",
  "Over the run the policy paid it {paid} net.": "Over de hele run betaalde het beleid per saldo {paid}.",
  "{plant} had its permits by {month} and was not built by {end}; after ten years with permits it was given up.":
    "{plant} had in {month} de vergunningen en was in {end} niet gebouwd; na tien jaar met vergunningen is het plan opgegeven.",
  "{plant} had its permits by {month} and was not built by {end}.": "{plant} had in {month} de vergunningen en was in {end} niet gebouwd.",
  "In {count} December it would have paid; owners look at a project in {share} of months, and here did not while it paid.":
    "In {count} december was het rendabel geweest; eigenaren bekijken een project in {share} van de maanden, en deden dat hier niet zolang het rendabel was.",
  "In {count} Decembers it would have paid; owners look at a project in {share} of months, and here did not while it paid.":
    "In {count} decembers was het rendabel geweest; eigenaren bekijken een project in {share} van de maanden, en deden dat hier niet zolang het rendabel was.",
  "{plant} ({region}, {size})": "{plant} ({region}, {size})",
  "{plant} still waited for its permits in {end}, since {month}.": "{plant} wachtte in {end} nog op vergunningen, sinds {month}.",
  "{plant} stayed an idea: nobody had begun with its permits by {end}.":
    "{plant} bleef een idee: tot en met {end} had niemand vergunningen aangevraagd.",
  "{plant} had its permits only after the last December of the run, in which decisions not to build are recorded.":
    "{plant} had de vergunningen pas na de laatste december van de run, de maand waarin besluiten om niet te bouwen worden vastgelegd.",
  "Whether it would have paid is not recorded: investors look at a project when it has its permits.":
    "Of het rendabel was geweest, is niet vastgelegd: investeerders bekijken een project als de vergunningen er zijn.",
  "In {month} investors expected {forecast}; no price up to twelve times the reference would have made it pay without a contract.":
    "In {month} verwachtten investeerders {forecast}; zonder contract had geen prijs tot twaalf maal de referentie het rendabel gemaakt.",
  "Nearest to it was {month}: investors expected {forecast}, with a volatility of {volatility}, and it needs an expected {needed} to pay without a contract; it was worth {worth} less than it costs.":
    "Het dichtst erbij was {month}: investeerders verwachtten {forecast}, met een volatiliteit van {volatility}, en zonder contract is een verwachte {needed} nodig om rendabel te zijn; het project was {worth} minder waard dan het kost.",
  "Nearest to it was {month}: investors expected {forecast}, with a volatility of {volatility}, and it needs an expected {needed} to pay without a contract; it was worth {worth} more than it costs.":
    "Het dichtst erbij was {month}: investeerders verwachtten {forecast}, met een volatiliteit van {volatility}, en zonder contract is een verwachte {needed} nodig om rendabel te zijn; het project was {worth} meer waard dan het kost.",
  "In no December was a contract of the policy on offer to it.": "In geen enkele december stond er een contract van het beleid voor open.",
  "The best contract on offer to it, {contract} at {strike} in {month}, left it {amount} short of what it costs.":
    "Het beste contract dat openstond, {contract} tegen {strike} in {month}, kwam {amount} tekort voor de kosten.",
  "The best contract on offer to it, {contract} at {strike} in {month}, left it {amount} above what it costs.":
    "Het beste contract dat openstond, {contract} tegen {strike} in {month}, bracht {amount} meer op dan de kosten.",
  "After {month} none was on offer to it.": "Na {month} stond er geen meer open.",
  "Under {policy} there is no such plant: the policy called for it.":
    "Onder {policy} bestaat deze fabriek niet: het beleid heeft haar opgeroepen.",
  "{count} further changes": "{count} verdere veranderingen",
  "On the same draws under {policy} it was {changes} and made nothing in either.":
    "Bij dezelfde trekkingen is de fabriek onder {policy} {changes}; in geen van beide maakte ze iets.",
  "On the same draws under {policy} it was {changes}, and made {made} over the run instead of {mine}.":
    "Bij dezelfde trekkingen is de fabriek onder {policy} {changes}; over de hele run maakte ze {made} in plaats van {mine}.",
  "On the same draws under {policy} it saw no change: it is {stage} and made nothing in either.":
    "Bij dezelfde trekkingen verandert er onder {policy} niets: het is {stage}, en in geen van beide is er iets gemaakt.",
  "On the same draws under {policy} it saw no change: it is {stage}, and made {made} over the run instead of {mine}.":
    "Bij dezelfde trekkingen verandert er onder {policy} niets: het is {stage}, en maakte over de hele run {made} in plaats van {mine}.",
  "decided in {month}": "in {month} besloten",
  "opened in {month}": "in {month} geopend",
  "mothballed in {month}": "in {month} stilgelegd",
  "started again in {month}": "in {month} weer gestart",
  "closed in {month}": "in {month} gesloten",
  "an idea at the end": "aan het eind een idee",
  "waiting for permits at the end": "aan het eind in afwachting van vergunningen",
  "permitted and not built at the end": "aan het eind vergund en niet gebouwd",
  "under construction at the end": "aan het eind in aanbouw",
  "running at the end": "aan het eind in bedrijf",
  "mothballed at the end": "aan het eind stilgelegd",
  "closed at the end": "aan het eind gesloten",
  mothballed: "stilgelegd",
  closed: "gesloten",
  building: "in aanbouw",
  operating: "in bedrijf",
  permitting: "in vergunningsprocedure",
};
