/** Where things are, in one line: said on Today and in the frame, before the rest of the words are here. */
export const met = {
  kept: "Saved here",
  waiting: (number: number) => `${number} waiting`,
  metNow: "met just now",
  metMinutes: (minutes: number) =>
    minutes === 1 ? "last met a minute ago" : `last met ${minutes} minutes ago`,
  metHours: (hours: number) =>
    hours === 1 ? "last met an hour ago" : `last met ${hours} hours ago`,
  metOn: (day: string) => `last met on ${day}`,
  notMet: "not met yet",
  filling: (have: number, of: number) => `The choir is moving in: ${have} of ${of} have come.`,
  fillingSoon: "The choir is moving in.",
  fillingWord: "How much of the choir has come",
  old: "What came here is older than what the others had.",
  removed:
    "This device was removed from the choir. What is here stays here; nothing more comes or goes.",
  lookInto: "Where things stand",
};
