import type { choir as en } from "../en/choir.ts";
import { count } from "../plural.ts";

export const choir: typeof en = {
  rename: "Endre navnet",
  name: "Navnet på koret",
  nameEmpty: "Koret trenger et navn. Det gamle står til du skriver et nytt.",
  nameTooLong: (most) => `Navnet er for langt: høyst ${most} tegn.`,
  madeUp: "Dette er et oppdiktet kor",
  madeUpLead: "Ingen i det finnes. Fjern det når du har sett nok.",
  device: "Denne enheten",
  language: "Språk",
  theme: "Lyst og mørkt",
  themes: { system: "Som enheten", light: "Lyst", dark: "Mørkt" },
  kept: "Det som ligger her",
  keptCount: (singers, sessions) =>
    `${count(singers, "sanger", "sangere")} og ${count(sessions, "korøvelse", "korøvelser")} ligger i denne nettleseren på denne enheten.`,
  askPersistence: "Be nettleseren ta vare på det",
  persistence: {
    granted: "Nettleseren har lovet å ikke rydde det bort på egen hånd.",
    denied:
      "Nettleseren lovet ingenting: Blir enheten full, kan den rydde det bort. Lagre en fil iblant.",
    unknown: "Nettleseren sier ikke om den rydder ting bort. Lagre en fil iblant.",
  },
  file: "En kopi du selv har",
  fileLead: "Hele koret i én fil. Legg den på et trygt sted: Navnene på sangerne står i den.",
  saveFile: "Lagre en fil",
  savedOn: (day) => `Sist lagret i en fil ${day}.`,
  neverSaved: "Ikke lagret i en fil ennå.",
  openFile: "Åpne en lagret fil",
  openFileLead:
    "Et kor som er lagret i en fil, flytter inn på enheten. Det oppdiktede holdes for seg.",
  openProblem: {
    "not json": "Dette er ikke en fil som kan leses her. Korlags egne filer slutter på .json.",
    "not korlag": "Korlag har ikke laget den filen, så den fikk ligge.",
    newer: "Et nyere Korlag har laget den filen. Last siden på nytt når det er nett.",
    damaged: "Noe i filen er ødelagt, så ingenting ble hentet fra den.",
    "a choir is here": "Ditt eget kor ligger allerede på enheten. Det blir ikke skrevet over.",
  },
  install: "På startskjermen",
  lookAround: "Se deg rundt i et oppdiktet kor",
  lookAroundLead:
    "For å prøve ting ut. Ditt eget kor blir som det er, og kommer tilbake når du fjerner det oppdiktede.",
  removeMadeUp: "Fjern det oppdiktede koret",
  notDone: "Det lot seg ikke gjøre akkurat nå.",
  about: "Om Korlag",
  aboutLead:
    "Lag er både det vi legger oppå hverandre, og det vi er sammen. Fritt å bruke, uten konto, og ingenting forlater enheten med mindre dere lar enhetene deres møtes, og da er det forseglet.",
  version: (version) => `Utgave ${version}`,
};
