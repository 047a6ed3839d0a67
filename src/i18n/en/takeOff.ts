export const takeOff = {
  heading: "Take the choir off this device",
  lead: "When this device is no longer to have the choir, or is to join another one.",
  leaveFirst:
    "This device still meets the others. Leave them first; then the choir can be taken off it.",
  go: "Take the choir off",
  title: "Take the choir off this device?",
  onlyHere:
    "The choir is only on this device, and in the files you have saved. Save a file first if anybody is to have it again.",
  others:
    "The others in the choir keep theirs, as it was when your devices last met. What was done here since then is only here.",
  waits: "Something here has not reached the others. Save a file first.",
  saveFirst: "Save a file first",
  what: "Everything about the choir goes from this browser: singers, sessions, plans and songs. The language stays as you have it.",
  final: "It cannot be undone.",
  goNow: "Take it off",
  going: "One moment, it is being cleared away.",
  trouble: {
    running: "A session is being led on this device. End it first.",
    shared:
      "This device still meets the others. Leave them first, under The choir's devices: then what waits here reaches them.",
  },
};
