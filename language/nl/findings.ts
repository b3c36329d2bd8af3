import type { Words } from "../language.ts";

/** What analyses say of the runs they were given. */
export const findings: Words = {
  // Conditions of a box, to complete "als …"
  "{list} or {last}": "{list} of {last}",
  "{number} is not {value}": "‘{number}’ niet {value} is",
  "{number} is {value}": "‘{number}’ {value} is",
  "{number} is {low} to {high}": "‘{number}’ {low} tot {high} is",
  "{number} is at least {low}": "‘{number}’ ten minste {low} is",
  "{number} is at most {high}": "‘{number}’ hoogstens {high} is",
  "{number} is between {low} and {high}": "‘{number}’ tussen {low} en {high} ligt",
  "{number} is above {low}": "‘{number}’ boven {low} ligt",
  "{number} is below {high}": "‘{number}’ onder {high} ligt",
  "Nothing was found that tells when {what}: so in {density} of all runs.":
    "Er is niets gevonden dat zegt wanneer {what}: dat is zo in {density} van alle runs.",
  "{what} when {conditions}: so in {density} of these runs, which hold {coverage} of all runs in which {what}.":
    "als {conditions}, geldt in {density} van die runs dat {what}; zij omvatten {coverage} van alle runs waarin {what}.",
  start: "begin",
  peel: "schil eraf",
  paste: "aangevuld",

  // Robustness
  "All {count} metrics rank {policy} first; the least sure is {metric} (first in {share} of resamples).":
    "Alle {count} criteria zetten {policy} vooraan; het minst zeker is {metric} (vooraan in {share} van de hersteekproeven).",
  "{policy} by {metrics}": "{policy} volgens {metrics}",
  "The least alike are {one} and {other} (Kendall's tau {tau}).": "Het minst gelijk zijn {one} en {other} (Kendalls tau {tau}).",
  "The metrics disagree on which policy comes first (in brackets the share of resamples in which it does): {policies}.":
    "De criteria zijn het niet eens over welke beleidsvariant vooraan staat (tussen haakjes het aandeel van de hersteekproeven waarin dat zo is): {policies}.",
  maximin: "maximin",
  "How good is it in its worst state? (Wald 1950)": "Hoe goed is de beleidsvariant in de slechtste toestand? (Wald 1950)",
  maximax: "maximax",
  "How good is it in its best state?": "Hoe goed is de beleidsvariant in de beste toestand?",
  "Hurwicz's rule": "regel van Hurwicz",
  "How good is it between its worst and its best state? (Hurwicz 1953)":
    "Hoe goed is de beleidsvariant tussen de slechtste en de beste toestand? (Hurwicz 1953)",
  "Laplace's principle": "principe van Laplace",
  "How good is it on average, all states being equally likely for want of a reason against it?":
    "Hoe goed is de beleidsvariant gemiddeld, als alle toestanden even waarschijnlijk zijn omdat niets daartegen spreekt?",
  "minimax regret": "minimax-spijt",
  "How much is lost at most against the best policy of the state? (Savage 1951)":
    "Hoeveel gaat hoogstens verloren ten opzichte van de beste beleidsvariant in die toestand? (Savage 1951)",
  "90th percentile minimax regret": "minimax-spijt, 90e percentiel",
  "How much is lost against the best policy of the state, but in the tenth of states with the most regret?":
    "Hoeveel gaat verloren ten opzichte van de beste beleidsvariant in die toestand, op de tiende van de toestanden met de meeste spijt na?",
  "regret from the baseline": "spijt ten opzichte van de nulvariant",
  "How much is lost at most against the baseline in the same state? Below zero when it is better everywhere.":
    "Hoeveel gaat hoogstens verloren ten opzichte van de nulvariant in dezelfde toestand? Onder nul als de beleidsvariant overal beter is.",
  "Starr's domain criterion": "domeincriterium van Starr",
  "In what share of the states is it good enough? (Starr 1963)":
    "In welk aandeel van de toestanden is de beleidsvariant goed genoeg? (Starr 1963)",
  "mean-variance": "gemiddelde-variantie",
  "How good is it on average, for how much spread? Depends on the unit of the objective.":
    "Hoe goed is de beleidsvariant gemiddeld, bij hoeveel spreiding? Hangt af van de eenheid van de maatstaf.",
  "undesirable deviations": "ongewenste afwijkingen",
  "How far do its worse states fall short of its own median, on average? (A sum in the paper, which ranks alike.)":
    "Hoe ver blijven de slechtere toestanden gemiddeld achter bij de eigen mediaan? (In het artikel een som, met dezelfde rangorde.)",
  "percentile-based skewness": "scheefheid uit percentielen",
  "Do most states lie at the better end, with a longer tail to the worse? (Voudouris et al. 2014)":
    "Liggen de meeste toestanden aan de goede kant, met een langere staart naar de slechte? (Voudouris e.a. 2014)",
  "percentile-based peakedness": "gepiektheid uit percentielen",
  "Do most states lie close together? Says nothing about how good they are.":
    "Liggen de meeste toestanden dicht bij elkaar? Zegt niets over hoe goed ze zijn.",

  // Where better evidence would help
  "It was read in its source: what is left is that source's own error and age.":
    "Het is in de bron gelezen: wat rest is de fout en de ouderdom van die bron.",
  "It was recalled and never held against a source: reading one would settle it.":
    "Het is uit herinnering en nooit naast een bron gelegd: er een lezen zou uitsluitsel geven.",
  "It is an assumption, and so is its range: nobody has measured it or found a source.":
    "Het is een aanname, en het bereik ook: niemand heeft het gemeten of een bron gevonden.",
  "How far it drives the answer is not known.": "Hoe zwaar het antwoord erop rust, is niet bekend.",
  "It does not move the answer.": "Het beweegt het antwoord niet.",
  "less than 1 %": "minder dan 1 %",
  "It has a part in {share} of the variance of the answer.": "Het is betrokken bij {share} van de variantie van het antwoord.",
  "It makes {share} of all the movement that these numbers cause one at a time.":
    "Het geeft {share} van alle beweging die deze getallen elk afzonderlijk veroorzaken.",
  "Its place is the same however evidence is weighted.": "De plaats is gelijk, hoe het bewijs ook wordt gewogen.",
  "It ranks {best} to {worst}, by how evidence is weighted.": "De rang loopt van {best} tot {worst}, naar hoe het bewijs wordt gewogen.",
  "The first {top} are the same however evidence is weighted.": "De eerste {top} zijn gelijk, hoe het bewijs ook wordt gewogen.",
  "influence alone counts": "alleen de invloed telt",
  "sources are trusted little": "bronnen weinig worden vertrouwd",
  "sources are trusted fully": "bronnen volledig worden vertrouwd",
  "When {judgement}, {come} comes to the top in place of {go}.": "Als {judgement}, komt {come} bovenaan in plaats van {go}.",

  // Warnings
  "{count} of {all} runs were left out, because the output is not defined in them.":
    "{count} van {all} runs zijn weggelaten, omdat de uitkomst daarin niet is gedefinieerd.",
  "All outputs are the same: there is no variance to explain.": "Alle uitkomsten zijn gelijk: er is geen variantie te verklaren.",
  "{count} runs are too few for any index: run {fewest} or more.":
    "{count} runs zijn te weinig voor welke index ook: draai er {fewest} of meer.",
  "With {count} runs an index is known to ±{width} only; ±{precise} needs about {needed} runs.":
    "Met {count} runs is een index slechts tot op ±{width} bekend; voor ±{precise} zijn ongeveer {needed} runs nodig.",
  "{count} of {all} rows of the base sample were left out, because the output is not defined at one of their points. What remains describes only the part of the space in which it is.":
    "{count} van {all} rijen van de basissteekproef zijn weggelaten, omdat de uitkomst in een van hun punten niet is gedefinieerd. Wat overblijft beschrijft alleen het deel van de ruimte waarin dat wel zo is.",
  "Fewer than two rows remain: no index can be estimated.": "Er blijven minder dan twee rijen over: geen index is te schatten.",
  "The total index cannot be told from zero for {numbers}: a larger base sample is needed.":
    "De totale index is voor {numbers} niet van nul te onderscheiden: er is een grotere basissteekproef nodig.",
  "The first-order indices sum to {sum} (95 % interval {low} to {high}), which independent factors cannot: the base sample is too small, or factors are correlated.":
    "De indices van de eerste orde tellen op tot {sum} (95%-interval {low} tot {high}), wat met onafhankelijke factoren niet kan: de basissteekproef is te klein, of factoren hangen samen.",
  "{count} of {all} points were left out, because the output is not defined in one of their runs.":
    "{count} van {all} punten zijn weggelaten, omdat de uitkomst in een van hun runs niet is gedefinieerd.",
  "Fewer than two points remain: parameters and chance cannot be told apart.":
    "Er blijven minder dan twee punten over: getallen en toeval zijn niet te onderscheiden.",
  "All outputs are the same: there is no variance to split.": "Alle uitkomsten zijn gelijk: er is geen variantie te splitsen.",
  "{count} points are few: the intervals are too narrow below {few}.": "{count} punten is weinig: onder {few} zijn de intervallen te smal.",
  "The share of the seed rests on {count} seeds: its interval is too narrow below {few}.":
    "Het aandeel van het toeval rust op {count} startgetallen: onder {few} is het interval te smal.",
  "A Sobol' sequence is balanced at powers of two only: {next} points are the next above {size}.":
    "Een Sobol’-reeks is alleen bij machten van twee in balans: {next} punten is de eerstvolgende boven {size}.",
  "Resolution {size}: {meaning}.": "Resolutie {size}: {meaning}.",
  "main effects are told apart from each other, but not from interactions of two factors":
    "hoofdeffecten zijn van elkaar te onderscheiden, maar niet van interacties van twee factoren",
  "main effects are told apart from interactions of two factors, but not all of these from each other":
    "hoofdeffecten zijn te onderscheiden van interacties van twee factoren, maar die niet alle van elkaar",
  "main effects and interactions of two factors are told apart from each other":
    "hoofdeffecten en interacties van twee factoren zijn van elkaar te onderscheiden",
  "its bound {share} % wider": "met een grens die {share} % ruimer is,",
  "with a probability of {share}": "met een kans van {share}",
};
