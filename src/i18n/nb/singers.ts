import type { singers as en } from "../en/singers.ts";
import { count } from "../plural.ts";

export const singers: typeof en = {
  title: "Sangere",
  singing: (number) => count(number, "sanger", "sangere"),
  found: (shown, all) => `${shown} av ${all}`,
  showSinging: "Synger nå",
  showArchived: (number) => `Arkivert (${number})`,
  which: "Hvilke sangere som vises",
  importList: "Hent inn en liste",
  tapToOpen: "Trykk på et navn for å åpne kortet.",
  searchLabel: "Søk etter et navn",
  clearSearch: "Tøm",
  noneFound: (typed) => `Ingen navn her har «${typed}» i seg.`,

  nameLabel: "Et navn å bli kalt ved",
  nameHint: "Et navn er nok. Trykk Enter og skriv det neste.",
  add: "Legg til",
  empty: "Skriv et navn først.",
  tooLong: "Navnet er veldig langt. Kort det ned til 60 bokstaver.",
  existsAlready: (name) =>
    `Det er allerede noen som heter ${name}. En forbokstav gjør det lett å se forskjell.`,
  existsArchived: (name) => `${name} er blant de arkiverte.`,
  addAnyway: "Legg til likevel",
  withInitial: (name) => `For eksempel ${name} B.`,
  added: (name) => `${name} er lagt til.`,

  emptySentence: "Hvem synger sammen hos dere?",
  emptyLead: "Skriv det første navnet over, eller hent inn en liste du allerede har.",
  archivedLead: "De står ikke på oppmøtelisten. Det dere har gjort sammen, er tatt vare på.",

  changeTitle: "Endre navn",
  saidLabel: "Slik sies navnet",
  saidHint: "For den som tar imot ved døra. Kan stå tomt.",
  bringBack: "Hent tilbake",
  bringBackName: (name) => `Hent tilbake ${name}`,
  cameBack: (name) => `${name} er tilbake.`,
  changed: (name) => `Navnet er nå ${name}.`,

  importTitle: "Hent inn en navneliste",
  importLead:
    "Kopier cellene fra et regneark, eller åpne en fil. Du ser alt før det blir lagt til.",
  pasteLabel: "Lim inn listen her",
  pasteHint: "Én sanger på hver linje.",
  chooseFile: "Åpne en fil",
  fileHint: "En tekstfil eller et regneark lagret som CSV.",
  isSpreadsheet:
    "Dette er en regnearkfil. Lagre den som CSV først, eller kopier cellene og lim dem inn her.",
  fileTooLarge: "Filen er for stor til å være en navneliste.",
  fileUnreadable: "Filen lot seg ikke åpne. Prøv igjen, eller kopier navnene og lim dem inn.",
  columnLabel: "I hvilken kolonne står navnet de kalles ved?",
  column: (place, title) => (title === "" ? `Kolonne ${place}` : `${place}: ${title}`),
  initialLabel: "Sett en forbokstav etter navnet, fra",
  noInitial: "Ingen forbokstav",
  initialExample: (name) => `Den første blir ${name}.`,
  headingLabel: "Den første linjen er en overskrift",
  headingHint: (cells) => `«${cells}» blir da ikke til et navn.`,
  summary: (fresh, duplicates, bad) =>
    [
      count(fresh, "ny", "nye"),
      duplicates > 0 ? count(duplicates, "står der fra før", "står der fra før") : "",
      bad > 0 ? count(bad, "linje hoppes over", "linjer hoppes over") : "",
    ]
      .filter((part) => part !== "")
      .join(" · "),
  badHeading: (number) => count(number, "linje hoppes over", "linjer hoppes over"),
  badLead: "Rett dem i feltet over hvis de skal være med.",
  line: (number) => `Linje ${number}`,
  badEmpty: "det står ikke noe navn i kolonnen",
  badTooLong: "navnet har mer enn 60 bokstaver",
  badNumber: "ser ut som et nummer, og numre lagres ikke her",
  badEmail: "ser ut som en e-postadresse",
  badDate: "ser ut som en dato",
  badNoLetters: "har ingen bokstaver",
  duplicateHeading: (number) => count(number, "navn står der fra før", "navn står der fra før"),
  alreadySinging: "er allerede blant sangerne",
  alreadyArchived: "er blant de arkiverte",
  alreadyInList: (line) => `står også på linje ${line}`,
  withDuplicates: "Legg dem til også",
  withDuplicatesHint:
    "Hvis det er ulike mennesker. En forbokstav etter navnet gjør det lett å se forskjell.",
  newHeading: (number) => count(number, "nytt navn", "nye navn"),
  nothingNew: "Det er ingen nye navn på listen.",
  addNames: (number) => `Legg til ${count(number, "navn", "navn")}`,
  addedNames: (number) => `${count(number, "navn", "navn")} er lagt til.`,
  noneToAdd: "Det er ikke noe å legge til ennå.",
};
