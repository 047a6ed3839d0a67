export const welcome = {
  title: "For those who lead a health choir",
  lead: "Plan the session, lead it, and keep it here on your own device. It works without a network.",
  language: "Which language shall we speak?",
  takenOff: "The choir has been taken off this device.",
  doors: "Choose a door",
  start: {
    title: "Start a choir",
    lead: "A name is enough. The rest comes when you need it.",
    name: "What is the choir called?",
    nameHint: "The name can be changed at any time.",
    go: "Open the door",
    empty: "Write a name for the choir first. A short one will do.",
    tooLong: (most: number) => `That name is too long for the cover: ${most} characters at most.`,
  },
  join: {
    title: "Join a choir",
    lead: "With an invitation from the choir's leader.",
    how: "A choir is joined with an invitation. The leader makes it on their own device and gives it to you, as a link or as a QR code. Your device then shows what your task needs, and no more.",
    go: "I have an invitation",
  },
  look: {
    title: "Look around",
    lead: "A made-up choir with a whole course in it and a session tonight. You remove it in one tap.",
  },
  opening: "One moment, the choir is taking its places.",
  notOpened: "The door would not open.",
  saved: {
    open: "Open a saved file",
    lead: "Has the choir been saved to a file? Then it can move in here.",
    "not json":
      "That file cannot be read. Choose the file that Korlag saved; its name ends in .json.",
    "not korlag": "That file was not made by Korlag. Nothing has been changed.",
    newer:
      "That file comes from a newer Korlag. Load this page while there is a network, and try again.",
    damaged: "That file is damaged, so it was left alone. Perhaps there is an older copy.",
    "a choir is here": "There is a choir on this device already, and it is not written over.",
  },
};
