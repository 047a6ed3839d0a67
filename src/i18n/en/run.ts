import { count } from "../plural.ts";

type Letter = "C" | "D" | "E" | "F" | "G" | "A" | "B";

const signs = {
  doubleFlat: " double flat",
  flat: " flat",
  natural: "",
  sharp: " sharp",
  doubleSharp: " double sharp",
};

function noteName(letter: Letter, accidental: keyof typeof signs): string {
  return `${letter}${signs[accidental]}`;
}

export const run = {
  next: "Next item",
  previous: "Previous item",
  endSession: "End session",
  rollCall: "Roll call",
  wholePlan: "Whole plan",
  steps: "Steps through the plan",
  skip: "Skip this",
  insert: "Put in more",
  kinds: {
    warmUp: "Warm-up",
    song: "Song",
    rest: "Rest",
    notice: "Notice",
    chatBar: "Chat and coffee",
  },
  unknownItem: "An item that has left the library",
  place: (number: number, total: number) => `${number} of ${total}`,
  now: (title: string) => `Now: ${title}`,

  seated: "Sitting",
  level: (level: number) => `Level ${level}`,
  easier: "Easier",
  harder: "Harder",
  dock: "Easier or harder",
  noLevel: { easier: "This is the easiest", harder: "This is the hardest" },
  restWords: "A quiet moment. Nobody has to talk.",
  chatWords: "The session is over. Whoever likes stays for coffee; whoever likes goes home.",
  gone: "This item is no longer in the plan. It stays here until you go on.",

  noteName,
  beginOn: (note: string) => `begin on ${note}`,
  keyName: (letter: Letter, accidental: "flat" | "natural" | "sharp", mode: "major" | "minor") =>
    `${noteName(letter, accidental)} ${mode}`,
  keyTyped: (key: string) => `Key ${key}`,
  hear: (note: string) => `Hear ${note}`,
  noMelody: "The notes are on your own sheet.",
  tempo: (bpm: number) => `${bpm} a minute`,
  noTempo: "Tap the beat to set a tempo.",
  slower: "Slower",
  faster: "Faster",
  tapBeat: "Tap",
  tapBeatSpoken: "Tap the beat",
  click: "Click",
  beat: "Beat",
  noSound: "This browser gives no sound. The note and the beat are still to be seen.",

  nextIs: "Next",
  nothingNext: "This is the last item.",
  at: (time: string) => `at ${time}`,
  gonePlanned: (gone: number, planned: number) =>
    `${gone} of ${count(planned, "minute", "minutes")}`,
  onTime: "On time",
  behind: (minutes: number) => `${count(minutes, "minute", "minutes")} behind`,
  toSpare: (minutes: number) => `${count(minutes, "minute", "minutes")} to spare`,
  ends: (time: string) => `ends ${time}`,
  endsPlanned: (time: string, planned: string) => `ends ${time}, planned ${planned}`,
  ended: "After the session",
  drop: (items: string) => `Finish on time by dropping ${items}`,
  dropNearer: (items: string) => `Come nearer to time by dropping ${items}`,
  dropped: (items: string) => `Dropped: ${items}`,
  skipped: (item: string) => `Skipped: ${item}`,

  howWas: (item: string) => `How was ${item}?`,
  wentLike: (item: string) => `${item} was`,
  fits: { tooEasy: "Too easy", justRight: "Just right", tooMuch: "Too much" },

  line: "One line to remember",
  lineHint: "What helps, not why. Kept as you type.",
  lineWhy: (word: string) => `“${word}” may say why. What helps is enough here.`,

  marks: { done: "done", skipped: "skipped", now: "now" },
  jumpHint: "Tap an item to go to it.",
  takeIn: "Take in again",
  takeInItem: (item: string) => `Take in again: ${item}`,
  minutes: (minutes: number) => count(minutes, "minute", "minutes"),

  insertTitle: (item: string) => `Put in after ${item}`,
  insertSearch: "Search songs and warm-ups",
  clear: "Clear",
  noticeText: "What is to be said",
  noticeEmpty: "Write what is to be said first.",
  addNotice: "Put in the notice",
  inserted: (item: string) => `Comes next: ${item}`,
  songs: "Songs",
  warmUps: "Warm-ups",
  nothingFound: "Nothing in the library is called that.",

  awakeRefused: "The device may go dark: it would not keep the screen awake.",
  awakeUnknown: "This browser cannot keep the screen awake. Set the device to stay on longer.",
  fullScreen: "Full screen",
  leaveFullScreen: "Leave full screen",

  start: "Start session",
  notStarted: "Not begun yet",
  planned: (items: number, minutes: number) =>
    `${count(items, "item", "items")}, ${count(minutes, "minute", "minutes")}`,
  emptyPlan: "There is nothing in the plan yet. A session can be led when it has one item.",
  makePlan: "Make the plan",
  sessionEnded: "The session has ended",
  endedAt: (time: string) => `It ended at ${time}. What was noted is kept.`,
  toClosing: "To the closing",
  goOnAgain: "Go on again",
  endedNow: "The session has ended.",
  noSession: "This session is not on this device.",
  noSessionLead: "It may have been removed, or it belongs to another choir.",
};
