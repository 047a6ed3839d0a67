import type { choir as en } from "../en/choir.ts";
import { count } from "../plural.ts";

export const choir: typeof en = {
  rename: "Ret navnet",
  name: "Korets navn",
  nameEmpty: "Koret skal have et navn. Det gamle står, til du skriver et nyt.",
  nameTooLong: (most) => `Navnet er for langt: højst ${most} tegn.`,
  madeUp: "Det her er et opdigtet kor",
  madeUpLead: "Ingen i det findes. Fjern det, når du har set dig mæt.",
  device: "Denne enhed",
  language: "Sprog",
  theme: "Lyst og mørkt",
  themes: { system: "Som enheden", light: "Lyst", dark: "Mørkt" },
  kept: "Det, der ligger her",
  keptCount: (singers, sessions) =>
    `${count(singers, "sanger", "sangere")} og ${count(sessions, "korgang", "korgange")} ligger i denne browser på denne enhed.`,
  askPersistence: "Bed browseren om at passe på det",
  persistence: {
    granted: "Browseren har lovet ikke at rydde det væk af sig selv.",
    denied:
      "Browseren lovede ikke noget: Løber enheden fuld, kan den rydde det væk. Gem en fil af og til.",
    unknown: "Browseren siger ikke, om den rydder ting væk. Gem en fil af og til.",
  },
  file: "En kopi, du selv har",
  fileLead: "Hele koret i én fil. Læg den et sikkert sted: Sangernes navne står i den.",
  saveFile: "Gem en fil",
  savedOn: (day) => `Sidst gemt i en fil ${day}.`,
  neverSaved: "Endnu ikke gemt i en fil.",
  openFile: "Åbn en gemt fil",
  openFileLead:
    "Et kor, der er gemt i en fil, flytter ind på enheden. Det opdigtede holdes for sig.",
  openProblem: {
    "not json": "Det er ikke en fil, der kan læses her. Korlags egne filer ender på .json.",
    "not korlag": "Korlag har ikke lavet den fil, så den fik lov at ligge.",
    newer: "Et nyere Korlag har lavet den fil. Hent siden igen, når der er net.",
    damaged: "Noget i filen er i stykker, så der blev ikke taget noget fra den.",
    "a choir is here": "Dit eget kor ligger allerede på enheden. Det bliver ikke overskrevet.",
  },
  install: "På startskærmen",
  lookAround: "Se dig omkring i et opdigtet kor",
  lookAroundLead:
    "Til at prøve ting af. Dit eget kor bliver, som det er, og kommer igen, når du fjerner det opdigtede.",
  removeMadeUp: "Fjern det opdigtede kor",
  notDone: "Det lod sig ikke gøre lige nu.",
  about: "Om Korlag",
  aboutLead:
    "Lag er både det, man lægger oven på hinanden, og på norsk et hold. Frit at bruge, uden konto, og intet forlader enheden, medmindre I lader jeres enheder mødes, og så er det forseglet.",
  version: (version) => `Udgave ${version}`,
};
