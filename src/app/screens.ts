import { roomFor } from "./roomFor.tsx";

// Each screen is a piece of its own, so that the first one is there at once.
export const WelcomeRoom = roomFor(
  async () => (await import("#features/welcome/WelcomeScreen.tsx")).WelcomeScreen,
);
export const TodayRoom = roomFor(
  async () => (await import("#features/today/TodayScreen.tsx")).TodayScreen,
);
export const SingersRoom = roomFor(
  async () => (await import("#features/singers/SingersScreen.tsx")).SingersScreen,
);
export const ImportSingersRoom = roomFor(
  async () => (await import("#features/singers/ImportSingersScreen.tsx")).ImportSingersScreen,
);
export const RollCallRoom = roomFor(
  async () => (await import("#features/roll-call/RollCallScreen.tsx")).RollCallScreen,
);
export const LibraryRoom = roomFor(
  async () => (await import("#features/library/LibraryScreen.tsx")).LibraryScreen,
);
export const ExerciseRoom = roomFor(
  async () => (await import("#features/library/ExerciseScreen.tsx")).ExerciseScreen,
);
export const SongRoom = roomFor(
  async () => (await import("#features/songs/SongScreen.tsx")).SongScreen,
);
export const NewSongRoom = roomFor(
  async () => (await import("#features/songs/NewSongScreen.tsx")).NewSongScreen,
);
export const SongSheetRoom = roomFor(
  async () => (await import("#features/songs/SongSheetScreen.tsx")).SongSheetScreen,
);
export const CourseRoom = roomFor(
  async () => (await import("#features/course/CourseScreen.tsx")).CourseScreen,
);
export const CourseFormRoom = roomFor(
  async () => (await import("#features/course/CourseFormScreen.tsx")).CourseFormScreen,
);
export const LayersRoom = roomFor(
  async () => (await import("#features/course/LayersScreen.tsx")).LayersScreen,
);
export const SessionRoom = roomFor(
  async () => (await import("#features/course/SessionScreen.tsx")).SessionScreen,
);
export const ExtraSessionRoom = roomFor(
  async () => (await import("#features/course/ExtraSessionScreen.tsx")).ExtraSessionScreen,
);
export const ClosingRoom = roomFor(
  async () => (await import("#features/closing/ClosingScreen.tsx")).ClosingScreen,
);
export const PlanRoom = roomFor(
  async () => (await import("#features/plan/PlanScreen.tsx")).PlanScreen,
);
export const RunRoom = roomFor(async () => (await import("#features/run/RunScreen.tsx")).RunScreen);
export const ConductRoom = roomFor(
  async () => (await import("#features/run/conduct/ConductScreen.tsx")).ConductScreen,
);
export const PianistRoom = roomFor(
  async () => (await import("#features/run/conduct/PianistScreen.tsx")).PianistScreen,
);
export const SingersViewRoom = roomFor(
  async () => (await import("#features/run/conduct/SingersViewScreen.tsx")).SingersViewScreen,
);
export const ChoirRoom = roomFor(
  async () => (await import("#features/choir/ChoirScreen.tsx")).ChoirScreen,
);

/** Which screen stands at an address, for those that are opened by themselves: a bookmark, a killed tab. */
const addresses: readonly (readonly [RegExp, { readonly fetch: () => Promise<unknown> }])[] = [
  [/^\/session\/[^/]+\/run$/, RunRoom],
  [/^\/session\/[^/]+\/roll-call$/, RollCallRoom],
  [/^\/session\/[^/]+\/conduct$/, ConductRoom],
  [/^\/session\/[^/]+\/pianist$/, PianistRoom],
  [/^\/session\/[^/]+\/singers$/, SingersViewRoom],
  [/^\/session\/[^/]+\/plan$/, PlanRoom],
  [/^\/session\/[^/]+\/closing$/, ClosingRoom],
  [/^\/session\/[^/]+$/, SessionRoom],
  [/^\/course$/, CourseRoom],
  [/^\/singers$/, SingersRoom],
  [/^\/library$/, LibraryRoom],
  [/^\/choir$/, ChoirRoom],
];

/** Sets out for the screen at an address before it is known what is kept here: the two do not wait for each other. */
export async function fetchScreenAt(address: string, isChoirHere: boolean): Promise<void> {
  const found = addresses.find(([pattern]) => pattern.test(address));
  await (isChoirHere ? (found?.[1] ?? TodayRoom) : WelcomeRoom).fetch();
}

const rooms = [
  WelcomeRoom,
  TodayRoom,
  SingersRoom,
  ImportSingersRoom,
  RollCallRoom,
  LibraryRoom,
  ExerciseRoom,
  SongRoom,
  NewSongRoom,
  SongSheetRoom,
  CourseRoom,
  CourseFormRoom,
  LayersRoom,
  SessionRoom,
  ExtraSessionRoom,
  ClosingRoom,
  PlanRoom,
  RunRoom,
  ConductRoom,
  PianistRoom,
  SingersViewRoom,
  ChoirRoom,
];

/**
 * Fetches every screen once this one stands. Going on is then instant, and a page that has been open since before an
 * update never asks for a piece that the newer version has thrown away.
 */
export async function fetchAllScreens(): Promise<void> {
  for (const room of rooms) await room.fetch();
}
