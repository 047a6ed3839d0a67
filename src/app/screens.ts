import { type ComponentType, lazy } from "react";

/** How each screen is fetched: in a piece of its own, so that the first one is there at once. */
const fetchers = {
  welcome: async () => (await import("#features/welcome/WelcomeScreen.tsx")).WelcomeScreen,
  today: async () => (await import("#features/today/TodayScreen.tsx")).TodayScreen,
  singers: async () => (await import("#features/singers/SingersScreen.tsx")).SingersScreen,
  importSingers: async () =>
    (await import("#features/singers/ImportSingersScreen.tsx")).ImportSingersScreen,
  rollCall: async () => (await import("#features/roll-call/RollCallScreen.tsx")).RollCallScreen,
  library: async () => (await import("#features/library/LibraryScreen.tsx")).LibraryScreen,
  exercise: async () => (await import("#features/library/ExerciseScreen.tsx")).ExerciseScreen,
  song: async () => (await import("#features/library/SongScreen.tsx")).SongScreen,
  course: async () => (await import("#features/course/CourseScreen.tsx")).CourseScreen,
  courseForm: async () => (await import("#features/course/CourseFormScreen.tsx")).CourseFormScreen,
  session: async () => (await import("#features/course/SessionScreen.tsx")).SessionScreen,
  extraSession: async () =>
    (await import("#features/course/ExtraSessionScreen.tsx")).ExtraSessionScreen,
  closing: async () => (await import("#features/closing/ClosingScreen.tsx")).ClosingScreen,
  plan: async () => (await import("#features/plan/PlanScreen.tsx")).PlanScreen,
  run: async () => (await import("#features/run/RunScreen.tsx")).RunScreen,
  choir: async () => (await import("#features/choir/ChoirScreen.tsx")).ChoirScreen,
};

/** Which screen stands at an address, for those that are opened by themselves: a bookmark, a killed tab. */
const addresses: readonly (readonly [RegExp, keyof typeof fetchers])[] = [
  [/^\/session\/[^/]+\/run$/, "run"],
  [/^\/session\/[^/]+\/roll-call$/, "rollCall"],
  [/^\/session\/[^/]+\/plan$/, "plan"],
  [/^\/session\/[^/]+\/closing$/, "closing"],
  [/^\/session\/[^/]+$/, "session"],
  [/^\/course$/, "course"],
  [/^\/singers$/, "singers"],
  [/^\/library$/, "library"],
  [/^\/choir$/, "choir"],
];

/** Sets out for the screen at an address before it is known what is kept here: the two do not wait for each other. */
export async function fetchScreenAt(address: string, isChoirHere: boolean): Promise<void> {
  const found = addresses.find(([pattern]) => pattern.test(address));
  await (isChoirHere ? fetchers[found?.[1] ?? "today"] : fetchers.welcome)();
}

function room<Props>(fetchScreen: () => Promise<ComponentType<Props>>) {
  return lazy(async () => ({ default: await fetchScreen() }));
}

export const WelcomeRoom = room(fetchers.welcome);
export const TodayRoom = room(fetchers.today);
export const SingersRoom = room(fetchers.singers);
export const ImportSingersRoom = room(fetchers.importSingers);
export const RollCallRoom = room(fetchers.rollCall);
export const LibraryRoom = room(fetchers.library);
export const ExerciseRoom = room(fetchers.exercise);
export const SongRoom = room(fetchers.song);
export const CourseRoom = room(fetchers.course);
export const CourseFormRoom = room(fetchers.courseForm);
export const SessionRoom = room(fetchers.session);
export const ExtraSessionRoom = room(fetchers.extraSession);
export const ClosingRoom = room(fetchers.closing);
export const PlanRoom = room(fetchers.plan);
export const RunRoom = room(fetchers.run);
export const ChoirRoom = room(fetchers.choir);

/**
 * Fetches every screen once this one stands. Going on is then instant, and a page that has been open since before an
 * update never asks for a piece that the newer version has thrown away.
 */
export async function fetchAllScreens(): Promise<void> {
  for (const fetchScreen of Object.values(fetchers)) await fetchScreen();
}
