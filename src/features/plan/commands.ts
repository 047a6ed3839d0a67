import type { Exercise, ExerciseId, ExerciseKind, Level } from "#domain/exercise.ts";
import { type Change, change, deletion } from "#domain/facets.ts";
import { placeAt } from "#domain/placing.ts";
import {
  mostItemMinutes,
  type Part,
  type PlanContent,
  type PlanItem,
  type PlanItemId,
  planInOrder,
  planItemFrom,
} from "#domain/plan.ts";
import {
  type Landing,
  minutesOfChatBar,
  minutesOfExercise,
  minutesOfNotice,
  minutesOfRest,
  minutesOfSong,
  movableItems,
  partOfExercise,
  placeForNew,
} from "#domain/planPlaces.ts";
import { done, refused } from "#domain/result.ts";
import type { SessionId } from "#domain/session.ts";
import type { Song, SongId } from "#domain/song.ts";
import type { PlannedItem } from "#domain/template.ts";
import { commit } from "#store/commit.ts";
import type { Reading } from "#store/deciding.ts";
import type { Store } from "#store/store.ts";

/** Puts a filled template on an empty page. */
export async function planFromTemplate(
  store: Store,
  sessionId: SessionId,
  planned: readonly PlannedItem[],
) {
  const ids = planned.map(() => newItemId(store));
  return commit<"already planned">(store, ["planItem"], async (reading) => {
    if ((await planNow(reading, sessionId)).length > 0) return refused("already planned");
    return done(laidOut(sessionId, planned, ids));
  });
}

/** Lays an earlier session's plan on an empty page: the same things in the same order. */
export async function copyPlan(store: Store, sessionId: SessionId, from: SessionId) {
  // How many there are is not known yet; each place keeps its id when the act is tried again.
  const ids: PlanItemId[] = [];
  return commit<"already planned">(store, ["planItem"], async (reading) => {
    if ((await planNow(reading, sessionId)).length > 0) return refused("already planned");
    const plan = await planNow(reading, from);
    while (ids.length < plan.length) ids.push(newItemId(store));
    // How far a song was to go that evening is of no meaning for another one.
    return done(
      laidOut(
        sessionId,
        plan.map(({ part, minutes, content }) => ({ part, minutes, content })),
        ids,
      ),
    );
  });
}

/**
 * Lays a suggested plan out in one act, in the place of what was there.
 *
 * @param seen the plan that the leader saw: what somebody else has put in since is not taken away
 */
export async function takeSuggestion(
  store: Store,
  sessionId: SessionId,
  planned: readonly PlannedItem[],
  seen: readonly PlanItem[],
) {
  const ids = planned.map(() => newItemId(store));
  return commit<"changed meanwhile">(store, ["planItem"], async (reading) => {
    const now = await planNow(reading, sessionId);
    if (now.some(({ id }) => !seen.some((item) => item.id === id))) {
      return refused("changed meanwhile");
    }
    return done([
      ...now.map(({ id }) => deletion("planItem", id)),
      ...laidOut(sessionId, planned, ids),
    ]);
  });
}

export async function addWarmUp(store: Store, sessionId: SessionId, exercise: Exercise) {
  const content = { kind: "warmUp", exerciseId: exercise.id, level: 1 } as const;
  return add(store, sessionId, content, partOfExercise(exercise), minutesOfExercise(exercise));
}

export async function addSong(store: Store, sessionId: SessionId, song: Song) {
  return add(store, sessionId, { kind: "song", songId: song.id }, "songs", minutesOfSong);
}

export async function addRest(store: Store, sessionId: SessionId) {
  return add(store, sessionId, { kind: "rest" }, "songs", minutesOfRest);
}

export async function addNotice(store: Store, sessionId: SessionId, text: string) {
  return add(store, sessionId, { kind: "notice", text }, "arrive", minutesOfNotice);
}

/** After the end, and only once. */
export async function addChatBar(store: Store, sessionId: SessionId) {
  const id = newItemId(store);
  return commit<"already there">(store, ["planItem"], async (reading) => {
    const items = await planNow(reading, sessionId);
    if (items.some(({ content }) => content.kind === "chatBar")) return refused("already there");
    return done(added(items, sessionId, id, { kind: "chatBar" }, "after", minutesOfChatBar));
  });
}

/** A song of the leader's own by its title alone, in the library and in the plan. */
export async function addOwnSong(store: Store, sessionId: SessionId, title: string) {
  const songId = store.newId() as SongId;
  const id = newItemId(store);
  return commit(store, ["planItem", "song"], async (reading) => {
    const items = await planNow(reading, sessionId);
    return done([
      change("song", songId, "card", { title }),
      ...added(items, sessionId, id, { kind: "song", songId }, "songs", minutesOfSong),
    ]);
  });
}

/** A warm-up of the leader's own by its name alone; how it is done can be written in the library later. */
export async function addOwnWarmUp(
  store: Store,
  sessionId: SessionId,
  name: string,
  kind: ExerciseKind,
) {
  const exerciseId = store.newId() as ExerciseId;
  const id = newItemId(store);
  const minutes = 3;
  return commit(store, ["planItem", "exercise"], async (reading) => {
    const items = await planNow(reading, sessionId);
    const card = { name, kind, minutes, how: [], seated: "", caution: "", demands: [] };
    const content = { kind: "warmUp", exerciseId, level: 1 } as const;
    return done([
      change("exercise", exerciseId, "card", card),
      ...added(items, sessionId, id, content, partOfExercise({ kind }), minutes),
    ]);
  });
}

export async function moveItem(store: Store, item: PlanItem, { position, part }: Landing) {
  return commit<"gone">(store, ["planItem"], async (reading) => {
    const items = await planNow(reading, item.sessionId);
    const now = items.find(({ id }) => id === item.id);
    if (!now) return refused("gone");
    return done(placed(items, item.sessionId, [item.id], position, new Map([[item.id, part]])));
  });
}

/** @param minutes whole; kept between 1 and 90 */
export async function changeMinutes(store: Store, itemId: PlanItemId, minutes: number) {
  const within = Math.min(mostItemMinutes, Math.max(1, Math.round(minutes)));
  return commit(store, ["planItem"], () =>
    done([change("planItem", itemId, "minutes", { minutes: within })]),
  );
}

export async function changeLevel(store: Store, itemId: PlanItemId, level: Level) {
  return commit<"gone">(store, ["planItem"], async (reading) => {
    const content = (await reading.get("planItem", itemId))?.content;
    if (content?.kind !== "warmUp") return refused("gone");
    return done([change("planItem", itemId, "content", { ...content, level })]);
  });
}

export async function changeNotice(store: Store, itemId: PlanItemId, text: string) {
  return commit(store, ["planItem"], () =>
    done([change("planItem", itemId, "content", { kind: "notice", text })]),
  );
}

export async function removeItem(store: Store, itemId: PlanItemId) {
  return commit(store, ["planItem"], () => done([deletion("planItem", itemId)]));
}

async function add(
  store: Store,
  sessionId: SessionId,
  content: PlanContent,
  part: Part,
  minutes: number,
) {
  const id = newItemId(store);
  return commit(store, ["planItem"], async (reading) => {
    const items = await planNow(reading, sessionId);
    return done(added(items, sessionId, id, content, part, minutes));
  });
}

async function planNow(reading: Reading, sessionId: SessionId): Promise<PlanItem[]> {
  const rows = await reading.where("planItem", "place.sessionId", sessionId);
  return planInOrder(rows.flatMap((row) => planItemFrom(row) ?? []));
}

function laidOut(
  sessionId: SessionId,
  plan: readonly PlannedItem[],
  ids: readonly PlanItemId[],
): Change[] {
  const places = placeAt([], ids, 0);
  return plan.flatMap(({ part, content, minutes, noFurther }, place) => {
    const { id, index } = places[place] ?? { id: "", index: "" };
    return [
      change("planItem", id, "place", { sessionId, index, part }),
      change("planItem", id, "content", content),
      change("planItem", id, "minutes", { minutes }),
      ...(noFurther === undefined ? [] : [change("planItem", id, "aim", { goal: noFurther })]),
    ];
  });
}

function added(
  items: readonly PlanItem[],
  sessionId: SessionId,
  id: PlanItemId,
  content: PlanContent,
  part: Part,
  minutes: number,
): Change[] {
  const position = placeForNew(items, content.kind, part);
  return [
    ...placed(items, sessionId, [id], position, new Map([[id, part]])),
    change("planItem", id, "content", content),
    change("planItem", id, "minutes", { minutes }),
  ];
}

/** The places that change when `moved` come to stand at `position`; where keys have met, everybody gets a fresh one. */
function placed(
  items: readonly PlanItem[],
  sessionId: SessionId,
  moved: readonly PlanItemId[],
  position: number,
  partOf: ReadonlyMap<string, Part>,
): Change[] {
  const parts = new Map<string, Part>([
    ...items.map(({ id, part }) => [id, part] as const),
    ...partOf,
  ]);
  // The chat bar is run last whatever its key, so a place is counted among the others.
  return placeAt(movableItems(items), moved, position).map(({ id, index }) =>
    change("planItem", id, "place", { sessionId, index, part: parts.get(id) ?? "songs" }),
  );
}

function newItemId(store: Store): PlanItemId {
  return store.newId() as PlanItemId;
}
