import {
  CountingRoom,
  ForgettingRoom,
  FurtherBareRooms,
  FurtherRooms,
  JoinRoom,
  LockedRoom,
  LockNowRoom,
  MeetingRoom,
  RollCallRoom,
  RunRoom,
  TodayRoom,
  WelcomeRoom,
} from "./screens.ts";

const rooms = [
  TodayRoom,
  RunRoom,
  RollCallRoom,
  FurtherRooms,
  FurtherBareRooms,
  LockedRoom,
  CountingRoom,
  ForgettingRoom,
  LockNowRoom,
  MeetingRoom,
  WelcomeRoom,
  JoinRoom,
];

type Piece = () => Promise<unknown>;

const forFounding: readonly Piece[] = [
  async () => import("#store/savedChoir.ts"),
  async () => import("#store/founding.ts"),
  async () => import("#store/room.ts"),
];

/** What only few acts need, and must have at once: the file that is saved when nothing else can be kept comes first. */
const pieces: readonly Piece[] = [
  ...forFounding,
  async () => import("#features/saveToFile.ts"),
  async () => import("#store/lockKeeping.ts"),
  async () => import("#store/erase.ts"),
  async () => import("#store/versionsToChoose.ts"),
  async () => import("#features/TakeOffDialog.tsx"),
];

/** While somebody stands at the three doors. */
export async function fetchForFounding(): Promise<void> {
  for (const fetch of forFounding) await fetch();
}

/**
 * Fetches everything else once the first screen stands. Going on is then instant, and a page that has been open since
 * before an update never asks for a piece that the newer version has thrown away.
 */
export async function fetchAhead(): Promise<void> {
  for (const fetch of pieces) await fetch();
  for (const room of rooms) await room.fetch();
  await (await import("./furtherScreens.ts")).fetchFurtherScreens();
}
