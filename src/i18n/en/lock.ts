import { count } from "../plural.ts";

export const lock = {
  title: "The lock",
  lead: "Names, cards of what helps, agreements and who came can be locked on this device. Plans, songs and the course are never locked.",
  way: "Lock names and cards",
  wayOff: "Names and cards are not locked on this device.",
  wayOn: "A lock is on. It can be closed at any time.",
  wayTo: "Look at the lock",

  protects: "What it does",
  protectsList: [
    "Whoever picks up this device cannot read names, cards, agreements or who came, neither on the screen nor in what the browser has stored.",
    "It locks when you say so, when nobody has touched the screen for a while, and when Korlag is closed.",
    "Plan, clock and songs of a running session go on as before, locked or not.",
  ],
  not: "What it does not do",
  notList: [
    "It does not help against somebody who knows the passphrase, or who looks at the screen while it is open.",
    "It does not help on a device that somebody has tampered with, or that records what is typed.",
    "A short PIN can be guessed by somebody who copies the storage and has time. Four words that have nothing to do with each other cannot.",
    "While a session runs here, names and marks stay open on this device until you end it, so that the roll call goes on. The cards are locked all the same.",
    "Files you save and what is on paper are as readable as ever. So are plans, songs, the team's names and the number of guests.",
  ],
  withoutLead:
    "Without a lock, names and cards lie sealed on the device too, but the key lies beside them. That only sees to it that what is erased is gone; it protects against nobody.",

  forgotten: "If the passphrase is forgotten",
  forgottenList: [
    "Nobody can open it for you. There is no other way in, and nobody to ask.",
    "You can let go of what is locked here, and get it back from another device of a leader or coordinator, or from a file you saved.",
    "What was only on this device and in no file is then gone.",
  ],
  saveFirst: "Save a file first",
  saveFirstLead: "Keep it somewhere else than this device. It has the names in it.",

  putOn: "Put a lock on",
  passphrase: "Passphrase or PIN",
  passphraseHint: (least: number) =>
    `At least ${least} characters; the longer the better. Do not let the browser remember it.`,
  again: "The same once more",
  show: "Show what I write",
  minutes: "Locks by itself",
  minutesOption: (minutes: number) => `After ${count(minutes, "minute", "minutes")}`,
  minutesHint: "when nobody has touched the screen",
  putNow: "Put the lock on",
  working: "One moment …",
  tooShort: (least: number) => `That is too short: at least ${least} characters.`,
  notTheSame: "The two are not the same.",
  somethingWaits:
    "Something you did is not kept yet, and would be lost. Try again when it is, or save a file.",
  changedMeanwhile: "The lock was changed in another tab just now. Look again.",

  isOn: "The lock is on",
  isOpen: "It is open in this tab now.",
  lockNow: "Lock now",
  change: "Change the passphrase",
  old: "The passphrase as it is",
  fresh: "The new passphrase or PIN",
  changed: "The passphrase is changed. The old one opens nothing any more.",
  turnOff: "Take the lock away",
  turnOffLead: "Names and cards are then open to whoever has this device.",
  turnedOff: "The lock is gone.",
  authenticator: "The device's own lock",
  authenticatorLead:
    "If you like, the lock opens with your finger, your face or the device's code as well. Whoever can open the device can then open this too.",
  addAuthenticator: "Open with the device's own lock too",
  noAuthenticator:
    "That did not work: you said no, or this device cannot do it. Nothing was changed.",
  hasAuthenticator: "It opens with the device's own lock too.",
  removeAuthenticator: "Only with the passphrase from now on",

  locked: "Names and cards are locked",
  lockedLead: "Whoever knows the passphrase opens them. Everything else in Korlag goes on.",
  namesOnly: "The cards are locked",
  namesOnlyLead:
    "Names and roll call stay open while the session runs. Cards and agreements open with the passphrase.",
  open: "Unlock",
  openWithAuthenticator: "Unlock with the device's own lock",
  wrong: "That does not open it. Nothing is lost; try again.",
  wait: (seconds: number) =>
    `That does not open it. It can be tried again in ${count(seconds, "second", "seconds")}.`,
  notTried: (seconds: number) =>
    `This was not tried yet: after several tries there is a short wait. Try it again in ${count(seconds, "second", "seconds")}.`,
  notOpened: "The device did not open it.",

  haveForgotten: "I have forgotten it",
  letGo: "Let go of what is locked here",
  letGoLead:
    "All names, cards, agreements and marks go from this device, and the lock with them. Plans, songs and the course stay. This cannot be undone.",
  letGoKeys:
    "The keys by which names and cards reach this device go too. From then on they neither come nor go here, and what the others have not got yet is gone. If a spare key was made on this device, it opens them again. If not, leave the others here and have a leader invite this device anew from another one.",
  letGoSure: "I understand that what is nowhere else is gone",
  letGoNow: "Let go of it",
  gone: "What was locked is gone from this device. The lock is off.",
  bring: "Get names and cards back",
  bringLead:
    "From a file of this choir that you saved. What another device has comes by itself when the devices meet.",
  bringKeys:
    "From a file of this choir that you saved. What another device has comes only once this one has its keys again: how, stands under The choir's devices.",
  bringFile: "Open a saved file",
  brought: (records: number) =>
    records === 0
      ? "There was nothing in it that is not here already."
      : `${count(records, "piece", "pieces")} of it came back.`,
  bringProblem: {
    "another choir": "That file is of another choir, so nothing was taken from it.",
    locked: "Unlock first.",
  },
  file: "Names and cards are locked, and will not be in the file.",
  fileUnlock: "Unlock first",
};
