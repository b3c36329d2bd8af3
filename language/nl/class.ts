import type { Words } from "../language.ts";

/** Questions to a class: the leader's cell, the page of those who answer, and what the answers come to. */
export const classroom: Words = {
  class: "klas",
  "Ask the class": "Vraag het de klas",
  "A question to a class, answered before the runs are shown.": "Een vraag aan een klas, beantwoord voordat de runs te zien zijn.",

  // The question
  "Change the question": "De vraag veranderen",
  "This cannot be asked as it stands.": "Dit kan zo niet worden gevraagd.",
  "What is answered": "Wat wordt beantwoord",
  "a number, predicted": "een getal, voorspeld",
  "the best policy": "de beste beleidsvariant",
  "a setting, chosen": "een instelling, gekozen",
  "Of that": "Daarvan",
  "the measure itself": "de maatstaf zelf",
  "what the policy changes": "wat het beleid verandert",
  "Better is": "Beter is",
  "Least answer": "Laagste antwoord",
  "Largest answer": "Hoogste antwoord",
  "In steps of": "In stappen van",
  Question: "Vraag",
  "made from what is set below": "gemaakt uit wat hieronder is ingesteld",
  "Policies, by id": "Beleidsvarianten, met hun id",
  "none; as in {example}": "geen; zoals {example}",
  "{kpi}, what the policy changes, {from} to {to}: the median of {runs} simulated futures.":
    "{kpi}, wat het beleid verandert, {from} tot {to}: de mediaan van {runs} gesimuleerde toekomsten.",
  "{kpi}, {from} to {to}: the median of {runs} simulated futures.":
    "{kpi}, {from} tot {to}: de mediaan van {runs} gesimuleerde toekomsten.",
  "What will it be: {kpi}?": "Hoeveel wordt het: {kpi}?",
  "Counted in millions of euros of 2025.": "Geteld in miljoenen euro’s van 2025.",
  "Policy: {policy}.": "Beleid: {policy}.",
  "What counts is the highest {kpi}, on average over {runs} simulated futures.":
    "Wat telt is de hoogste uitkomst voor {kpi}, gemiddeld over {runs} gesimuleerde toekomsten.",
  "What counts is the lowest {kpi}, on average over {runs} simulated futures.":
    "Wat telt is de laagste uitkomst voor {kpi}, gemiddeld over {runs} gesimuleerde toekomsten.",
  "The limit: {limit}.": "De grens: {limit}.",
  "Which policy does best?": "Welke beleidsvariant doet het het best?",
  "What would you set: {setting}?": "Wat zou u instellen: {setting}?",
  "{setting}: {instrument}.": "{setting}: {instrument}.",
  "What China does: {exporter}.": "Wat China doet: {exporter}.",
  "From {range}.": "Van {range}.",
  "{low} to {high}, in steps of {step}": "{low} tot {high}, in stappen van {step}",
  "{kpi} at most {bound} {share}": "{kpi} hoogstens {bound} {share}",
  "{kpi} at least {bound} {share}": "{kpi} ten minste {bound} {share}",
  "on average": "gemiddeld",
  "in one run of 20": "in één run op de 20",
  "in one run of four": "in één run op de vier",
  "in half of the runs": "in de helft van de runs",
  "in three runs of four": "in drie van de vier runs",
  "in 19 runs of 20": "in 19 van de 20 runs",
  "the notebook “{title}” has no question named {id}": "het notebook ‘{title}’ heeft geen vraag met de naam {id}",
  "the question {id} cannot be asked as it stands": "de vraag {id} kan zo niet worden gesteld",

  // Keys of the cell in a file
  "What the class is asked, in a sentence; made from the other keys when absent.":
    "Wat de klas wordt gevraagd, in een zin; gemaakt uit de andere sleutels als zij ontbreekt.",
  "What is answered: a number to predict, the best policy, or a setting to choose.":
    "Wat wordt beantwoord: een getal om te voorspellen, de beste beleidsvariant, of een instelling om te kiezen.",
  "The measure that is predicted, or by which answers are ranked.":
    "De maatstaf die wordt voorspeld, of waarop antwoorden worden gerangschikt.",
  "Of a number: the policy that it is about.": "Bij een getal: de beleidsvariant waar het over gaat.",
  "Of a number: nothing for the measure itself, baseline for what the policy changes.":
    "Bij een getal: nothing voor de maatstaf zelf, baseline voor wat het beleid verandert.",
  "What the exporting state does meanwhile.": "Wat de exporterende staat intussen doet.",
  "Of a policy: the ids that can be chosen, with commas between; all when absent.":
    "Bij een beleidsvariant: de id’s die kunnen worden gekozen, met komma’s ertussen; alle als zij ontbreken.",
  "Of a setting: POLICY.INSTRUMENT.SETTING.": "Bij een instelling: BELEID.INSTRUMENT.INSTELLING.",
  "Of a policy or setting: whether higher or lower is better; as the measure has it when absent.":
    "Bij een beleidsvariant of instelling: of hoger of lager beter is; zoals de maatstaf het heeft als het ontbreekt.",
  "Of a policy or setting: what it must keep, as in fiscal-pv:p95 <= 1 bn EUR.":
    "Bij een beleidsvariant of instelling: de grens waar zij binnen moet blijven, zoals fiscal-pv:p95 <= 1 bn EUR.",
  "Least answer that is offered, as charts count the unit: MEUR, %, EUR/kg.":
    "Laagste antwoord dat wordt aangeboden, in de eenheid van de grafieken: mln EUR (MEUR), %, EUR/kg.",
  "Largest answer that is offered.": "Hoogste antwoord dat wordt aangeboden.",
  "Steps between answers.": "Stappen tussen antwoorden.",
  "{kpi}, in 19 runs of 20.": "{kpi}, in 19 van de 20 runs.",

  // How the class comes to it
  "Copy the link": "De link kopiëren",
  "Answer on this device": "Antwoorden op dit apparaat",
  "Where phones open this page": "Waar telefoons deze pagina openen",
  "This page is open on this machine alone, so phones cannot come to it. Say where they find it, pass this device round, or type answers as they are said.":
    "Deze pagina staat alleen op dit apparaat open, dus telefoons kunnen er niet bij. Zeg waar zij haar vinden, geef dit apparaat door, of typ antwoorden zoals ze worden gezegd.",
  "The link has {count} characters, and a picture that phones can read holds {most}. Copy the link, or shorten the question. The question of a notebook that ships has a short link as long as it is not changed.":
    "De link heeft {count} tekens, en een plaatje dat telefoons kunnen lezen heeft plaats voor {most}. Kopieer de link, of maak de vraag korter. De vraag van een meegeleverd notebook heeft een korte link zolang zij niet is veranderd.",
  "QR code of the link to this question": "QR-code van de link naar deze vraag",
  "Link copied. It holds the question; nothing was sent anywhere.": "Link gekopieerd. De vraag staat erin; er is niets verstuurd.",
  "The browser did not let it be copied.": "De browser liet het kopiëren niet toe.",
  "Not used: {reason}.": "Niet gebruikt: {reason}.",
  "write an address that begins with https:// or http://": "schrijf een adres dat begint met https:// of http://",
  "this browser keeps nothing, so it cannot keep an address": "deze browser bewaart niets, dus ook geen adres",

  // Taking answers in
  answer: "antwoord",
  answers: "antwoorden",
  "answer, hidden": "antwoord, verborgen",
  "answers, hidden": "antwoorden, verborgen",
  Reveal: "Onthullen",
  "Hide again": "Weer verbergen",
  "Revealed.": "Onthuld.",
  "Hidden.": "Verborgen.",
  "Answers as they come in": "Antwoorden zoals ze binnenkomen",
  "A code, or many lines with one each, pasted as they are: other text in a line does not matter. Without codes, what was said: “{one}”, “{hands}” for three hands.":
    "Een code, of veel regels met elk een code, geplakt zoals ze zijn: andere tekst in een regel doet er niet toe. Zonder codes: wat is gezegd, ‘{one}’, of ‘{hands}’ voor drie opgestoken handen.",
  Add: "Toevoegen",
  "Read with the camera": "Lezen met de camera",
  "Camera off": "Camera uit",
  "What the camera sees": "Wat de camera ziet",
  "Hold the picture of an answer before the camera. Nothing is recorded.":
    "Houd het plaatje van een antwoord voor de camera. Er wordt niets opgenomen.",
  "The camera cannot be used: {reason}. Type or paste the codes instead.":
    "De camera kan niet worden gebruikt: {reason}. Typ of plak de codes.",
  "One answer added.": "Eén antwoord toegevoegd.",
  "{count} answers added.": "{count} antwoorden toegevoegd.",
  "One answer was in already.": "Eén antwoord was al binnen.",
  "{count} answers were in already.": "{count} antwoorden waren al binnen.",
  "Lines without a code left out: {count}.": "Regels zonder code overgeslagen: {count}.",
  "No more answers are taken": "Er worden geen antwoorden meer aangenomen",
  "No more answers are taken.": "Er worden geen antwoorden meer aangenomen.",
  "One line was not taken.": "Eén regel is niet aangenomen.",
  "{count} lines were not taken.": "{count} regels zijn niet aangenomen.",
  "Line {line}:": "Regel {line}:",
  "Who has answered": "Wie heeft geantwoord",
  Answers: "Antwoorden",
  "Answers as CSV": "Antwoorden als CSV",
  "Remove all": "Alle verwijderen",
  "Remove the answer: {name}": "Het antwoord verwijderen: {name}",
  "Removed.": "Verwijderd.",
  "without a name": "zonder naam",
  "one answer added": "één antwoord toegevoegd",
  "{count} answers added": "{count} antwoorden toegevoegd",
  "an answer replaced": "een antwoord vervangen",
  "answer replaced: {name}": "antwoord vervangen: {name}",
  "an answer removed": "een antwoord verwijderd",
  "answer removed: {name}": "antwoord verwijderd: {name}",
  "all answers removed": "alle antwoorden verwijderd",
  "{name} has answered already.": "{name} heeft al geantwoord.",
  "This device has answered already.": "Dit apparaat heeft al geantwoord.",
  "Replace the first answer": "Het eerste antwoord vervangen",
  "Keep both: another person": "Beide houden: iemand anders",
  "Keep the first": "Het eerste houden",
  "“{character}” is not used in codes": "‘{character}’ komt in codes niet voor",
  "a code has {length} letters and digits, as {example} has; this one has {found}":
    "een code heeft {length} letters en cijfers, zoals {example}; deze heeft er {found}",
  "it is mistyped: one character or more is wrong; have it read out again":
    "de code is verkeerd getypt: een of meer tekens kloppen niet; laat haar nog eens voorlezen",
  "it answers another question, or this one as it was before it was changed":
    "de code beantwoordt een andere vraag, of deze zoals zij was voordat zij werd veranderd",
  "no page gives such a code; have it read out again": "geen pagina geeft zo’n code; laat haar nog eens voorlezen",
  "there is no answer in it; write a code and a name, {code}, or an answer and a name, {answer}":
    "er staat geen antwoord in; schrijf een code en een naam, {code}, of een antwoord en een naam, {answer}",
  "{text} is no answer: there are 1 to {most}": "{text} is geen antwoord: er zijn er 1 tot {most}",
  "{text} is outside what is offered: {range}": "{text} valt buiten wat wordt aangeboden: {range}",

  // The page of those who answer
  "A question": "Een vraag",
  "Your answer": "Uw antwoord",
  "Your answer, by slider": "Uw antwoord, met de schuif",
  "not answered yet": "nog niet beantwoord",
  "Type a number from {range}.": "Typ een getal van {range}.",
  "Name or nickname": "Naam of bijnaam",
  "if you like": "als u wilt",
  "Hand in": "Inleveren",
  "Choose an answer first.": "Kies eerst een antwoord.",
  "Your answer is in.": "Uw antwoord is binnen.",
  "Your code is {code}": "Uw code is {code}",
  "The notebook on this device has it. Nobody sees it before all answers are revealed.":
    "Het notebook op dit apparaat heeft het. Niemand ziet het voordat alle antwoorden worden onthuld.",
  "Next person": "De volgende",
  "The notebook is on another device": "Het notebook staat op een ander apparaat",
  "Your answer: {answer}": "Uw antwoord: {answer}",
  "Hand it in: read this code out, send it, or show the picture to who asks.":
    "Lever het in: lees deze code voor, stuur haar op, of laat het plaatje zien aan wie het vraagt.",
  "Change my answer": "Mijn antwoord veranderen",
  "Copy “{text}”": "‘{text}’ kopiëren",
  "Copied.": "Gekopieerd.",
  "The browser did not let it be copied: read it out, or select it.":
    "De browser liet het kopiëren niet toe: lees het voor, of selecteer het.",
  Send: "Versturen",
  "Picture of the code {code}": "Plaatje van de code {code}",
  "Nothing is sent anywhere: your answer stays on this device until you hand in its code.":
    "Er wordt niets verstuurd: uw antwoord blijft op dit apparaat tot u de code inlevert.",
  "This link could not be opened": "Deze link kon niet worden geopend",
  "Ask for the link again.": "Vraag opnieuw om de link.",
  "This link holds no answer": "In deze link staat geen antwoord",
  "Part of it is missing or was changed on the way. Have the code read out, or ask for the link again.":
    "Een deel ontbreekt of is onderweg veranderd. Laat de code voorlezen, of vraag opnieuw om de link.",
  "No notebook on this device asks this question": "Geen notebook op dit apparaat stelt deze vraag",
  "Open the notebook with the question and add {answer} there.": "Open het notebook met de vraag en voeg daar {answer} toe.",
  "This answer was in already": "Dit antwoord was al binnen",
  "The answer is in": "Het antwoord is binnen",
  "The answer of {name} is in": "Het antwoord van {name} is binnen",
  "The question: “{question}” This tab can be closed.": "De vraag: ‘{question}’ Dit tabblad kan dicht.",
  "This answer could not be read": "Dit antwoord kon niet worden gelezen",

  // What the answers come to
  "There is no answer to run yet.": "Er is nog geen antwoord om te draaien.",
  "Every answer is being run on the same draws…": "Elk antwoord wordt gedraaid op dezelfde trekkingen…",
  "from before the last change; new runs are on their way.": "van vóór de laatste wijziging; nieuwe runs zijn onderweg.",
  "So far, from {count} runs; more are on their way.": "Tot nu toe, uit {count} runs; er zijn er meer onderweg.",
  "The runs give {median} in the median future, and {low} to {high} in nine futures of ten.":
    "De runs geven {median} in de mediane toekomst, en {low} tot {high} in negen van de tien toekomsten.",
  "One answer: {lowest}.": "Eén antwoord: {lowest}.",
  "{count} answers, all {lowest}.": "{count} antwoorden, alle {lowest}.",
  "{count} answers, from {lowest} to {highest}; the middle one is {middle}.":
    "{count} antwoorden, van {lowest} tot {highest}; het middelste is {middle}.",
  "{below} of {count} expected less than the median future gives.": "{below} van {count} verwachtten minder dan de mediane toekomst geeft.",
  "{inside} of {count} lie where nine futures of ten do.": "{inside} van {count} liggen waar negen van de tien toekomsten liggen.",
  "Nearest: {names}, to a step.": "Het dichtstbij: {names}, op een stap na.",
  "Nearest: {names}, {off} off.": "Het dichtstbij: {names}, er {off} naast.",
  "{kpi}: what was expected, and what the runs give": "{kpi}: wat werd verwacht, en wat de runs geven",
  "A dot: an answer. Thick line: the median run. Band: nine runs in ten.":
    "Een punt: een antwoord. Dikke lijn: de mediane run. Band: negen van de tien runs.",
  "median run {figure}": "mediane run {figure}",
  Answer: "Antwoord",
  People: "Mensen",
  "From the median run": "Afstand tot de mediane run",
  "In nine runs of ten": "In negen van de tien runs",
  "on the median run": "op de mediane run",
  "{distance} below the median run": "{distance} onder de mediane run",
  "{distance} above the median run": "{distance} boven de mediane run",
  "outside nine runs in ten": "buiten negen van de tien runs",
  "keeps the limit": "blijft binnen de grens",
  "keeps the limit, not beyond doubt": "blijft binnen de grens, niet buiten twijfel",
  "breaks the limit": "overschrijdt de grens",
  "keeps the limit in {share} of runs": "blijft in {share} van de runs binnen de grens",
  "keeps the limit in {share} of runs, not beyond doubt": "blijft in {share} van de runs binnen de grens, niet buiten twijfel",
  "keeps the limit in {share} of runs, which is too few": "blijft in {share} van de runs binnen de grens, en dat is te weinig",
  "It {keeps}: {limit}.": "Dit antwoord {keeps}: {limit}.",
  "On the same draws it cannot be told from {next}, which comes next.":
    "Op dezelfde trekkingen is het niet te onderscheiden van {next}, dat erna komt.",
  "On the same draws it is clearly ahead of {next}, which comes next: {difference} on average.":
    "Op dezelfde trekkingen is het duidelijk beter dan {next}, dat erna komt: gemiddeld {difference}.",
  "{policy} does best in the runs: {kpi} {figure} on average.": "{policy} doet het in de runs het best: {kpi} gemiddeld {figure}.",
  "No policy keeps the limit, {limit}; {policy} comes nearest.":
    "Geen beleidsvariant blijft binnen de grens, {limit}; {policy} komt het dichtstbij.",
  "{right} of {count} chose it; equally many, {most}, chose each of {favourites}.":
    "{right} van {count} kozen haar; elk evenveel mensen, {most}, kozen {favourites}.",
  "{right} of {count} chose it; most, {most}, chose {favourites}.":
    "{right} van {count} kozen haar; de meeste, {most}, kozen {favourites}.",
  "Right: {names}.": "Goed: {names}.",
  "What was chosen, in the order in which the runs rank it": "Wat werd gekozen, in de volgorde van de runs",
  "Bars: people. Below each name: {kpi}, mean of the runs. Dark: best in the runs. In outline: breaks the limit.":
    "Staven: mensen. Onder elke naam: {kpi}, gemiddelde van de runs. Donker: het best in de runs. Alleen omlijnd: overschrijdt de grens.",
  "Bars: people. Below each name: {kpi}, mean of the runs. Dark: best in the runs.":
    "Staven: mensen. Onder elke naam: {kpi}, gemiddelde van de runs. Donker: het best in de runs.",
  "people: {count}": "mensen: {count}",
  "place {place}": "plaats {place}",
  "{kpi}, mean": "{kpi}, gemiddeld",
  "Best of what was answered: {answer}, with {kpi} {figure} on average.": "Het beste antwoord: {answer}, met {kpi} gemiddeld {figure}.",
  "No answer keeps the limit, {limit}; {answer} comes nearest.":
    "Geen antwoord blijft binnen de grens, {limit}; {answer} komt het dichtstbij.",
  "{keeping} of {count} answers keep the limit.": "{keeping} van {count} antwoorden blijven binnen de grens.",
  "One setting was answered; a better one may lie beside it.": "Er is één instelling geantwoord; ernaast kan een betere liggen.",
  "{count} different settings were answered, each run on the same draws; a better one may lie between.":
    "Er zijn {count} verschillende instellingen geantwoord, elk gedraaid op dezelfde trekkingen; ertussen kan een betere liggen.",
  "Best: {names}.": "Het best: {names}.",
  "{setting}: what each answer gives, and what it costs": "{setting}: wat elk antwoord oplevert, en wat het kost",
  "{setting}: what each answer gives": "{setting}: wat elk antwoord oplevert",
  "A circle: a setting, with the number of people who answered it. Filled: the best. Lines: 95 % intervals of the mean. Shaded: beyond the limit.":
    "Een cirkel: een instelling, met het aantal mensen dat haar antwoordde. Gevuld: de beste. Lijnen: 95 %-intervallen van het gemiddelde. Grijs vlak: voorbij de grens.",
  "A circle: a setting, with the number of people who answered it. Filled: the best. Lines: 95 % intervals of the mean.":
    "Een cirkel: een instelling, met het aantal mensen dat haar antwoordde. Gevuld: de beste. Lijnen: 95 %-intervallen van het gemiddelde.",
  "at most {bound}": "hoogstens {bound}",
  "at least {bound}": "ten minste {bound}",
  "{count} more": "nog {count}",
  "one answer without a name": "één antwoord zonder naam",
  "{count} answers without a name": "{count} antwoorden zonder naam",
  "Simulated. Scenario “{scenario}”, exporter {exporter}, {runs} runs of each policy on the same draws, seed {seed}, Bodem {version}. Answers: {answers}.":
    "Gesimuleerd. Scenario ‘{scenario}’, exporterende staat {exporter}, {runs} runs van elke beleidsvariant op dezelfde trekkingen, startgetal {seed}, Bodem {version}. Antwoorden: {answers}.",
};
