import type { Words } from "../language.ts";

/** Headings of the register. */
export const register: Words = {
  Prices: "Prijzen",
  "What a kilogram cost when the study was made, and what investors take to be its usual price.":
    "Wat een kilogram kostte toen de studie werd gemaakt, en wat investeerders als de gebruikelijke prijs zien.",
  "Who uses how much": "Wie hoeveel gebruikt",
  "Tonnes a year that buyers of each region and sector use at the price above.":
    "Ton per jaar die afnemers per regio en sector bij de prijs hierboven gebruiken.",
  "How use grows": "Hoe het gebruik groeit",
  "Use in later years as a multiple of that in the first, at the same price.":
    "Gebruik in latere jaren als veelvoud van dat in het eerste, bij dezelfde prijs.",
  "How buyers answer a price": "Hoe afnemers op een prijs reageren",
  "Elasticity: by how many per cent use falls when the price rises by one per cent, at once and after years. Choke price: above it a sector buys nothing.":
    "Elasticiteit: met hoeveel procent het gebruik daalt als de prijs één procent stijgt, meteen en na jaren. Stilvalprijs: daarboven koopt een sector niets.",
  "What is made of it in the EU": "Wat er in de EU van wordt gemaakt",
  "How much of it is made into magnets or parts in the EU, and how readily buyers change between those made there and those brought in.":
    "Hoeveel ervan in de EU tot magneten of onderdelen wordt verwerkt, en hoe makkelijk afnemers wisselen tussen wat daar is gemaakt en wat is ingevoerd.",
  "What it is made from": "Waarvan het wordt gemaakt",
  "Tonnes of what goes in for a tonne of what comes out.": "Ton die erin gaat voor een ton die eruit komt.",
  "Scrap and recycling": "Schroot en recycling",
  "What comes back from production and from worn-out products, and how much of it is recovered.":
    "Wat terugkomt uit productie en uit afgedankte producten, en hoeveel daarvan wordt teruggewonnen.",
  "Producers in China, and their state": "Producenten in China, en hun staat",
  "Capacity and cost of each group of producers, from the cheapest up; how the state sets prices and quotas.":
    "Capaciteit en kosten van elke groep producenten, van goedkoop naar duur; hoe de staat prijzen en quota bepaalt.",
  "Producers in the DR Congo, and their state": "Producenten in de DR Congo, en hun staat",
  "The state's reserve": "De reserve van de staat",
  "What a state keeps, and at which prices it buys and sells.": "Wat een staat aanhoudt, en tegen welke prijzen hij koopt en verkoopt.",
  "Plants that have a name": "Fabrieken met een naam",
  "Those outside the exporting state that run, stand still or are planned: when, how much and at what cost. Nameplate: the output that a plant was built for.":
    "Fabrieken buiten de exporterende staat die draaien, stilstaan of gepland zijn: wanneer, hoeveel en tegen welke kosten. Nominale capaciteit: de productie waarvoor een fabriek is gebouwd.",
  "Plants that nobody has planned yet": "Fabrieken die nog niemand heeft gepland",
  "How often somebody thinks of a new one in each region, and what it would be like.":
    "Hoe vaak iemand in elke regio aan een nieuwe denkt, en hoe die eruit zou zien.",
  "Permits and building": "Vergunning en bouw",
  "How long a plant takes from the first paper to full output.":
    "Hoe lang een fabriek erover doet van het eerste papier tot volle productie.",
  "Money for new plants": "Geld voor nieuwe fabrieken",
  "What investors and banks ask before they pay for a plant, and what they expect prices to be.":
    "Wat investeerders en banken vragen voordat zij een fabriek betalen, en welke prijzen zij verwachten.",
  "Contracts that exist": "Contracten die er al zijn",
  "What other states have promised producers. Nominal: in the money of each year, inflation included.":
    "Wat andere staten producenten hebben toegezegd. Nominaal: in het geld van elk jaar, met inflatie.",
  "Stocks of buyers": "Voorraden van afnemers",
  "How much buyers keep, how far fear of a cut makes them want more, and how fast they fill and use it.":
    "Hoeveel afnemers aanhouden, hoeveel meer zij willen uit vrees voor een onderbreking, en hoe snel zij aanvullen en verbruiken.",
  Traders: "Handelaren",
  "Those who buy to sell dearer: how much they hold and what they expect.":
    "Wie koopt om duurder te verkopen: hoeveel zij aanhouden en wat zij verwachten.",
  "Trade across the border": "Handel over de grens",
  "What it costs to move a kilogram out and in, and how much finds its way round a limit on exports.":
    "Wat het kost om een kilogram uit en in te voeren, en hoeveel zijn weg vindt om een exportbeperking heen.",
  "Contract prices and indices": "Contractprijzen en indexen",
  "How much is delivered at prices agreed before, and how well a published index measures the market.":
    "Hoeveel wordt geleverd tegen eerder afgesproken prijzen, en hoe goed een gepubliceerde index de markt meet.",
  "How hard sellers compete": "Hoe scherp verkopers concurreren",
  "Whether sellers take the price as it comes or hold output back to raise it, and how evenly a group of producers starts as the price rises past its cost.":
    "Of verkopers de prijs nemen zoals hij komt of productie inhouden om hem op te drijven, en hoe geleidelijk een groep producenten begint als de prijs boven haar kosten uitkomt.",
  Chance: "Toeval",
  "Size of the random pushes to use and supply in each month, and how fast they fade.":
    "Grootte van de willekeurige schokken in gebruik en aanbod per maand, en hoe snel zij wegebben.",
  "Metals that it comes with": "Metalen waarmee het meekomt",
  "A by-product cannot grow faster than the metal in whose ore it is found.":
    "Een bijproduct kan niet sneller groeien dan het metaal in wiens erts het zit.",
  "Value of money": "Waarde van geld",
  "Exchange rate, inflation, and the rate at which later years count less in totals.":
    "Wisselkoers, inflatie, en de voet waartegen latere jaren minder meetellen in totalen.",
};
