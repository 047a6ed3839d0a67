import { roomFor } from "./roomFor.tsx";

// Each screen is a piece of its own, so that the first one is there at once. Here are those that the app is opened on
// most, and what stands before them or in the frame; the way to all the others is a piece by itself.
export const WelcomeRoom = roomFor(
  async () => (await import("#features/welcome/WelcomeScreen.tsx")).WelcomeScreen,
);
export const JoinRoom = roomFor(
  async () => (await import("#features/join/JoinScreen.tsx")).JoinScreen,
);
export const TodayRoom = roomFor(
  async () => (await import("#features/today/TodayScreen.tsx")).TodayScreen,
);
export const RollCallRoom = roomFor(
  async () => (await import("#features/roll-call/RollCallScreen.tsx")).RollCallScreen,
);
export const RunRoom = roomFor(async () => (await import("#features/run/RunScreen.tsx")).RunScreen);
export const ForgettingRoom = roomFor(
  async () => (await import("#features/rights/ForgettingNotice.tsx")).ForgettingNotice,
);
export const LockNowRoom = roomFor(async () => (await import("./LockNow.tsx")).LockNow);
export const MeetingRoom = roomFor(async () => (await import("./MeetingBanner.tsx")).MeetingBanner);
export const LockedRoom = roomFor(
  async () => (await import("#features/lock/LockedScreen.tsx")).LockedScreen,
);
export const CountingRoom = roomFor(
  async () => (await import("#features/roll-call/CountingScreen.tsx")).CountingScreen,
);
export const FurtherRooms = roomFor(async () => (await import("./FurtherRooms.tsx")).FurtherRooms);
export const FurtherBareRooms = roomFor(
  async () => (await import("./FurtherRooms.tsx")).FurtherBareRooms,
);

const runAt = /^\/session\/[^/]+\/run$/;
const rollCallAt = /^\/session\/[^/]+\/roll-call$/;
/** Screens that have the whole page to themselves, beside the session that runs. */
export const bareAt =
  /^\/session\/[^/]+\/(?:run\/conduct|pianist|singers)\/?$|^\/singers\/[^/]+\/together\/?$/;
const inTheHall = /^\/session\/[^/]+\/(?:run|run\/conduct|roll-call|pianist|singers)$/;

/** Which words the screen at an address waits for: those of the frame, those of the hall as well, or all. */
export function wordsAt(address: string): "first" | "hall" | "all" {
  if (address === "/") return "first";
  return inTheHall.test(address) ? "hall" : "all";
}

/** Sets out for the screen at an address before it is known what is kept here: the two do not wait for each other. */
export async function fetchScreenAt(address: string, isChoirHere: boolean): Promise<void> {
  if (!isChoirHere) await WelcomeRoom.fetch();
  else if (address === "/") await TodayRoom.fetch();
  else if (runAt.test(address)) await RunRoom.fetch();
  else if (rollCallAt.test(address)) await RollCallRoom.fetch();
  else await fetchElsewhere(address);
}

async function fetchElsewhere(address: string): Promise<void> {
  const { fetchFurtherScreenAt } = await import("./furtherScreens.ts");
  const rooms = bareAt.test(address) ? FurtherBareRooms : FurtherRooms;
  await Promise.all([rooms.fetch(), fetchFurtherScreenAt(address)]);
}
