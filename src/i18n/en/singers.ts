import { count } from "../plural.ts";

export const singers = {
  title: "Singers",
  singing: (number: number) => count(number, "singer", "singers"),
  found: (shown: number, all: number) => `${shown} of ${all}`,
  showSinging: "Singing now",
  showArchived: (number: number) => `Archived (${number})`,
  which: "Which singers to show",
  importList: "Bring in a list",
  tapToOpen: "Tap a name to open the card.",
  searchLabel: "Search for a name",
  clearSearch: "Clear",
  noneFound: (typed: string) => `No name here has “${typed}” in it.`,

  nameLabel: "A name to be called by",
  nameHint: "A name is all it takes. Press Enter and write the next one.",
  add: "Add",
  empty: "Write a name first.",
  tooLong: "That name is very long. Shorten it to 60 letters.",
  existsAlready: (name: string) =>
    `There is already somebody called ${name}. An initial helps to tell two apart.`,
  existsArchived: (name: string) => `${name} is among the archived.`,
  addAnyway: "Add anyway",
  withInitial: (name: string) => `For example ${name} B.`,
  added: (name: string) => `${name} was added.`,

  emptySentence: "Who sings with you?",
  emptyLead: "Write the first name above, or bring in a list that you have already.",
  archivedLead: "They do not stand in the roll call. What you did together is kept.",

  changeTitle: "Change name",
  saidLabel: "How the name is said",
  saidHint: "For whoever greets at the door. May be left empty.",
  bringBack: "Bring back",
  bringBackName: (name: string) => `Bring back ${name}`,
  cameBack: (name: string) => `${name} is back.`,
  changed: (name: string) => `The name is now ${name}.`,

  importTitle: "Bring in a list of names",
  importLead:
    "Copy the cells from a spreadsheet, or open a file. You see everything before it is added.",
  pasteLabel: "Paste the list here",
  pasteHint: "One singer on each line.",
  chooseFile: "Open a file",
  fileHint: "A text file or a spreadsheet saved as CSV.",
  isSpreadsheet:
    "This is a spreadsheet file. Save it as CSV first, or copy the cells and paste them here.",
  fileTooLarge: "That file is too large to be a list of names.",
  fileUnreadable: "The file could not be opened. Try once more, or copy the names and paste them.",
  columnLabel: "Which column has the name to be called by?",
  column: (place: number, title: string) =>
    title === "" ? `Column ${place}` : `${place}: ${title}`,
  initialLabel: "Put an initial after the name, from",
  noInitial: "No initial",
  initialExample: (name: string) => `The first becomes ${name}.`,
  headingLabel: "The first line is a heading",
  headingHint: (cells: string) => `“${cells}” is then not taken as a name.`,
  summary: (fresh: number, duplicates: number, bad: number) =>
    [
      `${fresh} new`,
      duplicates > 0 ? count(duplicates, "stands there already", "stand there already") : "",
      bad > 0 ? count(bad, "line is left out", "lines are left out") : "",
    ]
      .filter((part) => part !== "")
      .join(" · "),
  badHeading: (number: number) => count(number, "line is left out", "lines are left out"),
  badLead: "Put them right in the field above if they should come along.",
  line: (number: number) => `Line ${number}`,
  badEmpty: "there is no name in the column",
  badTooLong: "the name has more than 60 letters",
  badNumber: "looks like a number, and numbers are not kept here",
  badEmail: "looks like an e-mail address",
  badDate: "looks like a date",
  badNoLetters: "has no letters in it",
  duplicateHeading: (number: number) =>
    count(number, "name stands there already", "names stand there already"),
  alreadySinging: "is already among your singers",
  alreadyArchived: "is among the archived",
  alreadyInList: (line: number) => `also stands on line ${line}`,
  withDuplicates: "Add these as well",
  withDuplicatesHint:
    "If they are different people. An initial after the name helps to tell them apart.",
  newHeading: (number: number) => count(number, "new name", "new names"),
  nothingNew: "There is no new name in the list.",
  addNames: (number: number) => `Add ${count(number, "name", "names")}`,
  addedNames: (number: number) => `${count(number, "name was", "names were")} added.`,
  noneToAdd: "There is nothing to add yet.",
};
