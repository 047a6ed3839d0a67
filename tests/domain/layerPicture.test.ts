import { expect, test } from "vitest";

import { songLayers } from "#content/songLayers.ts";
import { noPast } from "#domain/climbPast.ts";
import { ladderFor, nothingKnown } from "#domain/ladder.ts";
import type { LayerId } from "#domain/layer.ts";
import { layerPicture, type Sung, weeksShown } from "#domain/layerPicture.ts";
import type { SessionId } from "#domain/session.ts";
import type { SongId } from "#domain/song.ts";
import { aSession } from "#tests/support/sessions.ts";

const ladderOf = (id: SongId) => ladderFor(songLayers.get(id) ?? nothingKnown);
const sung = (session: string, song: string, reached?: string): Sung => ({
  sessionId: session as SessionId,
  songId: song as SongId,
  climb: reached === undefined ? undefined : { reached: reached as LayerId, steppedBack: false },
  fit: "justRight",
});

test("a row for each song, the first that was led first, a mark for each week", () => {
  const rows = layerPicture(
    [
      sung("w1", "row-row", "echo"),
      sung("w1", "frere-jacques", "unisonLed"),
      sung("w2", "row-row", "gesture"),
      sung("w3", "row-row"),
      sung("w3", "frere-jacques", "left-the-ladder"),
    ],
    ladderOf,
    noPast,
    aSession("w4", "2026-11-27"),
  );
  expect(rows.map(({ songId }) => songId)).toEqual(["row-row", "frere-jacques"]);
  const places = (row: (typeof rows)[number] | undefined) =>
    [...(row?.marks ?? [])].map(([id, { reached }]) => [id, reached]);
  expect(places(rows[0])).toEqual([
    ["w1", 2],
    ["w2", 5],
    ["w3", undefined],
  ]);
  expect(places(rows[1])).toEqual([
    ["w1", 3],
    ["w3", undefined],
  ]);
  expect(rows[0]?.next?.goal).toBe(2);
});

test("a song led twice on a day counts as far as it came, in whichever order", () => {
  for (const order of [
    ["gesture", "echo"],
    ["echo", "gesture"],
  ] as const) {
    const [row] = layerPicture(
      order.map((reached) => sung("w1", "row-row", reached)),
      ladderOf,
      noPast,
      undefined,
    );
    expect(row?.marks.get("w1" as SessionId)?.reached).toBe(5);
    expect(row?.next).toBeUndefined();
  }
});

test("a course is shown whole; of years, the weeks round the one that comes", () => {
  const sessions = Array.from({ length: 60 }, (_, week) =>
    aSession(
      `w${week}`,
      `20${20 + Math.floor(week / 12)}-${String((week % 12) + 1).padStart(2, "0")}-01`,
    ),
  );
  expect(weeksShown(sessions.slice(0, 12), undefined)).toHaveLength(12);
  const shown = weeksShown(sessions, "w40" as SessionId);
  expect(shown).toHaveLength(16);
  expect(shown.some(({ id }) => id === "w40")).toBe(true);
  expect(shown.at(-1)?.id).toBe("w42");
  expect(weeksShown(sessions, undefined).at(-1)?.id).toBe("w59");
  expect(weeksShown(sessions, "w0" as SessionId)[0]?.id).toBe("w0");
  const called = sessions.slice(0, 3).map((one) => ({ ...one, state: "cancelled" as const }));
  expect(weeksShown(called, undefined)).toEqual([]);
});
