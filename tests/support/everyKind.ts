import { theChoir } from "#domain/choir.ts";
import type { CivilDate, LocalTime } from "#domain/civil.ts";
import type { CourseId } from "#domain/course.ts";
import { erasure } from "#domain/erasing.ts";
import type { ExerciseId } from "#domain/exercise.ts";
import { type Change, change, deletion, kinds } from "#domain/facets.ts";
import type { VariantKey } from "#domain/hallWord.ts";
import type { HelperId } from "#domain/helper.ts";
import type { HelpNoteId } from "#domain/helpNote.ts";
import type { LayerId } from "#domain/layer.ts";
import { theOwner } from "#domain/owner.ts";
import type { PlanItemId } from "#domain/plan.ts";
import { done } from "#domain/result.ts";
import type { SessionId } from "#domain/session.ts";
import type { SongId } from "#domain/song.ts";
import type { TaskId } from "#domain/task.ts";
import { commit } from "#store/commit.ts";
import type { Store } from "#store/store.ts";

/** Writes at least one record of every kind, with every facet and every variant that this version knows. */
export async function fillEveryKind(store: Store): Promise<void> {
  const sessionId = "s" as SessionId;
  const courseId = "c" as CourseId;
  const date = "2026-11-20" as CivilDate;
  const time = "19:00" as LocalTime;
  const item = (id: string, index: string) =>
    change("planItem", id, "place", { sessionId, index, part: "songs" });
  const answer = await commit(store, kinds, () =>
    done([
      change("choir", theChoir, "card", { name: "Torsdagskoret" }),
      change("choir", theChoir, "origin", { kind: "real" }),
      change("singer", "a", "name", { called: "Åse", said: "OH-seh" }),
      change("singer", "a", "standing", { state: "singing" }),
      change("singer", "b", "name", { called: "Søren" }),
      change("singer", "b", "standing", { state: "archived" }),
      change("singer", "d", "name", { called: "Deleted" }),
      deletion("singer", "d"),
      change("helper", "h", "name", { called: "Per" }),
      change("helper", "h", "pillars", { pillars: ["pianist", "volunteer"] }),
      change("course", courseId, "card", { name: "Efterår", place: "Salen" }),
      change("course", courseId, "frame", { start: date, time, minutes: 75, weeks: 12 }),
      change("course", courseId, "holidays", { dates: ["2026-12-25" as CivilDate] }),
      change("session", sessionId, "when", { date, time, minutes: 75, place: "Salen", courseId }),
      change("session", sessionId, "state", { kind: "planned" }),
      item("i1", "a0"),
      change("planItem", "i1", "content", {
        kind: "warmUp",
        exerciseId: "x" as ExerciseId,
        level: 2,
      }),
      change("planItem", "i1", "minutes", { minutes: 5 }),
      item("i2", "a1"),
      change("planItem", "i2", "content", { kind: "song", songId: "g" as SongId }),
      change("planItem", "i2", "aim", { goal: "u" as LayerId }),
      item("i3", "a2"),
      change("planItem", "i3", "content", { kind: "rest" }),
      item("i4", "a3"),
      change("planItem", "i4", "content", { kind: "notice", text: "Te bagefter" }),
      item("i5", "a4"),
      change("planItem", "i5", "content", { kind: "chatBar" }),
      change("exercise", "x", "card", {
        name: "Ryst",
        kind: "body",
        minutes: 4,
        how: ["Hænder", "Arme", "Det hele"],
        seated: "Kun hænder",
        caution: "",
        demands: ["standing"],
      }),
      change("song", "g", "card", { title: "Vem kan segla", key: "Dm", bpm: 80 }),
      change("turnout", "s.a", "mark", { here: true }),
      change("headCount", "s.n", "count", { guests: 2, companions: 1 }),
      change("headCount", "s.counted", "singers", { here: 12 }),
      change("headCount", "c.counted", "came", { times: [11, 9, 2] }),
      erasure("singer", "e"),
      change("song", "g", "tune", { abc: "X:1\nK:D\nD E F D|" }),
      change("song", "g", "text", { text: "Vem kan segla förutan vind" }),
      change("song", "g", "rights", { tune: "free", text: "unknown" }),
      change("arrangement", "g", "ladder", {
        steps: [{ id: "u", layer: { kind: "unisonLed" } }],
      }),
      change("arrangement", "g", "key", { key: "D" }),
      change("arrangement", "g", "tempo", { bpm: 84 }),
      change("arrangement", "g", "leads", { leads: ["Per"] }),
      change("gesture", "w", "card", { name: "Vinke" }),
      change("outcome", "s.i1", "climb", { reached: "u" as LayerId, steppedBack: true }),
      change("outcome", "s.i1", "signs", { signs: [] }),
      change("outcome", "s.i1", "fit", { fit: "justRight" }),
      change("outcome", "s.i1", "word", { line: "Mange lo" }),
      change("outcome", "s.i1", "level", { level: 3 }),
      change("outcome", "s.i1", "played", { startedAt: 1000, endedAt: 2000, how: "done" }),
      change("run", sessionId, "position", { itemId: "i2" as PlanItemId, since: 2000 }),
      change("run", sessionId, "climb", {
        itemId: "i2" as PlanItemId,
        step: "u" as LayerId,
        highest: "u" as LayerId,
        steppedBack: false,
        gentler: "slower",
      }),
      change("run", sessionId, "conduct", {
        kind: "going",
        itemId: "i2" as PlanItemId,
        bpm: 90,
        plan: {
          formation: { kind: "groups", groups: 2 },
          offsetBars: 2,
          times: 2,
          ending: "oneByOne",
        },
        startedAt: 3000,
        done: [
          { kind: "form", at: 4.5, formation: { kind: "leaderSecond" } },
          { kind: "holdSign", at: 20 },
        ],
      }),
      change("run", sessionId, "state", { kind: "running", startedAt: 1000 }),
      change("closing", sessionId, "words", { howItWent: "Godt", remember: "Nøglen" }),
      ...ofTheSingers(date),
      ...ofTheTeam(date),
    ]),
  );
  if (!answer.ok) throw new Error("not kept");
}

function ofTheSingers(date: CivilDate): Change[] {
  const helperId = "h" as HelperId;
  return [
    change("singer", "a", "likes", { words: "Sømandsviser" }),
    change("singer", "a", "help", { level: "fixed", helperId, secondId: null }),
    change("singer", "a", "capacity", { answer: "partly" }),
    change("singer", "a", "step", { words: "Gå med til kaffe" }),
    change("singer", "a", "looks", { madeOn: date, againOn: null }),
    change("singer", "a", "contact", { called: "Ida", number: "12 34 56 78" }),
    change("singer", "a", "reach", { number: "87 65 43 21" }),
    change("singer", "b", "restriction", { restricted: true, on: date }),
    change("singer", "b", "merged", { into: null }),
    change("singer", "a", "helps", { helperId }),
    change("headCount", "s.n", "relatives", { resting: 1, notToday: 0 }),
    change("need", "a.seated", "mark", { wished: true }),
    change("songLiking", "a.g", "mark", { feeling: "loves", title: "Vem kan segla" }),
    change("cooperation", "a.p", "mark", { wanted: true }),
    change("consent", "a.photo", "answer", {
      given: true,
      on: date,
      how: "spoken",
      notedBy: "Per",
      onBehalf: "",
    }),
    change("published", "a.u", "piece", { purpose: "photo", where: "Avisen", on: date }),
    change("followUp", "a.f", "task", { purpose: "photo", since: date, publishedId: "a.u" }),
    change("followUp", "a.f", "state", { done: false }),
    change("hallWord", "a.s.i1.sit", "word", { went: "worked", on: date }),
    change("helpNoteOf", "a.s.m", "link", { noteId: "s.m" as HelpNoteId }),
    change("waiting", "w", "person", { called: "Bo", reach: "11 22 33 44" }),
    change("waiting", "w", "asked", { on: date }),
    change("waiting", "w", "state", { kind: "waiting" }),
    change("thanks", "c.h", "said", { on: date }),
  ];
}

function ofTheTeam(date: CivilDate): Change[] {
  const helperId = "h" as HelperId;
  return [
    change("choir", theChoir, "ceiling", { singers: 40 }),
    change("choir", theChoir, "retention", { cardDays: 30, turnoutDays: 60, rotaDays: 180 }),
    change("choir", theChoir, "hall", {
      address: "Skolegade 1",
      key: "Hos pedellen",
      good: "",
      callFirst: helperId,
    }),
    change("helper", "h", "reach", { phone: "12 12 12 12", mail: "" }),
    change("helper", "h", "post", { post: "Musikskolen", department: "Kultur" }),
    change("helper", "h", "likes", { tasks: ["coffee" as TaskId] }),
    change("helper", "h", "standsIn", { pillars: ["conductor"], tasks: ["tidy" as TaskId] }),
    change("helper", "h", "promise", { on: date }),
    change("helper", "h", "wishes", { most: 6, weeksRunning: false, pair: null }),
    change("helper", "h", "standing", { state: "active" }),
    change("partner", "p", "card", { organisation: "Frivilligcenteret", role: "", reach: "" }),
    change("pause", "h.u", "span", { from: date, to: null }),
    change("availability", "s.h", "answer", { can: "no" }),
    change("task", "t", "card", { name: "Lys", time: "before", comeBefore: 30, lines: ["Tænd"] }),
    change("task", "t", "places", { places: 1 }),
    change("task", "t", "span", { for: "session" }),
    change("taskPlaces", "s.t", "places", { places: 2 }),
    change("duty", "s.t.0", "done", { helperId }),
    change("claim", "s.t.0.h", "answer", {
      kind: "yes",
      by: helperId,
      at: 2000,
      past: [{ kind: "asked", by: null, at: 1000 }],
    }),
    change("helpNote", "s.m", "note", {
      helperId,
      firstName: "Åse",
      variants: ["sit" as VariantKey],
      meet: "Ved døren",
    }),
    change("device", "tablet", "card", {
      owner: "Per",
      role: "pianist",
      slot: "c2xvdA",
      tokenHash: "aGFzaA",
    }),
    change("owner", theOwner, "who", { helperId }),
    change("owner", theOwner, "reminder", { wanted: false }),
  ];
}
