import { count } from "../plural.ts";

export const choir = {
  rename: "Change the name",
  name: "The choir's name",
  nameEmpty: "The choir needs a name. The old one stands until you write a new one.",
  nameTooLong: (most: number) => `The name is too long: ${most} characters at most.`,
  madeUp: "This is a made-up choir",
  madeUpLead: "Nobody in it exists. Remove it when you have seen enough.",
  device: "This device",
  language: "Language",
  theme: "Light and dark",
  themes: { system: "As the device", light: "Light", dark: "Dark" },
  kept: "What is kept here",
  keptCount: (singers: number, sessions: number) =>
    `${count(singers, "singer", "singers")} and ${count(sessions, "session", "sessions")} are kept in this browser on this device.`,
  askPersistence: "Ask the browser to keep it safe",
  persistence: {
    granted: "The browser has promised not to clear this away on its own.",
    denied:
      "The browser made no promise: if the device runs full, it may clear this away. Save a file now and then.",
    unknown: "This browser does not say whether it clears things away. Save a file now and then.",
  },
  file: "A copy you can hold",
  fileLead: "The whole choir as one file. Keep it somewhere safe: it has the singers' names in it.",
  saveFile: "Save a file",
  savedOn: (day: string) => `Last saved to a file on ${day}.`,
  neverSaved: "Not saved to a file yet.",
  openFile: "Open a saved file",
  openFileLead:
    "A choir that was saved to a file moves in on this device. The made-up one stays apart.",
  openProblem: {
    "not json": "That is no file that can be read here. Korlag's own files end in .json.",
    "not korlag": "Korlag did not make that file, so it was left alone.",
    newer: "A newer Korlag made that file. Load this page anew while there is a network.",
    damaged: "Something in that file is broken, so nothing was taken from it.",
    "a choir is here": "A choir of your own is on this device already. It is not written over.",
  },
  install: "On the home screen",
  lookAround: "Look around in a made-up choir",
  lookAroundLead:
    "To try things out. Your own choir stays as it is, and comes back when you remove the made-up one.",
  removeMadeUp: "Remove the made-up choir",
  notDone: "That could not be done just now.",
  about: "About Korlag",
  aboutLead:
    "Kor is choir; lag is both layer and team. Free to use, no account, and nothing leaves this device unless you let your devices meet, and then it is sealed.",
  version: (version: string) => `Version ${version}`,
};
