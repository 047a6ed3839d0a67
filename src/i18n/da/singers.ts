import type { singers as en } from "../en/singers.ts";
import { count } from "../plural.ts";

export const singers: typeof en = {
  title: "Sangere",
  singing: (number) => count(number, "sanger", "sangere"),
  found: (shown, all) => `${shown} af ${all}`,
  showSinging: "Synger nu",
  showArchived: (number) => `Arkiveret (${number})`,
  which: "Hvilke sangere der vises",
  importList: "Hent en liste ind",
  tapToOpen: "Tryk på et navn for at åbne kortet.",
  searchLabel: "Søg efter et navn",
  clearSearch: "Ryd",
  noneFound: (typed) => `Ingen navne her indeholder »${typed}«.`,

  nameLabel: "Et navn at blive kaldt ved",
  nameHint: "Et navn er nok. Tryk Enter, og skriv det næste.",
  add: "Tilføj",
  empty: "Skriv et navn først.",
  tooLong: "Navnet er meget langt. Kort det ned til 60 bogstaver.",
  existsAlready: (name) =>
    `Der er allerede en, der hedder ${name}. Et forbogstav gør det let at kende forskel.`,
  existsArchived: (name) => `${name} er blandt de arkiverede.`,
  addAnyway: "Tilføj alligevel",
  withInitial: (name) => `For eksempel ${name} B.`,
  added: (name) => `${name} er tilføjet.`,

  emptySentence: "Hvem synger sammen hos jer?",
  emptyLead: "Skriv det første navn herover, eller hent en liste ind, som du allerede har.",
  archivedLead: "De står ikke på fremmødelisten. Det, I har lavet sammen, er gemt.",

  changeTitle: "Ret navn",
  saidLabel: "Sådan siges navnet",
  saidHint: "Til den, der tager imod ved døren. Kan stå tomt.",
  bringBack: "Hent tilbage",
  bringBackName: (name) => `Hent ${name} tilbage`,
  cameBack: (name) => `${name} er tilbage.`,
  changed: (name) => `Navnet er nu ${name}.`,

  importTitle: "Hent en navneliste ind",
  importLead:
    "Kopiér cellerne fra et regneark, eller åbn en fil. Du ser det hele, før det bliver tilføjet.",
  pasteLabel: "Sæt listen ind her",
  pasteHint: "Én sanger på hver linje.",
  chooseFile: "Åbn en fil",
  fileHint: "En tekstfil eller et regneark gemt som CSV.",
  isSpreadsheet:
    "Det er en regnearksfil. Gem den som CSV først, eller kopiér cellerne og sæt dem ind her.",
  fileTooLarge: "Filen er for stor til at være en navneliste.",
  fileUnreadable: "Filen kunne ikke åbnes. Prøv igen, eller kopiér navnene og sæt dem ind.",
  columnLabel: "I hvilken kolonne står kaldenavnet?",
  column: (place, title) => (title === "" ? `Kolonne ${place}` : `${place}: ${title}`),
  initialLabel: "Sæt et forbogstav efter navnet, fra",
  noInitial: "Intet forbogstav",
  initialExample: (name) => `Den første bliver ${name}.`,
  headingLabel: "Den første linje er en overskrift",
  headingHint: (cells) => `»${cells}« bliver så ikke til et navn.`,
  summary: (fresh, duplicates, bad) =>
    [
      count(fresh, "ny", "nye"),
      duplicates > 0 ? count(duplicates, "står der i forvejen", "står der i forvejen") : "",
      bad > 0 ? count(bad, "linje springes over", "linjer springes over") : "",
    ]
      .filter((part) => part !== "")
      .join(" · "),
  badHeading: (number) => count(number, "linje springes over", "linjer springes over"),
  badLead: "Ret dem i feltet ovenfor, hvis de skal med.",
  line: (number) => `Linje ${number}`,
  badEmpty: "der står intet navn i kolonnen",
  badTooLong: "navnet har over 60 bogstaver",
  badNumber: "ligner et nummer, og numre gemmes ikke her",
  badEmail: "ligner en e-mailadresse",
  badDate: "ligner en dato",
  badNoLetters: "har ingen bogstaver",
  duplicateHeading: (number) =>
    count(number, "navn står der i forvejen", "navne står der i forvejen"),
  alreadySinging: "er allerede blandt dine sangere",
  alreadyArchived: "er blandt de arkiverede",
  alreadyInList: (line) => `står også på linje ${line}`,
  withDuplicates: "Tilføj dem også",
  withDuplicatesHint:
    "Hvis det er forskellige mennesker. Et forbogstav efter navnet gør det let at kende forskel.",
  newHeading: (number) => count(number, "nyt navn", "nye navne"),
  nothingNew: "Der er ingen nye navne på listen.",
  addNames: (number) => `Tilføj ${count(number, "navn", "navne")}`,
  addedNames: (number) => `${count(number, "navn", "navne")} er tilføjet.`,
  noneToAdd: "Der er ikke noget at tilføje endnu.",
};
