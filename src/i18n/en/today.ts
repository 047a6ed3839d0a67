import { count } from "../plural.ts";

export const today = {
  madeUp: "This is a made-up choir. Change whatever you like.",
  removeMadeUp: "Remove it",
  goOn: "Go on where you were",
  goOnSince: (item: string, time: string, day: string) =>
    `${item}, since ${day && `${day} at `}${time}`,
  goOnAnItem: "In the middle of the session",
  item: { rest: "A quiet rest", notice: "A notice", chatBar: "Chat and coffee" },
  next: "The next session",
  tonight: "Tonight",
  today: "Today",
  tomorrow: "Tomorrow",
  at: (time: string) => `At ${time}`,
  minutes: (minutes: number) => count(minutes, "minute", "minutes"),
  minutesShort: "min",
  week: (week: number, weeks: number) => `Week ${week} of ${weeks}`,
  weekOpen: (week: number) => `Week ${week}`,
  single: "A single session",
  start: "Start session",
  notStarted: "The session could not be started. Try once more.",
  rollCall: "Roll call",
  openPlan: "Open the plan",
  makePlan: "Make the plan",
  planHeading: "The plan at a glance",
  songs: "Songs",
  noPlan: "There is no plan yet. Begin from a template, a copy or an empty page.",
  planSum: (planned: number, minutes: number) => `${planned} of ${minutes} minutes`,
  part: {
    arrive: "Arrive",
    body: "Body",
    breath: "Breath",
    voice: "Voice",
    rhythm: "Rhythm",
    songs: "Songs in layers",
    calmEnd: "Calm end",
    after: "Afterwards",
  },
  attention: "Worth a look",
  noneNext: "No session is planned.",
  noneNextLead: "Lay out a course, or add a single session.",
  toCourse: "Go to the course",
  lines: {
    gaps: (tasks: string) => `Nobody yet for the next session: ${tasks}.`,
    more: (number: number) => `${number} more`,
    replies: (names: string) => `Asked, and not answered yet: ${names}.`,
    noDeputy: (name: string, pillar: string) =>
      `${name} stands alone as ${pillar}. Who could step in?`,
    noPlan: "The next session has no plan yet.",
    planTooLong: (minutes: number) =>
      `The plan runs ${count(minutes, "minute", "minutes")} past the end.`,
    toFollowUp: (number: number) =>
      number === 1
        ? "One thing about agreements waits to be followed up."
        : `${number} things about agreements wait to be followed up.`,
    twoVersions: (number: number) =>
      `${count(number, "card has", "cards have")} two versions to choose between.`,
    notClosed: (day: string) => `How did it go on ${day}? A line is enough.`,
    runsOut: (left: number, course: string) =>
      left === 1 ? `One session is left in ${course}.` : `${left} sessions are left in ${course}.`,
    pillars: (names: string) => `Nobody stands as ${names} yet.`,
    noCopy: (days: number) => `${days} days since the choir was last saved to a file.`,
  },
  pillar: {
    conductor: "conductor",
    pianist: "pianist",
    coordinator: "activity coordinator",
    volunteer: "volunteer",
  },
  savedHere: "Saved here, on this device.",
  savedWaiting: "Not saved yet. Keep this page open.",
  first: "Three first steps",
  firstLead: "In whatever order you like. Each takes a few minutes.",
  steps: {
    singers: "Write down who sings",
    singersLead: "A name to be called by is all.",
    course: "Lay out a course",
    courseLead: "Day, time and how many weeks.",
    plan: "Plan the first session",
    planLead: "From a template, and as you like it.",
  },
  stepDone: "Done",
};
