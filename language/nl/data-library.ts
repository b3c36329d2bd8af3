import type { Words } from "../language.ts";

/** Titles and questions of the library's notebooks and scenarios, of their policies and exporters. */
export const library: Words = {
  // Notebooks.
  "What is a price floor worth?": "Wat is een bodemprijs waard?",
  "Contract or floor? The crisis tail": "Contract of bodemprijs? De crisisstaart",
  "Can the exporter break your policy?": "Kan de exporteur uw beleid breken?",
  "A stockpile for gallium": "Een strategische voorraad gallium",
  "Lithium: the cycle needs no villain": "Lithium: de cyclus heeft geen schurk nodig",
  "Scrap: a ban without capacity": "Schroot: een verbod zonder capaciteit",
  "65 %: what diversification costs": "65 %: wat diversificatie kost",
  "Trade defence hand-over: contract first, then import price": "Handelsbescherming neemt over: eerst contract, dan invoerprijs",
  "The whole action plan": "Het hele actieplan",
  "2010 again: does the model know history?": "Opnieuw 2010: kent het model de geschiedenis?",
  "Workshop: design a floor for under a billion": "Workshop: ontwerp een bodemprijs voor minder dan een miljard",

  // Scenarios.
  "The whole action plan on NdPr": "Het hele actieplan voor NdPr",
  "What does each part of RESourceEU add, which parts cancel, and does the plan hold when the exporting state answers?":
    "Wat voegt elk deel van RESourceEU toe, welke delen heffen elkaar op, en houdt het plan stand als de exporterende staat antwoordt?",
  "RESourceEU, all parts": "RESourceEU, alle delen",
  Commercial: "Commercieel",
  "Quota cuts": "Quotumverlagingen",
  "Best response, weaponised": "Beste antwoord, als wapen ingezet",
  "Price war from 2030": "Prijzenoorlog vanaf 2030",
  "Eleven markets side by side": "Elf markten naast elkaar",
  "What do eleven markets of critical materials do in the same world, the chain from mine to magnet linked?":
    "Wat doen elf markten van kritieke grondstoffen in dezelfde wereld, met de keten van mijn tot magneet gekoppeld?",
  "Anti-dumping duty in a price war": "Antidumpingrecht in een prijzenoorlog",
  "Does a duty that takes months to come save EU producers from a price war, and at whose cost?":
    "Redt een recht dat maanden op zich laat wachten EU-producenten van een prijzenoorlog, en op wiens kosten?",
  Oxide: "Oxide",
  "Oxide and magnets": "Oxide en magneten",
  "Price floor": "Bodemprijs",
  "Auction or negotiation?": "Veiling of onderhandeling?",
  "With so few projects, which way of finding the strike costs less for what it builds?":
    "Bij zo weinig projecten: welke manier om de uitoefenprijs te vinden kost minder voor wat zij bouwt?",
  "Set strike, first come": "Vaste uitoefenprijs, wie het eerst komt",
  "Auction, one strike for all winners": "Veiling, één uitoefenprijs voor alle winnaars",
  "Auction, each at its bid": "Veiling, ieder tegen zijn bod",
  "Negotiated on open books": "Onderhandeld met open boeken",
  "A state that weighs its moves": "Een staat die zijn zetten afweegt",
  "From commercial to weaponised, when does it pay the exporting state to cut, ban or undercut, and does a promise of price to EU plants deter it?":
    "Van commercieel tot als wapen ingezet: wanneer loont het de exporterende staat om te beperken, te verbieden of te onderbieden, en schrikt een prijsbelofte aan EU-fabrieken hem af?",
  "Floor at 100 EUR/kg, no limit": "Bodemprijs van 100 EUR/kg, zonder grens",
  "Floor at 100 EUR/kg, 100 MEUR": "Bodemprijs van 100 EUR/kg, 100 MEUR",
  "Commercial weights": "Commerciële gewichten",
  "Weaponised weights": "Gewichten van een wapen",
  "Spiteful weights": "Wraakzuchtige gewichten",
  "What does a budget cap buy?": "Wat koopt een budgetplafond?",
  "Does a floor with a budget that ends before the attack does buy anything?":
    "Koopt een bodemprijs iets als het budget eerder op is dan de aanval?",
  "No cap": "Geen plafond",
  "Cap of 1,000 MEUR": "Plafond van 1.000 MEUR",
  "Cap of 200 MEUR": "Plafond van 200 MEUR",
  "Price war if it pays": "Prijzenoorlog als die loont",
  "Price war, exclusion prized": "Prijzenoorlog, uitsluiting hoog gewaardeerd",
  "Pay the difference, or buy the metal?": "Het verschil betalen, of het metaal kopen?",
  "Does a floor that buys in keep more plants alive for its money than one that pays the difference, and what happens when its stock is full?":
    "Houdt een bodemprijs die inkoopt voor zijn geld meer fabrieken in leven dan een die het verschil betaalt, en wat gebeurt er als de voorraad vol is?",
  "Floor that pays the difference, 100 EUR/kg": "Bodemprijs die het verschil betaalt, 100 EUR/kg",
  "Buy-in at 100 EUR/kg": "Inkoop op 100 EUR/kg",
  "Buy-in at 100 EUR/kg, 2,000 t at most": "Inkoop op 100 EUR/kg, hoogstens 2.000 t",
  "Exports cut by 80 % for two years": "Export twee jaar met 80 % beperkt",
  "Floor, collar or contract for difference": "Bodemprijs, collar of contract ter verrekening van verschillen",
  "What does giving plants the upside above a cap cost the treasury, and does it build more?":
    "Wat kost het de schatkist om fabrieken te laten houden wat zij boven een plafond verdienen, en bouwt dat meer?",
  "Two-way contract": "Tweezijdig contract",
  "Collar from 95 to 130 EUR/kg": "Collar van 95 tot 130 EUR/kg",
  "One-way floor": "Eenzijdige bodemprijs",
  "Collect more at the end of life": "Meer inzamelen aan het einde van de levensduur",
  "How much EU output does a higher collection rate bring, and at what cost a kg?":
    "Hoeveel EU-productie brengt een hoger inzamelpercentage, en tegen welke kosten per kg?",
  "Collection target": "Inzameldoel",
  "Target and labels": "Doel en etiketten",
  "Target, labels and no scrap exports": "Doel, etiketten en geen schrootexport",
  "Games that producers can play": "Spelletjes die producenten kunnen spelen",
  "What do side sales, walking away and timed output cost the treasury, and which terms stop them?":
    "Wat kosten verkopen buiten het contract om, weglopen en getimede productie de schatkist, en welke voorwaarden houden ze tegen?",
  "Calendar year, nobody plays": "Kalenderjaar, niemand speelt",
  "Calendar year, plants play": "Kalenderjaar, fabrieken spelen",
  "Monthly, exclusive, independent index": "Per maand, exclusief, onafhankelijke index",
  "Calendar year with escrow, exclusive": "Kalenderjaar met escrow, exclusief",
  "The controls of 2023 to 2026, going forward, for Dy and Tb": "De exportbeperkingen van 2023 tot 2026, vooruitgespeeld, voor Dy en Tb",
  "If the package of October 2025 snaps back when its suspension runs out on 10 November 2026, what happens to Dy and Tb?":
    "Als het pakket van oktober 2025 terugkeert wanneer de opschorting op 10 november 2026 afloopt, wat gebeurt er dan met Dy en Tb?",
  "No controls": "Geen exportbeperkingen",
  "As dated, odds of snap-back assumed": "Volgens datum, kans op terugkeer aangenomen",
  "The controls of 2023 to 2026, going forward, for magnets, NdPr and gallium":
    "De exportbeperkingen van 2023 tot 2026, vooruitgespeeld, voor magneten, NdPr en gallium",
  "If the package of October 2025 snaps back when its suspension runs out on 10 November 2026, what happens to magnets, NdPr and gallium?":
    "Als het pakket van oktober 2025 terugkeert wanneer de opschorting op 10 november 2026 afloopt, wat gebeurt er dan met magneten, NdPr en gallium?",
  "What do crisis modes add in a cut of exports?": "Wat voegen crisismodi toe bij een exportbeperking?",
  "How much curtailment do priority orders, shared stocks and limits on hoarding take away, and from whom?":
    "Hoeveel afschakeling nemen voorrangsorders, gedeelde voorraden en grenzen aan hamsteren weg, en bij wie?",
  "Crisis modes": "Crisismodi",
  "Priority-rated orders alone, early": "Alleen voorrangsorders, vroeg",
  "A month of use at most, early": "Hoogstens een maand gebruik, vroeg",
  "Crisis modes and a stockpile": "Crisismodi en een strategische voorraad",
  "Exports cut by 90 % for two years": "Export twee jaar met 90 % beperkt",
  "What a Centre that knows the market changes": "Wat een centrum dat de markt kent verandert",
  "Does reporting to the Centre bring the gallium index closer to what is paid, and does it change who is served first?":
    "Brengt rapportage aan het centrum de galliumindex dichter bij wat er wordt betaald, en verandert zij wie het eerst wordt bediend?",
  "Joint purchasing alone": "Alleen gezamenlijke inkoop",
  "The Centre alone": "Alleen het centrum",
  "The Centre with joint purchasing": "Het centrum met gezamenlijke inkoop",
  "Military use denied from 2027": "Militair gebruik geweigerd vanaf 2027",
  "Paid for output, or for standing ready": "Betaald voor productie, of voor gereedstaan",
  "Does a contract on a deemed volume leave dispatch to the market, and what does it pay for plants that stand still?":
    "Laat een contract op een veronderstelde hoeveelheid de inzet aan de markt, en wat betaalt het voor fabrieken die stilstaan?",
  "All actual output": "Alle werkelijke productie",
  "Deemed volume": "Veronderstelde hoeveelheid",
  "What does an obligation to diversify move?": "Wat beweegt een plicht tot diversificatie?",
  "Does mandated diversification bring other origin of battery graphite to the EU, or only a penalty?":
    "Brengt verplichte diversificatie batterijgrafiet van andere oorsprong naar de EU, of alleen een boete?",
  "Diversification obligation": "Diversificatieplicht",
  "Half of one country, high penalty": "Helft uit één land, hoge boete",
  "No time to mitigate": "Geen tijd om bij te sturen",
  "What the exporting state can do beside its price": "Wat de exporterende staat naast zijn prijs kan doen",
  "Which measure of the exporting state hurts the EU most, and which costs the state more than it brings?":
    "Welke maatregel van de exporterende staat doet de EU het meest pijn, en welke kost de staat meer dan zij oplevert?",
  "0.1 % rule on plants abroad": "0,1 %-regel voor fabrieken in het buitenland",
  "Technology and equipment ban": "Verbod op technologie en apparatuur",
  "Overcapacity with a subsidy": "Overcapaciteit met subsidie",
  "Cheap inputs for makers at home": "Goedkope grondstoffen voor makers in eigen land",
  "Plants abroad bought": "Fabrieken in het buitenland gekocht",
  "Disclosure and transfer as terms of licences": "Openbaarmaking en overdracht als vergunningsvoorwaarden",
  "Nothing for military use": "Niets voor militair gebruik",
  "A ban on the EU, suspended and back or not": "Een verbod voor de EU, opgeschort en al dan niet terug",
  "A duty on exports, and buying for the state's stock": "Een exportheffing, en aankopen voor de staatsvoorraad",
  "What screening of foreign investment costs": "Wat screening van buitenlandse investeringen kost",
  "What do dearer capital and slower ramps take from EU capacity under a price floor?":
    "Wat kosten duurder kapitaal en tragere opbouw aan EU-capaciteit onder een bodemprijs?",
  "Screening at 20 bp": "Screening van 20 basispunten",
  "Screening at 100 bp and slow ramps": "Screening van 100 basispunten en trage opbouw",
  "Three billion euros for projects, as one hub or by its envelopes": "Drie miljard euro voor projecten, als één hub of per enveloppe",
  "What do the plan's three billion euros build that would not be built anyway, who gets them, and does it matter in which form?":
    "Wat bouwen de drie miljard euro van het plan dat er anders niet kwam, wie krijgt ze, en maakt de vorm uit?",
  "Financing hub, a third of 3,000 MEUR": "Financieringshub, een derde van 3.000 MEUR",
  "The same, only where needed": "Hetzelfde, alleen waar nodig",
  "Innovation Fund, both calls": "Innovatiefonds, beide oproepen",
  "EIB loans and InvestEU guarantees": "EIB-leningen en InvestEU-garanties",
  "The hub for EU plants alone": "De hub alleen voor EU-fabrieken",
  "From contract to border": "Van contract naar grens",
  "In a price war, what does it change when a minimum import price takes over from a contract that suspends payment?":
    "Wat verandert het in een prijzenoorlog als een minimuminvoerprijs het overneemt van een contract dat betaling opschort?",
  "Contract alone": "Alleen contract",
  "Contract that suspends payment": "Contract dat betaling opschort",
  "Contract, then import price": "Contract, dan invoerprijs",
  "Who pays for a minimum import price?": "Wie betaalt voor een minimuminvoerprijs?",
  "Levy or undertaking, oxide alone or magnets too - who pays, and what happens to EU magnet makers?":
    "Heffing of prijsverbintenis, alleen oxide of ook magneten: wie betaalt, en wat gebeurt er met magneetfabrikanten in de EU?",
  "Oxide, levy": "Oxide, heffing",
  "Oxide and magnets, levy": "Oxide en magneten, heffing",
  "Oxide and magnets, undertaking": "Oxide en magneten, prijsverbintenis",
  "Who sets the reference price?": "Wie bepaalt de referentieprijs?",
  "What does the same two-way contract cost when it settles on prices outside China, on a Chinese price, or on a yearly mean?":
    "Wat kost hetzelfde tweezijdige contract als het wordt afgerekend op prijzen buiten China, op een Chinese prijs, of op een jaargemiddelde?",
  "Index outside China": "Index buiten China",
  "Chinese index": "Chinese index",
  "Trailing year outside China": "Voortschrijdend jaar buiten China",
  "Who gains when EU buyers buy as one?": "Wie wint er als EU-afnemers samen inkopen?",
  "Does the pool build plants, what do its members pay, and what do buyers outside it pay?":
    "Bouwt de inkooppool fabrieken, wat betalen de leden, en wat betalen afnemers erbuiten?",
  "Pool as planned": "Pool volgens plan",
  "Deep pool, long contracts": "Diepe pool, lange contracten",
  "From mine to magnet, and a slow licence": "Van mijn tot magneet, en een trage vergunning",
  "If China licenses magnets slowly in 2028, what happens to magnets, NdPr and Dy/Tb, and where are magnets made after?":
    "Als China in 2028 traag vergunningen voor magneten verleent, wat gebeurt er dan met magneten, NdPr en Dy/Tb, en waar worden magneten daarna gemaakt?",
  "Slow licences from 2028": "Trage vergunningen vanaf 2028",
  "No support, a commercial exporter": "Geen steun, een commerciële exporteur",
  "What does the market build by itself while the exporter only trades?":
    "Wat bouwt de markt uit zichzelf zolang de exporteur alleen handelt?",
  "No support, a predatory exporter": "Geen steun, een exporteur die onderbiedt",
  "Which plants survive without support when the exporter can undercut them?":
    "Welke fabrieken overleven zonder steun als de exporteur ze kan onderbieden?",
  "No support, a cut of exports": "Geen steun, een exportbeperking",
  "What does a cut of exports cost the EU when it has done nothing?": "Wat kost een exportbeperking de EU als zij niets heeft gedaan?",
  "Contract for difference at 100 EUR/kg, a commercial exporter":
    "Contract ter verrekening van verschillen op 100 EUR/kg, een commerciële exporteur",
  "How far does a contract for difference pay for itself while the exporter only trades?":
    "In hoeverre betaalt een contract ter verrekening van verschillen zichzelf terug zolang de exporteur alleen handelt?",
  "Contract for difference at 100 EUR/kg, a predatory exporter":
    "Contract ter verrekening van verschillen op 100 EUR/kg, een exporteur die onderbiedt",
  "Does a contract for difference keep plants alive through an attack, and at what cost?":
    "Houdt een contract ter verrekening van verschillen fabrieken in leven tijdens een aanval, en tegen welke kosten?",
  "Contract for difference at 100 EUR/kg, a cut of exports": "Contract ter verrekening van verschillen op 100 EUR/kg, een exportbeperking",
  "What does the treasury get back from a contract for difference when prices rise in a cut?":
    "Wat krijgt de schatkist terug uit een contract ter verrekening van verschillen als prijzen bij een beperking stijgen?",
  "Price floor at 100 EUR/kg, a commercial exporter": "Bodemprijs van 100 EUR/kg, een commerciële exporteur",
  "What does a price floor cost the treasury, and what does it build, while the exporter only trades?":
    "Wat kost een bodemprijs de schatkist, en wat bouwt hij, zolang de exporteur alleen handelt?",
  "Price floor at 100 EUR/kg, a predatory exporter": "Bodemprijs van 100 EUR/kg, een exporteur die onderbiedt",
  "Does a price floor deter an exporter who undercuts, or does it hand him the bill to run up?":
    "Schrikt een bodemprijs een exporteur die onderbiedt af, of geeft hij hem een rekening om op te drijven?",
  "Price floor at 100 EUR/kg, a cut of exports": "Bodemprijs van 100 EUR/kg, een exportbeperking",
  "How much of a cut of exports does capacity built under a price floor make good?":
    "Hoeveel van een exportbeperking maakt capaciteit goed die onder een bodemprijs is gebouwd?",
  "Minimum import price of 100 EUR/kg, a commercial exporter": "Minimuminvoerprijs van 100 EUR/kg, een commerciële exporteur",
  "What do EU buyers pay for a minimum import price, and where does magnet making go?":
    "Wat betalen EU-afnemers voor een minimuminvoerprijs, en waar gaat de magneetproductie heen?",
  "Minimum import price of 100 EUR/kg, a predatory exporter": "Minimuminvoerprijs van 100 EUR/kg, een exporteur die onderbiedt",
  "Does a minimum import price blunt an attack, or do magnets made abroad carry it past the border?":
    "Stompt een minimuminvoerprijs een aanval af, of dragen elders gemaakte magneten hem over de grens?",
  "Minimum import price of 100 EUR/kg, a cut of exports": "Minimuminvoerprijs van 100 EUR/kg, een exportbeperking",
  "Does a minimum import price matter when a cut lifts the market above it?":
    "Doet een minimuminvoerprijs ertoe als een beperking de markt erboven tilt?",
  "A public buyer that stocks or resells": "Een publieke koper die opslaat of doorverkoopt",
  "Does an offtake guarantee build plants, and what does keeping the material bring over reselling it at once?":
    "Bouwt een afnamegarantie fabrieken, en wat levert het bewaren van de grondstof op ten opzichte van meteen doorverkopen?",
  "Guarantee, stocked": "Garantie, opgeslagen",
  "Guarantee, resold at once": "Garantie, meteen doorverkocht",
  "Guarantees for partner countries in exchange for offtake": "Garanties voor partnerlanden in ruil voor afname",
  "How much volume do guarantees and export credit secure for the EU, and who uses it?":
    "Hoeveel volume stellen garanties en exportkrediet voor de EU veilig, en wie gebruikt het?",
  "Guarantees, credit and assistance": "Garanties, krediet en bijstand",
  "Guarantees and credit alone": "Alleen garanties en krediet",
  "Export credit of member states, 2,000 MEUR": "Exportkrediet van lidstaten, 2.000 MEUR",
  "Permits within 27 and 15 months": "Vergunningen binnen 27 en 15 maanden",
  "How much sooner does capacity come when permits keep to the act's limits, and what is it worth while the price does not carry a plant?":
    "Hoeveel eerder komt capaciteit als vergunningen binnen de termijnen van de verordening blijven, en wat is dat waard zolang de prijs geen fabriek draagt?",
  "Limits kept": "Termijnen gehaald",
  "Limits without contact points": "Termijnen zonder contactpunten",
  "Limits and a price floor": "Termijnen en een bodemprijs",
  "The floor alone": "Alleen de bodemprijs",
  "A premium market for certified material": "Een premiummarkt voor gecertificeerd materiaal",
  "What premium does a certified market pay, and does it build plants?":
    "Welke premie betaalt een gecertificeerde markt, en bouwt zij fabrieken?",
  "A fifth of the coalition's use": "Een vijfde van het gebruik van de coalitie",
  "Half of it": "De helft ervan",
  "A fifth, dear certificates": "Een vijfde, dure certificaten",
  "Which price support for European NdPr oxide?": "Welke prijssteun voor Europees NdPr-oxide?",
  "What do a price floor, a contract for difference and a minimum import price at 100 EUR/kg cost, and what capacity do they leave, when the exporter trades, cuts exports or undercuts?":
    "Wat kosten een bodemprijs, een contract ter verrekening van verschillen en een minimuminvoerprijs op 100 EUR/kg, en welke capaciteit laten zij na, als de exporteur handelt, de export beperkt of onderbiedt?",
  "Contract for difference": "Contract ter verrekening van verschillen",
  "Minimum import price": "Minimuminvoerprijs",
  "Public and defence buyers pay more for other origin": "Publieke en defensieafnemers betalen meer voor andere oorsprong",
  "How far do non-price criteria move origin before other buyers lose it?":
    "Hoever verschuiven niet-prijscriteria de oorsprong voordat andere afnemers haar kwijtraken?",
  "Half of defence": "De helft van defensie",
  "Half of defence, a twentieth of the rest": "De helft van defensie, een twintigste van de rest",
  "All of defence, a fifth of the rest": "Heel defensie, een vijfde van de rest",
  "A minimum share of recycled content": "Een minimumaandeel gerecycled materiaal",
  "What does a minimum share cost EU buyers, and does it bring out recyclers or only a penalty?":
    "Wat kost een minimumaandeel EU-afnemers, en brengt het recyclers of alleen een boete?",
  "Pre- and post-consumer waste": "Productie- en consumentenafval",
  "Post-consumer waste only": "Alleen consumentenafval",
  "Imported magnets escape": "Ingevoerde magneten ontsnappen",
  "Recyclers for a fifth of EU demand": "Recyclers voor een vijfde van de EU-vraag",
  "What do grants for recyclers build, when little scrap is collected and when much is?":
    "Wat bouwen subsidies voor recyclers als er weinig schroot wordt ingezameld, en als het veel is?",
  "40 % grants": "Subsidies van 40 %",
  "90 % grants": "Subsidies van 90 %",
  "40 % grants and a price floor": "Subsidies van 40 % en een bodemprijs",
  "Which design has the weakest point?": "Welk ontwerp heeft het zwakste punt?",
  "How could the exporter hurt a floor, a contract on each of three indices, a capped contract and a minimum import price, and would it pay?":
    "Hoe kan de exporteur een bodemprijs, een contract op elk van drie indexen, een begrensd contract en een minimuminvoerprijs schaden, en zou het lonen?",
  Floor: "Bodemprijs",
  "Contract, index outside China": "Contract, index buiten China",
  "Contract, Chinese index": "Contract, Chinese index",
  "Contract, reported asks": "Contract, opgegeven vraagprijzen",
  "Contract, budget of 500 MEUR": "Contract, budget van 500 MEUR",
  "Research without partners who know the process": "Onderzoek zonder partners die het proces kennen",
  "How much later does capacity come when EU plants learn on their own?":
    "Hoeveel later komt capaciteit als EU-fabrieken het zelf moeten leren?",
  "Hub, closed to what the exporting state controls": "Hub, gesloten voor wat de exporterende staat beheerst",
  "The same, with ramps half as long again": "Hetzelfde, met een anderhalf keer zo lange opbouw",
  "Financing hub": "Financieringshub",
  "A border rule, and a state that may answer it": "Een grensregel, en een staat die erop kan antwoorden",
  "Does a minimum import price bring on an answer, and how much rarer is one where the EU holds stocks?":
    "Lokt een minimuminvoerprijs een antwoord uit, en hoeveel zeldzamer is dat waar de EU voorraden houdt?",
  "Answers whatever the EU holds": "Antwoordt, wat de EU ook aanhoudt",
  "Looks at stocks and other supply first": "Kijkt eerst naar voorraden en ander aanbod",
  "Keep scrap in the EU": "Schroot in de EU houden",
  "Does a stop of scrap exports gain anything without plants that can take the scrap?":
    "Levert een stop op schrootexport iets op zonder fabrieken die het schroot kunnen verwerken?",
  "Scrap stays": "Schroot blijft",
  "Price floor alone": "Alleen bodemprijs",
  Both: "Beide",
  "What is a stockpile worth?": "Wat is een strategische voorraad waard?",
  "Does a public stock help in a cut of exports when it is filled before, when it is filled in it, and when members fill theirs alone?":
    "Helpt een publieke voorraad bij een exportbeperking als zij ervoor wordt gevuld, als zij tijdens de beperking wordt gevuld, en als lidstaten de hunne elk apart vullen?",
  "Filled from 2027": "Gevuld vanaf 2027",
  "Filled from 2027, announced": "Gevuld vanaf 2027, aangekondigd",
  "Filled in the crisis": "Gevuld in de crisis",
  "Members, each for itself": "Lidstaten, elk voor zich",
  "Stress test of the supply chain": "Stresstest van de toeleveringsketen",
  "How many months after each shock does the EU run short, and how long until it recovers?":
    "Hoeveel maanden na elke schok komt de EU tekort, en hoelang duurt het herstel?",
  "A stockpile filled before": "Een vooraf gevulde voorraad",
  "No shock": "Geen schok",
  "Exports stop for 3 months": "Export stopt 3 maanden",
  "Exports stop for 6 months": "Export stopt 6 maanden",
  "Exports stop for 12 months": "Export stopt 12 maanden",
  "Licences, slow and a third denied": "Vergunningen, traag en een derde geweigerd",
  "A quota of 8,000 t a year for two years": "Twee jaar een quotum van 8.000 t per jaar",
  "Nothing to the EU for 12 months": "Twaalf maanden niets naar de EU",
  "Nothing for military use anywhere": "Nergens iets voor militair gebruik",
  "Mining cut by a quarter for two years": "Mijnbouw twee jaar met een kwart beperkt",
  "Price war from 2029": "Prijzenoorlog vanaf 2029",
  "Research into doing without": "Onderzoek om zonder te kunnen",
  "What is a way out of the material worth when supply is cut, against its cost and its odds?":
    "Wat is een uitweg uit de grondstof waard als het aanbod wordt beperkt, tegenover zijn kosten en zijn kans?",
  "The programme of the plan": "Het programma van het plan",
  "Four times as much": "Vier keer zoveel",
};
