import type { app as en } from "../en/app.ts";

export const app: typeof en = {
  name: "Korlag",
  tryAgain: "Prøv igjen",
  startOver: "Gå til I dag",
  loadAnew: "Last siden på nytt",
  beginAnew: "Begynn på nytt på denne enheten",
  saveFile: "Lagre en fil",
  noFile: "Det ble ikke lagret noen fil.",
  stumbled: "Siden snublet. Det du gjorde før, er tatt vare på.",
  updateReady:
    "Det ligger et nyere Korlag klart. Det tar et øyeblikk å bytte, og ingenting av deres endrer seg.",
  takeUpdate: "Bytt nå",
  install: "Legg Korlag på startskjermen",
  installLead: "Da får Korlag sitt eget ikon og åpner uten en adresse.",
  installed: "Korlag er installert på denne enheten.",
  installByHand:
    "Vil du ha Korlag som et eget ikon: Åpne menyen i nettleseren, og velg å installere Korlag eller legge det til på startskjermen.",
  trouble: {
    full: "Enheten er full. Rydd litt plass, eller lagre en fil for sikkerhets skyld.",
    closed: "Lageret ble lukket under oss. Det blir åpnet igjen.",
    unavailable: "Nettleseren gir ikke plass til å lagre noe.",
    failed: "Enheten tok ikke imot det.",
    "not fetched": "En del av Korlag lot seg ikke hente. Prøv igjen når det er nett.",
  },
  shut: {
    blocked: {
      title: "En annen fane holder fast",
      lead: "Korlag er åpent i en eldre fane. Lukk de andre fanene med Korlag, og prøv så igjen her.",
    },
    "newer here": {
      title: "Koret er lagret av et nyere Korlag",
      lead: "Ingenting er rørt. Last siden når det er nett, så følger den nyere utgaven med.",
    },
    "newer tab": {
      title: "Et nyere Korlag er åpent i en annen fane",
      lead: "Denne fanen har trådt til side, så ingenting blir skrevet to ganger. Last den på nytt for å fortsette her.",
    },
    unavailable: {
      title: "Nettleseren gir ikke plass til å lagre noe",
      lead: "Kanskje er det et privat vindu, eller lagring er slått av. Åpne Korlag i et vanlig vindu.",
    },
    wiped: {
      title: "Koret ligger ikke lenger på denne enheten",
      lead: "Enheten husker et kor, men lageret er tømt, kanskje av nettleseren. Har du en lagret fil, så begynn på nytt og åpne den.",
    },
  },
  lockNow: "Lås nå",
  refused: "Det ble ikke lagret: Navn og kort er låst.",
  unlock: "Lås opp",
  notKept: (acts: number) =>
    acts === 1
      ? "Det du nettopp gjorde, er ikke lagret ennå."
      : `${acts} ting du gjorde, er ikke lagret ennå.`,
};
