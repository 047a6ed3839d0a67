import { describe, expect, it } from "vitest";

import { type CivilDate, daysAfter, type LocalTime } from "#domain/civil.ts";
import { type Change, change } from "#domain/facets.ts";
import type { LayerId } from "#domain/layer.ts";
import type { Fit } from "#domain/outcome.ts";
import type { SongId } from "#domain/song.ts";
import { readClimbLogs, readClimbPast, readSongsSung } from "#store/climbs.ts";
import { readSessionsBefore } from "#store/sessions.ts";
import { song } from "#tests/support/plans.ts";
import { lay } from "#tests/support/stage.tsx";
import { newTestStore } from "#tests/support/store.ts";

const first = "2026-01-02" as CivilDate;
const week = (number: number) => daysAfter(first, 7 * number);

interface Sung {
  readonly id: string;
  readonly reached?: string;
  readonly fit?: Fit;
  readonly steppedBack?: boolean;
}

function evening(number: number, sung: readonly Sung[], state: "held" | "cancelled" = "held") {
  const id = `s${number}`;
  const when = {
    date: week(number),
    time: "19:00" as LocalTime,
    minutes: 60,
    place: "",
    courseId: null,
  };
  return [
    change("session", id, "when", when),
    change("session", id, "state", { kind: state }),
    ...sung.flatMap(({ id: songId, reached, fit, steppedBack = false }, place): Change[] => [
      change("planItem", `${id}i${place}`, "place", {
        sessionId: id as never,
        index: `a${place}`,
        part: "songs",
      }),
      change("planItem", `${id}i${place}`, "content", song(songId)),
      change("outcome", `${id}.${id}i${place}`, "played", {
        startedAt: number,
        endedAt: number + 1,
        how: "done",
      }),
      ...(reached
        ? [
            change("outcome", `${id}.${id}i${place}`, "climb", {
              reached: reached as LayerId,
              steppedBack,
            }),
          ]
        : []),
      ...(fit ? [change("outcome", `${id}.${id}i${place}`, "fit", { fit })] : []),
    ]),
  ];
}

const row = "row-row" as SongId;

describe("how far songs came", () => {
  it("is told of each song, earliest first, and of no day from `before` on", async () => {
    const store = newTestStore();
    await lay(store, [
      ...evening(2, [{ id: "row-row", reached: "gesture", fit: "tooMuch", steppedBack: true }]),
      ...evening(0, [
        { id: "row-row", reached: "echo", fit: "justRight" },
        { id: "frere-jacques", reached: "listen", fit: "tooEasy" },
      ]),
      ...evening(1, [{ id: "row-row", reached: "unisonLed", fit: "justRight" }]),
      ...evening(3, [{ id: "row-row", reached: "canon4", fit: "justRight" }]),
    ]);
    const logs = await readClimbLogs(store.database, week(3));
    expect(logs.get(row)).toEqual([
      { date: week(0), reached: "echo", steppedBack: false, fit: "justRight" },
      { date: week(1), reached: "unisonLed", steppedBack: false, fit: "justRight" },
      { date: week(2), reached: "gesture", steppedBack: true, fit: "tooMuch" },
    ]);
    expect(logs.get("frere-jacques" as SongId)).toHaveLength(1);
  });

  it("wants both the step and how it went, and leaves out what was called off", async () => {
    const store = newTestStore();
    await lay(store, [
      ...evening(0, [{ id: "row-row", reached: "echo" }]),
      ...evening(1, [{ id: "row-row", fit: "justRight" }]),
      ...evening(2, [{ id: "row-row", reached: "echo", fit: "justRight" }], "cancelled"),
    ]);
    expect((await readClimbLogs(store.database, week(9))).size).toBe(0);
    const sessions = await readSessionsBefore(store.database, week(2), 9);
    const sung = await readSongsSung(store.database, sessions);
    expect(sung.map(({ date, climb, fit }) => [date, climb?.reached, fit])).toEqual([
      [week(0), "echo", null],
      [week(1), undefined, "justRight"],
    ]);
  });

  it("looks at the last so many sessions and no further, those called off not counted", async () => {
    const store = newTestStore();
    const sung = [{ id: "row-row", reached: "echo", fit: "justRight" }] as const;
    await lay(
      store,
      Array.from({ length: 40 }, (_, number) =>
        evening(number, sung, number % 13 === 0 ? "cancelled" : "held"),
      ).flat(),
    );
    const dates = async (most?: number) =>
      (await readClimbLogs(store.database, week(40), most)).get(row)?.map(({ date }) => date);
    expect(await dates()).toHaveLength(20);
    expect(await dates(3)).toEqual([week(36), week(37), week(38)]);
  });

  it("knows who was here, on the days somebody was marked", async () => {
    const store = newTestStore();
    await lay(store, [
      ...evening(0, []),
      ...evening(1, []),
      change("turnout", "s1.a", "mark", { here: true }),
      change("turnout", "s1.b", "mark", { here: false }),
    ]);
    const { days } = await readClimbPast(store.database, week(5));
    expect(days).toEqual([{ date: week(1), here: new Set(["a"]) }]);
  });
});
