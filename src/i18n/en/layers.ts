import type { DronePart, EntryStyle, LayerKind, OpenDoor, Who } from "#domain/layer.ts";
import type { Sound } from "#domain/rhythm.ts";
import type { RhythmVersion } from "#domain/rhythmVersion.ts";

import { count } from "../plural.ts";

const kinds: Readonly<Record<LayerKind, string>> = {
  listen: "Listen",
  pulse: "Beat",
  echo: "Line by line",
  unisonLed: "Together with the leader",
  unisonFree: "Together without the leader",
  dynamics: "Soft and strong",
  instrument: "Small instruments",
  gesture: "Movements",
  stepMove: "Steps",
  bodyPercussion: "Body rhythm",
  drone: "Drone",
  rhythmOstinato: "Rhythm against the tune",
  vocalOstinato: "Repeated notes",
  partner: "Partner song",
  canon: "Canon",
  callSolo: "Call and answer",
};

const what: Readonly<Record<LayerKind, string>> = {
  listen: "Sing it to them once or twice. Nobody has to do anything.",
  pulse: "Everybody taps the beat on a thigh while you sing.",
  echo: "You sing a line, they sing it back.",
  unisonLed: "All of it, everybody together, and you sing along.",
  unisonFree: "They carry the tune themselves. Your voice and the piano fall silent.",
  dynamics: "Sing it softer and stronger.",
  instrument: "Bells, eggs or a drum go along with the tune.",
  gesture: "A movement for each phrase, while you sing.",
  stepMove: "Steps or taps with the feet, also from the chair.",
  bodyPercussion: "A small rhythm on the body, while you sing.",
  drone: "Some hold one long note under the tune.",
  rhythmOstinato: "One group keeps its own rhythm, the others sing.",
  vocalOstinato: "One group repeats a few notes, the others sing the tune.",
  partner: "Two songs at the same time.",
  canon: "The same tune, and the groups begin one after another.",
  callSolo: "One who likes to sings a line, the others answer.",
};

const doors: Readonly<Record<OpenDoor, string>> = {
  listen: "Who only listens is taking part.",
  tap: "Tap the beat, as small as you like.",
  hum: "Hum along.",
  singLa: "Sing on “la”, or join in where you know it.",
  joinAtTheEnd: "Join in at the last line of each time through.",
  watch: "Watch, or do it quite small.",
  stayOnTune: "Stay on the tune that you know.",
};

const sounds: Readonly<Record<Sound, string>> = {
  S: "Foot",
  P: "Thigh",
  C: "Clap",
  N: "Snap",
  H: "Hand on the chest",
  K: "Knock on the table",
  R: "Rub the palms",
  X: "Pat crosswise",
  V: "Voice, “sh”",
  B: "Bell or egg",
};

const shortSounds: Readonly<Record<Sound, string>> = {
  S: "Foot",
  P: "Thigh",
  C: "Clap",
  N: "Snap",
  H: "Chest",
  K: "Knock",
  R: "Rub",
  X: "Cross",
  V: "Voice",
  B: "Bell",
};

const versions: Readonly<Record<RhythmVersion, string>> = {
  oneArm: "With one arm",
  quiet: "Quiet",
  noCrossing: "Without crossing",
  beatOnly: "Only the first beat",
};

const who: Readonly<Record<Who, string>> = {
  all: "Everybody",
  oneGroup: "One group",
  volunteers: "Those who like to",
};

const drones: Readonly<Record<DronePart, string>> = {
  tonic: "On the home note",
  fifth: "On the fifth",
  alternating: "Home note and fifth in turn",
};

const entries: Readonly<Record<EntryStyle, string>> = {
  leaderSecond: "You alone, behind all the others",
  fewConfident: "A few confident ones beside you",
  halves: "The choir in halves",
};

const canonOfTwo: Readonly<Record<EntryStyle, string>> = {
  leaderSecond: "Canon, the leader as second voice",
  fewConfident: "Canon, a few beside the leader",
  halves: "Canon in halves",
};

export const layers = {
  kinds,
  what,
  doors,
  sounds,
  shortSounds,
  versions,
  who,
  drones,
  entries,
  canonOfTwo,
  canonOf: (groups: number) => `Canon in ${groups} groups`,

  canonWhat: {
    leaderSecond: "All sing the tune, and you come behind as second voice.",
    fewConfident: "A few confident ones come along with you as second voice.",
    halves: "Half of the choir begins, and the other half follows.",
  },
  canonWhatOf: (groups: number) => `${groups} groups begin one after another.`,
  loadNothing: "asks for nothing",

  heading: "The ladder",
  lead: "Begin at the bottom. Climb as far as it is good, and finish one step below.",
  ready: "The ready ladder",
  yours: "Your own ladder",
  stepsCount: (number: number) => count(number, "step", "steps"),
  stepNumber: (number: number) => `Step ${number}`,
  openDoor: "Open door",
  addLayer: "Add a layer",
  addTitle: "Which layer?",
  addLead: "It comes where it mostly stands. You can move it afterwards.",
  chosenKind: "Another kind",
  putOn: "Put it on the ladder",
  backToReady: "Back to the ready ladder",
  empty: "The ladder has no steps yet.",
  emptyLead: "Begin with listening, or take the ready ladder.",
  handle: (name: string) => `Move ${name}`,
  handleHint:
    "Drag to move. With the keyboard: Alt and the arrow up or down moves the step, Delete takes it off.",
  menuOf: (name: string) => `More for ${name}`,
  moveUp: "One step up",
  moveDown: "One step down",
  takeOff: "Take it off",
  change: "Change",
  changeTitle: (name: string) => `Change: ${name}`,
  moved: (name: string, place: number, all: number) => `${name} is now step ${place} of ${all}.`,
  atTop: (name: string) => `${name} is the top step.`,
  atBottom: (name: string) => `${name} is the bottom step.`,
  added: (name: string) => `${name} is on the ladder.`,
  changed: (name: string) => `${name} was changed.`,
  removed: (name: string) => `${name} was taken off the ladder.`,
  isReadyAgain: "The ready ladder is back.",

  about: (load: string) => `about ${load}`,
  mostly: (channel: string) => `mostly ${channel}`,
  loadHeading: "What it draws on, about",
  channels: {
    memory: "remembering",
    split: "keeping your own part",
    motor: "moving",
    breath: "breath",
    exposure: "being heard",
  },
  amounts: ["nothing", "a little", "some", "a good deal"],
  ceilingFirst: (ceiling: string) =>
    `The number says about how much a step is. A new group carries about ${ceiling}; that is a first guess.`,
  ceilingLearnt: (ceiling: string) =>
    `The number says about how much a step is. You carry about ${ceiling}, going by how your songs have gone.`,

  advice: {
    needs: (before: string) => `Goes best with “${before}” further down.`,
    needsRight: (before: string, times: number) =>
      times === 1
        ? `Goes best when “${before}” has been just right once.`
        : `Goes best when “${before}” has been just right twice.`,
    twoNewThings: "Two new things at once. Perhaps a step between?",
    overCeiling: "A little above what you have carried so far. Try it when all goes easily.",
  },

  shape: "How",
  shapes: {
    echo: "Strong, and softly back like an echo",
    grow: "Grow and sink",
    softLoud: "One verse soft, one strong",
  },
  whoDoes: "Who does it",
  groups: "Groups",
  fewer: "Fewer",
  moreOf: "More",
  groupsCount: (groups: number) => `${groups} groups`,
  offset: "Bars between the groups",
  afterBars: (bars: number) => `The next group begins after ${count(bars, "bar", "bars")}.`,
  timesThrough: (times: number) =>
    times === 1 ? "Sung once through." : `Sung ${times} times through.`,
  entry: "How the second voice begins",
  times: "Times through",
  ending: "The ending",
  endings: {
    oneByOne: "One group finishes after another",
    holdOnSign: "Everybody holds a note on your sign",
  },
  dronePart: "Which note",
  dronesBest: "suits this tune best",
  degrees: "Notes, by step of the scale",
  degreesHint:
    "One a beat: 1 is the home note, 5 the fifth above, -2 the fifth below, 0 is silent. For example 1 5 1 0.",
  degreesProblem: "Write whole numbers from -7 to 9 with a space between.",
  partnerSong: "Which song",
  partnersKnown: "Goes well with this one",
  partnersOther: "Other songs",
  partnerNone: "Choose a song first.",
  partnerWith: (title: string) => `Two songs at the same time: this one and “${title}”.`,
  instrument: "Which instrument",
  instrumentHint: "For example bells, eggs, a drum.",
  instrumentEmpty: "Write what is played.",
  nothingToSet: "There is nothing to set for this layer.",

  rhythm: "Rhythm",
  rhythmText: "The rhythm in letters",
  rhythmHint:
    "The metre, then the bars: 4/4 | P . C . | – a dot is silence, - lets it sound on, an exclamation mark after a letter is an accent, P+S are two at once.",
  rhythmCells: "The rhythm in cells",
  rhythmCellsLead: "Tap where it sounds. Letters and cells always say the same.",
  rhythmPictures: "How it looks",
  cellsWait: "The cells show the last rhythm that could be read.",
  takeCells: "Go on from the cells",
  metre: "Metre",
  fineness: "Cells in a bar",
  cellsNumber: (number: number) => count(number, "cell", "cells"),
  addBar: "One bar more",
  removeBar: "One bar fewer",
  allSounds: "Show all sounds",
  accent: "Accent",
  hold: "Sounds on",
  soundAt: (sound: string, bar: number, cell: number) => `${sound}, bar ${bar}, cell ${cell}`,
  barNumber: (number: number) => `Bar ${number}`,
  silence: "silence",
  soundsOn: "sounds on",
  accented: (sound: string) => `${sound} with accent`,
  leftSide: "left",
  rightSide: "right",
  asWritten: "As written",
  version: "For whoever needs it so",
  versionSame: "Is the same as written.",
  hear: "Hear it",
  hush: "Stop",
  noSound: "This device gives no sound just now. The pictures go on.",
  problems: {
    empty: "Write a rhythm, or tap the cells.",
    noMetre: (text: string) =>
      text === ""
        ? "Begin with the metre, such as 4/4."
        : `“${text}” is no metre. Begin with one such as 4/4 or 6/8.`,
    emptyBar: (bar: number) => `Bar ${bar} is empty. A dot is silence.`,
    cellsDoNotFit: (bar: number, cells: number) =>
      `Bar ${bar} has ${count(cells, "cell", "cells")}, and they cannot share the bar evenly.`,
    unknownSound: (bar: number, cell: number, text: string) =>
      `Bar ${bar}, cell ${cell}: “${text}” is none of the sounds. They are written with capital letters.`,
    tooManySounds: (bar: number, cell: number) =>
      `Bar ${bar}, cell ${cell}: two sounds at once are enough.`,
    sameSoundTwice: (bar: number, cell: number) =>
      `Bar ${bar}, cell ${cell}: the same sound stands there twice.`,
    holdsNothing: (bar: number, cell: number) =>
      `Bar ${bar}, cell ${cell}: nothing sounds that could go on.`,
  },
  letters: "The letters",
  phrase: (number: number) => `Phrase ${number}`,
  phraseBars: (from: number, to: number) => (from === to ? `bar ${from}` : `bars ${from}–${to}`),
  phraseMovement: (number: number, name: string) => `Phrase ${number}: ${name}`,
  phraseMore: "One phrase more",
  phraseFewer: "One phrase fewer",
  gesturesLead: "A movement for each phrase. All of them can be done sitting.",
  chooseGesture: "Choose a movement",
  chooseGestureFor: (number: number) => `A movement for phrase ${number}`,
  backToPhrases: "Back to the phrases",
  ownGestures: "Your own movements",
  libraryGestures: "Thirty movements",
  ownGesture: "A movement of your own",
  ownGestureHint: "What the singers call it.",
  ownGestureEmpty: "Write what it is called.",
  ownGestureGone: "a movement that has been removed",
  keepOwn: "Keep it",
  rename: (name: string) => `Rename ${name}`,
  remove: (name: string) => `Remove ${name}`,
  gestureAdded: (name: string) => `“${name}” is among your movements.`,
  gestureRenamed: (name: string) => `It is now called “${name}”.`,
  gestureRemoved: (name: string) => `“${name}” was removed.`,
};
