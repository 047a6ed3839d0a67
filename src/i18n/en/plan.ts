import { count } from "../plural.ts";

const parts = {
  arrive: "Arrive",
  body: "Body",
  breath: "Breath",
  voice: "Voice",
  rhythm: "Rhythm",
  songs: "Songs in layers",
  calmEnd: "Calm end",
  after: "Afterwards",
};

const kinds = {
  body: "Body",
  breath: "Breath",
  face: "Face",
  voice: "Voice",
  rhythm: "Rhythm",
  coordination: "Coordination",
  social: "Together",
  relax: "Calm",
  song: "Songs",
};

export const plan = {
  title: "Plan",
  noSession: "There is no such session here any more.",
  backToSession: "Back to session",
  when: (date: string, time: string, place: string) =>
    [`${date}, ${time}`, place].filter(Boolean).join(" · "),
  parts,
  kinds,

  // An empty page
  templatesHeading: "From a template",
  templatesLead:
    "Filled with real warm-ups and songs, those you have not used lately first. Everything can be changed.",
  templateTitle: (minutes: number) => `${minutes} minutes`,
  templateFits: "As long as this session",
  templateSummary: (items: number) => `${count(items, "item", "items")}, then the chat bar`,
  takeTemplate: (minutes: number) => `Use the ${minutes}-minute template`,
  templateTaken: (minutes: number) => `The ${minutes}-minute template is laid out`,
  copyHeading: "As a copy",
  copyLead: "The same things in the same order as an earlier session.",
  copyFrom: (date: string) => `Copy ${date}`,
  copySummary: (items: number, minutes: number) =>
    `${count(items, "item", "items")}, ${minutes} minutes`,
  copied: (date: string) => `The plan from ${date} is copied`,
  emptyHeading: "From an empty page",
  emptyLead: "Choose each warm-up and song yourself.",
  takeEmpty: "Start with an empty page",
  emptyPage: "The page is empty. Add the first thing you want to do together.",

  // Time
  minuteUnit: "min",
  left: (minutes: number) => `${count(minutes, "minute", "minutes")} left`,
  over: (minutes: number) => `${count(minutes, "minute", "minutes")} over`,
  exact: "The time is filled exactly",
  timeSummary: (planned: number, whole: number, end: string) =>
    `${planned} of ${whole} minutes planned. Ends at ${end}.`,
  fewer: "One less",
  more: "One more",

  // The list
  partMinutes: (minutes: number) => `${minutes} min`,
  song: "Song",
  rest: "Quiet rest",
  notice: "Notice",
  chatBar: "Chat bar",
  chatBarHint: "For those who want to stay. Not part of the session’s time.",
  gone: "No longer in the library",
  newHere: "New here",
  levelOf: (name: string) => `Level of ${name}`,
  levelNumber: (level: number) => `Level ${level}`,
  minutesOf: (name: string) => `Minutes for ${name}`,
  handle: (name: string) => `Move ${name}`,
  handleHint:
    "Drag it, or hold Alt and press the up or down arrow. The arrows alone go to the next item, Delete removes, Ctrl and Z undoes.",
  menuOf: (name: string) => `More for ${name}`,
  moveUp: "Move up",
  moveDown: "Move down",
  details: "Details",
  moved: (name: string, place: number, of: number, part: string) =>
    `${name} is now number ${place} of ${of}, under ${part}`,
  atEdge: (name: string) => `${name} stands as far as it goes`,
  removed: (name: string) => `${name} is removed from the plan`,

  // Details
  seated: "Seated",
  howTo: "How it goes",
  caution: "Take care",
  chosenLevel: "Chosen",
  chooseLevel: (level: number) => `Choose level ${level}`,
  noText: "Nothing has been written about this one yet. It can be described in the library.",
  key: "Key",
  tempo: "Tempo",
  tempoRange: (slow: number, fast: number) =>
    slow === fast ? `${slow} beats a minute` : `${slow}–${fast} beats a minute`,
  metre: "Metre",
  difficulty: "How much it asks",
  difficultyOf: (difficulty: number) => `about ${difficulty} of 4`,
  noticeText: "What is to be said",
  saveNotice: "Save the notice",

  // Adding
  addHeading: "Add to the plan",
  openAdd: "Add",
  searchLabel: "Search the library",
  clear: "Clear",
  kindsLabel: "Show only",
  notLately: "Not used lately",
  added: (name: string) => `${name} is added`,
  inPlan: "In the plan",
  lastUsed: (date: string) => `Last used ${date}`,
  about: (minutes: string) => `${minutes} min`,
  restsHeading: "Besides",
  addRest: "Quiet rest",
  addNotice: "Notice",
  sendNotice: "Add the notice",
  addChatBar: "Chat bar",
  chatBarThere: "The chat bar is in the plan",
  noticeNeeded: "Write what is to be said.",
  warmUpsHeading: "Warm-ups",
  songsHeading: "Songs",
  nothingFound: "Nothing in the library fits.",
  addOwnSong: (title: string) => `Add “${title}” as an own song`,
  addOwnWarmUp: (name: string) => `Add “${name}” as an own warm-up`,

  // Advice
  looksGood: "Looks good",
  thingsToConsider: (number: number) => count(number, "thing to consider", "things to consider"),
  showItem: "Show",
  advice: {
    noBreathing: "A breathing exercise would do good.",
    noMovement: "Something that moves the body would do good.",
    socialBreak: (name: string) =>
      `${name}: talking freely fits better before or after than in the middle.`,
    outOfOrder: (name: string) =>
      `${name} prepares for something that comes before it: body, breath and voice go well in that order, ahead of rhythm and songs.`,
    newAtHigherLevel: (name: string) => `${name} is new here: begin with level 1.`,
    manyNewExercises: (number: number) => `${number} new exercises this week; two are plenty.`,
    manyNewSongs: (number: number) =>
      `${number} new songs this week; one at a time is easier to learn.`,
    manyFast: (number: number) => `${number} things go fast; one is enough.`,
    manyLoud: (number: number) => `${number} things are loud; one is enough.`,
    breathingInARow: "More than three breathing exercises in a row can make people dizzy.",
    longStretch: (minutes: number, name: string) =>
      `${minutes} minutes without a rest or a change; a good place for one is at ${name}.`,
    severalPeaks: (name: string) => `${name}: one demanding thing in a session is enough.`,
    peakEarly: (name: string) =>
      `${name} asks the most and comes early; the middle is a good place.`,
    peakLate: (name: string) =>
      `${name} asks the most and comes near the end; the middle is a good place.`,
    noCalmEnd: "The end would be good with something calm.",
    over: (minutes: number) => `${count(minutes, "minute", "minutes")} over the time.`,
    under: (minutes: number) => `${count(minutes, "minute", "minutes")} not planned yet.`,
  },

  // Print
  printNotes: "Notes",
  printLevel: (level: number) => `Level ${level}`,
};
