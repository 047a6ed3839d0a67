export const app = {
  name: "Korlag",
  tryAgain: "Try again",
  startOver: "Go to Today",
  loadAnew: "Load the page anew",
  beginAnew: "Begin anew on this device",
  saveFile: "Save a file",
  noFile: "No file was saved.",
  stumbled: "This page has stumbled. What you did before is kept.",
  updateReady: "A newer Korlag lies ready. Taking it takes a moment; nothing of yours changes.",
  takeUpdate: "Take it now",
  install: "Put it on the home screen",
  installLead: "Korlag then has its own icon and opens without an address.",
  installed: "Korlag is installed on this device.",
  installByHand:
    "To have Korlag as an icon of its own: open the browser's menu and choose to install it or to add it to the home screen.",
  trouble: {
    full: "The device is full. Free some space, or save a file to be safe.",
    closed: "The storage was closed under us. It is being opened again.",
    unavailable: "The browser gives no room to store anything.",
    failed: "The device did not accept it.",
    "not fetched": "A part of Korlag could not be fetched. Try again when there is a network.",
  },
  shut: {
    blocked: {
      title: "Another tab is holding on",
      lead: "Korlag is open in an older tab. Close the other tabs with Korlag, and then try again here.",
    },
    "newer here": {
      title: "This choir was kept by a newer Korlag",
      lead: "Nothing has been touched. Load the page when there is a network, and the newer version comes along.",
    },
    "newer tab": {
      title: "A newer Korlag is open in another tab",
      lead: "This tab has stepped aside so that nothing is written twice. Load it anew to go on here.",
    },
    unavailable: {
      title: "The browser gives no room to keep anything",
      lead: "This may be a private window, or storing is switched off. Open Korlag in an ordinary window.",
    },
    wiped: {
      title: "The choir is no longer on this device",
      lead: "This device remembers a choir, but its storage was emptied, perhaps by the browser. If you have a saved file, begin anew and open it.",
    },
  },
  lockNow: "Lock now",
  refused: "That was not kept: names and cards are locked.",
  unlock: "Unlock",
  notKept: (acts: number) =>
    acts === 1 ? "What you just did is not kept yet." : `${acts} things you did are not kept yet.`,
};
