import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { change, kinds } from "#domain/facets.ts";
import { done } from "#domain/result.ts";
import { soundRow } from "#domain/shape.ts";
import type { CivilDate } from "#domain/civil.ts";
import type { CourseId } from "#domain/course.ts";
import type { SessionId } from "#domain/session.ts";
import { commit } from "#store/commit.ts";
import { tableOf } from "#store/database.ts";
import { readHelpers } from "#store/helpers.ts";
import { readOwnLibrary } from "#store/ownLibrary.ts";
import { readPlan } from "#store/plans.ts";
import { receive } from "#store/receive.ts";
import { readRunning } from "#store/running.ts";
import { readOutcomes, readRun } from "#store/runs.ts";
import { saveChoir } from "#store/savedChoir.ts";
import {
  readCourse,
  readCourses,
  readSession,
  readSessionsBefore,
  readSessionsFrom,
  readSessionsOfCourse,
} from "#store/sessions.ts";
import { readSingers } from "#store/singers.ts";
import { readHeadCount, readHere } from "#store/turnout.ts";
import { newTestStore, type TestStore } from "#tests/support/store.ts";

const sessionId = "s" as SessionId;
const day = "2026-11-20" as CivilDate;

/** Everything that screens ask of the store. */
async function readAll({ database }: TestStore) {
  return [
    await readSession(database, sessionId),
    await readSessionsFrom(database, day, 5),
    await readSessionsBefore(database, day, 5),
    await readSessionsOfCourse(database, "c" as CourseId),
    await readCourses(database, 5),
    await readCourse(database, "c" as CourseId),
    await readSingers(database, "singing"),
    await readHelpers(database),
    await readPlan(database, sessionId),
    await readOwnLibrary(database),
    await readHere(database, sessionId),
    await readHeadCount(database, sessionId),
    await readRun(database, sessionId),
    await readRunning(database),
    await readOutcomes(database, sessionId),
  ];
}

/** One sound record of every kind, with ids that the reads find. */
const sound: Readonly<Record<string, object>> = {
  choir: { id: "choir", card: { name: "Kor" }, origin: { kind: "real" } },
  singer: { id: "a", name: { called: "Åse" }, standing: { state: "singing" } },
  helper: { id: "h", name: { called: "Per" }, pillars: { pillars: ["pianist"] } },
  course: {
    id: "c",
    card: { name: "Efterår", place: "Sal" },
    frame: { start: day, time: "19:00", minutes: 75, weeks: 12 },
    holidays: { dates: [day] },
  },
  session: {
    id: "s",
    when: { date: day, time: "19:00", minutes: 75, place: "Sal", courseId: "c" },
    state: { kind: "planned" },
  },
  planItem: {
    id: "i",
    place: { sessionId: "s", index: "a0", part: "voice" },
    content: { kind: "warmUp", exerciseId: "x", level: 1 },
    minutes: { minutes: 5 },
  },
  exercise: {
    id: "x",
    card: {
      name: "Ro",
      kind: "body",
      minutes: 5,
      how: ["sådan"],
      seated: "",
      caution: "",
      demands: [],
    },
  },
  song: { id: "g", card: { title: "Lied", key: "D", bpm: 90 } },
  turnout: { id: "s.a", mark: { here: true } },
  headCount: { id: "s.n", count: { guests: 1, companions: 2 } },
  outcome: { id: "s.i", fit: { fit: "justRight" }, word: { line: "" }, level: { level: 2 } },
  run: {
    id: "s",
    position: { itemId: "i", since: 1 },
    state: { kind: "running", startedAt: 1 },
  },
  closing: { id: "s", words: { howItWent: "", remember: "" } },
};

async function put(store: TestStore, rows: Readonly<Record<string, object>>): Promise<void> {
  for (const kind of kinds) {
    const row = rows[kind];
    if (row) await store.database.table(tableOf[kind]).put({ stamps: {}, ...row });
  }
}

describe("fault 12: a damaged row", () => {
  it("is not there in any of the sound ones: they are read as they are", () => {
    for (const kind of kinds) {
      const row = { stamps: {}, ...sound[kind] } as never;
      expect(soundRow(kind, row)).toBe(row);
    }
  });

  it("never stops a screen, whatever any of its facets has become", async () => {
    const junk = fc.oneof(
      fc.constantFrom(null, "", "text", 0, -1, true, [], [null], {}, { name: null }),
      fc.record({ kind: fc.constantFrom("song", "warmUp", "quiz", null) }),
      fc.object({ maxDepth: 2 }),
    );
    const damage = fc.array(
      fc.tuple(fc.constantFrom(...kinds), fc.nat({ max: 4 }), fc.nat({ max: 6 }), junk),
      { minLength: 1, maxLength: 12 },
    );
    const store = newTestStore();
    await fc.assert(
      fc.asyncProperty(damage, async (blows) => {
        const rows: Record<string, Record<string, unknown>> = structuredClone(sound) as never;
        for (const [kind, facetAt, fieldAt, value] of blows) {
          const row = rows[kind] ?? {};
          const facets = ["stamps", ...Object.keys(row).filter((name) => name !== "id")];
          const facet = facets[facetAt % facets.length] ?? "stamps";
          const found = row[facet];
          const fields = typeof found === "object" && found !== null ? Object.keys(found) : [];
          const field = fields[fieldAt % (fields.length + 1)];
          row[facet] = field === undefined ? value : { ...(found as object), [field]: value };
        }
        await put(store, rows);
        await readAll(store);
        await saveChoir(store);
        // And the leader can still work with it.
        const answer = await commit(store, kinds, async (reading) => {
          for (const kind of kinds) await reading.get(kind, String(rows[kind]?.["id"]));
          return done([
            change("singer", "a", "name", { called: "Åse" }),
            change("session", "s", "state", { kind: "held" }),
          ]);
        });
        expect(answer.ok).toBe(true);
      }),
      { numRuns: 60 },
    );
  }, 30_000);

  it("is left out of a list while its neighbours are shown", async () => {
    const store = newTestStore();
    await put(store, sound);
    await store.database.table("singers").put({
      id: "b",
      name: null,
      standing: { state: "singing" },
      stamps: { name: 7 },
    });
    const singers = await readSingers(store.database, "singing");
    expect(singers.map(({ called }) => called)).toEqual(["Åse"]);
  });

  it("is mended by the same facet from another device", async () => {
    const store = newTestStore();
    await store.database.table("singers").put({ id: "b", name: null, stamps: null });
    const stamp = "0123456789ab-0000-0123456789abcdef" as never;
    await receive(
      store,
      [{ kind: "singer", id: "b", facet: "name", value: { called: "Bo" }, stamp }],
      true,
    );
    expect((await store.database.rows("singer").get("b"))?.name).toEqual({ called: "Bo" });
  });

  it("faults 44, 45: what only looks damaged, because a newer Korlag wrote it, is kept when its neighbours change", async () => {
    const store = newTestStore();
    const quiz = { kind: "quiz", quizId: "q", text: "?" };
    await put(store, sound);
    await store.database.table("planItems").update("i", { content: quiz });
    expect(await readPlan(store.database, sessionId)).toEqual([]);
    await commit(store, ["planItem"], () =>
      done([change("planItem", "i", "minutes", { minutes: 9 })]),
    );
    let kept: unknown;
    await store.database
      .table("planItems")
      .toCollection()
      .modify((row: unknown) => {
        kept = row;
      });
    expect(kept).toMatchObject({ content: quiz, minutes: { minutes: 9 } });
  });
});
