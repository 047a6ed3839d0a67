import { roomFor } from "./roomFor.tsx";

// Every screen but those that the app is opened on most; nothing of this is waited for by them.
export const SingersRoom = roomFor(
  async () => (await import("#features/singers/SingersScreen.tsx")).SingersScreen,
);
export const SingerRoom = roomFor(
  async () => (await import("#features/what-helps/SingerScreen.tsx")).SingerScreen,
);
export const TogetherRoom = roomFor(
  async () => (await import("#features/what-helps/TogetherScreen.tsx")).TogetherScreen,
);
export const PartnersRoom = roomFor(
  async () => (await import("#features/what-helps/PartnersScreen.tsx")).PartnersScreen,
);
export const ImportSingersRoom = roomFor(
  async () => (await import("#features/singers/ImportSingersScreen.tsx")).ImportSingersScreen,
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
export const ConductRoom = roomFor(
  async () => (await import("#features/run/conduct/ConductScreen.tsx")).ConductScreen,
);
export const PianistRoom = roomFor(
  async () => (await import("#features/run/conduct/PianistScreen.tsx")).PianistScreen,
);
export const SingersViewRoom = roomFor(
  async () => (await import("#features/run/conduct/SingersViewScreen.tsx")).SingersViewScreen,
);
export const HelpingRoom = roomFor(
  async () => (await import("#features/helping/HelpingScreen.tsx")).HelpingScreen,
);
export const ArrangingRoom = roomFor(
  async () => (await import("#features/helping/ArrangingScreen.tsx")).ArrangingScreen,
);
export const CapacityRoom = roomFor(
  async () => (await import("#features/capacity/CapacityScreen.tsx")).CapacityScreen,
);
export const DevicesRoom = roomFor(
  async () => (await import("#features/devices/DevicesScreen.tsx")).DevicesScreen,
);
export const InviteRoom = roomFor(
  async () => (await import("#features/devices/InviteScreen.tsx")).InviteScreen,
);
export const StuckRoom = roomFor(
  async () => (await import("#features/devices/StuckScreen.tsx")).StuckScreen,
);
export const TwoVersionsRoom = roomFor(
  async () => (await import("#features/devices/TwoVersionsScreen.tsx")).TwoVersionsScreen,
);
export const RetentionRoom = roomFor(
  async () => (await import("#features/rights/RetentionSettings.tsx")).RetentionSettings,
);
export const ChoirRoom = roomFor(
  async () => (await import("#features/choir/ChoirScreen.tsx")).ChoirScreen,
);
export const TeamRoom = roomFor(
  async () => (await import("#features/team/TeamScreen.tsx")).TeamScreen,
);
export const HelperRoom = roomFor(
  async () => (await import("#features/team/HelperScreen.tsx")).HelperScreen,
);
export const TasksRoom = roomFor(
  async () => (await import("#features/team/TasksScreen.tsx")).TasksScreen,
);
export const TaskRoom = roomFor(
  async () => (await import("#features/team/TaskScreen.tsx")).TaskScreen,
);
export const RotaRoom = roomFor(
  async () => (await import("#features/rota/RotaScreen.tsx")).RotaScreen,
);
export const RotaDateRoom = roomFor(
  async () => (await import("#features/rota/RotaDateScreen.tsx")).RotaDateScreen,
);
export const FillRoom = roomFor(
  async () => (await import("#features/rota/FillScreen.tsx")).FillScreen,
);
export const LoadRoom = roomFor(
  async () => (await import("#features/rota/LoadScreen.tsx")).LoadScreen,
);
export const AfterwardsRoom = roomFor(
  async () => (await import("#features/rota/AfterwardsScreen.tsx")).AfterwardsScreen,
);
export const AmIOnRoom = roomFor(
  async () => (await import("#features/am-i-on/AmIOnScreen.tsx")).AmIOnScreen,
);
export const DutyRoom = roomFor(
  async () => (await import("#features/am-i-on/DutyScreen.tsx")).DutyScreen,
);
export const PosterRoom = roomFor(
  async () => (await import("#features/rota-paper/PosterScreen.tsx")).PosterScreen,
);
export const TonightRoom = roomFor(
  async () => (await import("#features/rota-paper/TonightScreen.tsx")).TonightScreen,
);
export const SubstituteRoom = roomFor(
  async () => (await import("#features/rota-paper/SubstituteScreen.tsx")).SubstituteScreen,
);
export const AgreementsRoom = roomFor(
  async () => (await import("#features/rights/AgreementsScreen.tsx")).AgreementsScreen,
);
export const KeptRoom = roomFor(
  async () => (await import("#features/rights/KeptScreen.tsx")).KeptScreen,
);
export const MergeRoom = roomFor(
  async () => (await import("#features/rights/MergeScreen.tsx")).MergeScreen,
);
export const FollowUpsRoom = roomFor(
  async () => (await import("#features/rights/FollowUpsScreen.tsx")).FollowUpsScreen,
);
export const LockRoom = roomFor(
  async () => (await import("#features/lock/LockScreen.tsx")).LockScreen,
);

/** Which screen stands at an address, for those that are opened by themselves: a bookmark, a killed tab. */
const addresses: readonly (readonly [RegExp, { readonly fetch: () => Promise<unknown> }])[] = [
  [/^\/session\/[^/]+\/run\/conduct$/, ConductRoom],
  [/^\/session\/[^/]+\/pianist$/, PianistRoom],
  [/^\/session\/[^/]+\/singers$/, SingersViewRoom],
  [/^\/session\/[^/]+\/helping$/, HelpingRoom],
  [/^\/session\/[^/]+\/plan$/, PlanRoom],
  [/^\/session\/[^/]+\/closing$/, ClosingRoom],
  [/^\/session\/[^/]+$/, SessionRoom],
  [/^\/course$/, CourseRoom],
  [/^\/singers$/, SingersRoom],
  [/^\/library$/, LibraryRoom],
  [/^\/choir$/, ChoirRoom],
  [/^\/team$/, TeamRoom],
  [/^\/am-i-on$/, AmIOnRoom],
  [/^\/am-i-on\//, DutyRoom],
  [/^\/rota$/, RotaRoom],
  [/^\/session\/[^/]+\/rota$/, RotaDateRoom],
];

export async function fetchFurtherScreenAt(address: string): Promise<void> {
  await addresses.find(([pattern]) => pattern.test(address))?.[1].fetch();
}

const rooms = [
  SingersRoom,
  SingerRoom,
  TogetherRoom,
  PartnersRoom,
  ImportSingersRoom,
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
  ConductRoom,
  PianistRoom,
  SingersViewRoom,
  HelpingRoom,
  ArrangingRoom,
  CapacityRoom,
  DevicesRoom,
  InviteRoom,
  StuckRoom,
  TwoVersionsRoom,
  RetentionRoom,
  ChoirRoom,
  TeamRoom,
  HelperRoom,
  TasksRoom,
  TaskRoom,
  RotaRoom,
  RotaDateRoom,
  FillRoom,
  LoadRoom,
  AfterwardsRoom,
  AmIOnRoom,
  DutyRoom,
  PosterRoom,
  TonightRoom,
  SubstituteRoom,
  AgreementsRoom,
  KeptRoom,
  MergeRoom,
  FollowUpsRoom,
  LockRoom,
];

export async function fetchFurtherScreens(): Promise<void> {
  for (const room of rooms) await room.fetch();
}
