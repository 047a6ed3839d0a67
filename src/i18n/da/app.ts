import type { app as en } from "../en/app.ts";

export const app: typeof en = {
  name: "Korlag",
  tryAgain: "Prøv igen",
  startOver: "Gå til I dag",
  loadAnew: "Hent siden igen",
  beginAnew: "Begynd forfra på denne enhed",
  saveFile: "Gem en fil",
  noFile: "Der blev ikke gemt nogen fil.",
  stumbled: "Siden snublede. Det, du gjorde før, er gemt.",
  updateReady:
    "Der ligger et nyere Korlag klar. Det tager et øjeblik at skifte, og intet af jeres ændrer sig.",
  takeUpdate: "Skift nu",
  install: "Læg Korlag på startskærmen",
  installLead: "Så får Korlag sit eget ikon og åbner uden en adresse.",
  installed: "Korlag er installeret på denne enhed.",
  installByHand:
    "Vil du have Korlag som et ikon for sig: Åbn browserens menu, og vælg at installere Korlag eller føje det til startskærmen.",
  trouble: {
    full: "Enheden er fuld. Gør plads, eller gem en fil for en sikkerheds skyld.",
    closed: "Lageret blev lukket under os. Det bliver åbnet igen.",
    unavailable: "Browseren giver ikke plads til at gemme noget.",
    failed: "Enheden tog ikke imod det.",
    "not fetched": "Et stykke af Korlag kunne ikke hentes. Prøv igen, når der er net.",
  },
  shut: {
    blocked: {
      title: "En anden fane holder fast",
      lead: "Korlag er åbent i en ældre fane. Luk de andre faner med Korlag, og prøv så igen her.",
    },
    "newer here": {
      title: "Koret er gemt af et nyere Korlag",
      lead: "Intet er rørt. Hent siden, når der er net, så følger den nyere udgave med.",
    },
    "newer tab": {
      title: "Et nyere Korlag er åbent i en anden fane",
      lead: "Denne fane er trådt til side, så intet bliver skrevet to gange. Hent den igen for at fortsætte her.",
    },
    unavailable: {
      title: "Browseren giver ikke plads til at gemme noget",
      lead: "Det er måske et privat vindue, eller lagring er slået fra. Åbn Korlag i et almindeligt vindue.",
    },
    wiped: {
      title: "Koret ligger ikke længere på denne enhed",
      lead: "Enheden husker et kor, men lageret er tømt, måske af browseren. Har du en gemt fil, så begynd forfra og åbn den.",
    },
  },
  lockNow: "Lås nu",
  refused: "Det blev ikke gemt: Navne og kort er låst.",
  unlock: "Lås op",
  notKept: (acts: number) =>
    acts === 1
      ? "Det, du lige gjorde, er ikke gemt endnu."
      : `${acts} ting, du gjorde, er ikke gemt endnu.`,
};
