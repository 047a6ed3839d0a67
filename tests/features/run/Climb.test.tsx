// @vitest-environment happy-dom
import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";

import { songLayers } from "#content/songLayers.ts";
import { type CivilDate, daysAfter } from "#domain/civil.ts";
import { nextFor } from "#domain/climbPast.ts";
import { change } from "#domain/facets.ts";
import { ladderFor, nothingKnown } from "#domain/ladder.ts";
import type { LayerId } from "#domain/layer.ts";
import type { SongId } from "#domain/song.ts";
import { readClimbPast } from "#store/climbs.ts";
import { endRun } from "#store/endRun.ts";
import { readRunPage } from "#store/runs.ts";
import { song as songContent } from "#tests/support/plans.ts";
import { lay } from "#tests/support/stage.tsx";
import type { TestStore } from "#tests/support/store.ts";

import { sessionId, song, started } from "./evening.ts";
import { eachAnew, heading, press, shown, wait } from "./staged.tsx";

eachAnew();

const tonight = "2026-11-20" as CivilDate;
const frere = "frere-jacques" as SongId;
const frereLadder = ladderFor(songLayers.get(frere) ?? nothingKnown);

async function atTheSong(store: TestStore, title: string) {
  await shown(store);
  await press("Next item");
  await heading("Tap and stroke the body");
  store.clock.now += 300_000;
  await press("Next item");
  await heading(title);
  return screen.findByRole("region", { name: "The layers of the song" }, wait);
}

/** Two evenings before, at which Frère Jacques came this far and was just right. */
async function sungBefore(store: TestStore, reached: string) {
  await lay(
    store,
    [14, 7].flatMap((days) => {
      const id = `before${days}`;
      return [
        change("session", id, "when", {
          date: daysAfter(tonight, -days),
          time: "19:00" as never,
          minutes: 60,
          place: "",
          courseId: null,
        }),
        change("session", id, "state", { kind: "held" }),
        change("planItem", `${id}i`, "place", {
          sessionId: id as never,
          index: "a0",
          part: "songs",
        }),
        change("planItem", `${id}i`, "content", songContent(frere)),
        change("outcome", `${id}.${id}i`, "climb", {
          reached: reached as LayerId,
          steppedBack: false,
        }),
        change("outcome", `${id}.${id}i`, "fit", { fit: "justRight" }),
      ];
    }),
  );
}

async function frereTonight() {
  const store = await started();
  await lay(store, [change("planItem", song, "content", songContent(frere))]);
  return store;
}

describe("the ladder of the song that is led", () => {
  it("begins gently a first time, and says where to aim and why", async () => {
    const panel = within(await atTheSong(await started(), "Row, Row, Row Your Boat"));
    expect(panel.getByText("Step 1 of 15")).toBeTruthy();
    expect(panel.getByText(/^Start: Listen · Aim: Line by line$/)).toBeTruthy();
    expect(panel.getByText(/The first time: listen/)).toBeTruthy();
    expect(panel.getByText(/Open door/)).toBeTruthy();
    const dock = within(await screen.findByRole("group", { name: "Easier or harder" }, wait));
    expect(dock.getByRole("button", { name: /^Step up\s+Beat/ })).toBeTruthy();
    expect(dock.getByRole("button", { name: /^Step back\s+A little slower/ })).toBeTruthy();
  });

  it("goes up and back in one tap each, keeps it, and takes the last tap back", async () => {
    const store = await started();
    const panel = within(await atTheSong(store, "Row, Row, Row Your Boat"));
    const undo = panel.getByRole("button", { name: "Undo step" });
    expect(undo.hasAttribute("disabled")).toBe(true);
    await press("Step up Beat");
    await panel.findByText("Step 2 of 15", undefined, wait);
    expect((await readRunPage(store.database, sessionId)).run?.climb).toMatchObject({
      step: "pulse",
      highest: "pulse",
    });
    await press("Undo step");
    await panel.findByText("Step 1 of 15", undefined, wait);
    await press("Step back A little slower");
    await panel.findByText("For now: A little slower", undefined, wait);
    await press("Step up All of it again");
    await waitFor(() => expect(panel.queryByText("For now: A little slower")).toBeNull(), wait);
  });

  it("is gone over in a sheet: any step is a tap away, whatever the rule says", async () => {
    const store = await started();
    const panel = within(await atTheSong(store, "Row, Row, Row Your Boat"));
    await press("Ladder: Step 1 of 15");
    const sheet = within(await screen.findByRole("dialog", undefined, wait));
    expect(sheet.getAllByRole("listitem")).toHaveLength(15);
    sheet.getByRole("button", { name: /Canon in 3 groups/ }).click();
    await panel.findByText("Step 14 of 15", undefined, wait);
    expect((await readRunPage(store.database, sessionId)).run?.climb?.steppedBack).toBe(false);
  });

  it("says all ways back in their order, and takes the one that is tapped", async () => {
    const store = await frereTonight();
    await sungBefore(store, "canon3");
    const panel = within(await atTheSong(store, "Frère Jacques"));
    await press("Other ways");
    const sheet = within(await screen.findByRole("dialog", undefined, wait));
    const names = sheet.getAllByRole("button").map(({ textContent }) => textContent);
    expect(names.slice(1).map((name) => name?.replace(/^\d/, ""))).toEqual([
      "The leader as second voice to: Canon, the leader as second voice",
      "The piano as second voice stays on this step",
      "All together on the beat to: Together without the leader",
      "A little slower stays on this step",
    ]);
    sheet.getByRole("button", { name: /All together on the beat/ }).click();
    await panel.findByText("Step 5 of 16", undefined, wait);
  });

  it("notes what was seen of the whole group", async () => {
    const store = await started();
    const panel = within(await atTheSong(store, "Row, Row, Row Your Boat"));
    panel.getByRole("button", { name: "Effort and smiles" }).click();
    await panel.findByText("1 sign noted", undefined, wait);
    const { outcomes } = await readRunPage(store.database, sessionId);
    expect(outcomes.get(song)?.signs).toEqual(["effortAndSmiles"]);
  });
});

describe("after the song", () => {
  it("one tap says how it was; how far it came is known already and can be set right", async () => {
    const store = await started();
    await atTheSong(store, "Row, Row, Row Your Boat");
    await press("Step up Beat");
    await press("Step up Line by line");
    store.clock.now += 300_000;
    await press("Next item");
    await heading("Rest");
    const strip = within(screen.getByRole("region", { name: "How was Row, Row, Row Your Boat?" }));
    const came = await strip.findByRole("button", { name: /Came to: Line by line/ }, wait);
    strip.getByRole("button", { name: "Just right" }).click();
    await waitFor(async () => {
      const { outcomes } = await readRunPage(store.database, sessionId);
      expect(outcomes.get(song)).toMatchObject({
        fit: "justRight",
        climb: { reached: "echo", steppedBack: false },
      });
    }, wait);
    came.click();
    const sheet = within(await screen.findByRole("dialog", undefined, wait));
    sheet.getByRole("checkbox", { name: "We took a step back on the way" }).click();
    sheet.getByRole("button", { name: /Together with the leader/ }).click();
    await waitFor(async () => {
      const { outcomes } = await readRunPage(store.database, sessionId);
      expect(outcomes.get(song)?.climb).toEqual({ reached: "unisonLed", steppedBack: true });
    }, wait);
  });

  it("asks how far it came where nobody took a step, and takes silence for no answer", async () => {
    const store = await started();
    await atTheSong(store, "Row, Row, Row Your Boat");
    store.clock.now += 300_000;
    await press("Next item");
    await heading("Rest");
    await screen.findByRole("button", { name: /How far did it come/ }, wait);
    await press("Just right");
    await waitFor(async () => {
      const outcome = (await readRunPage(store.database, sessionId)).outcomes.get(song);
      expect(outcome?.fit).toBe("justRight");
      expect(outcome?.climb).toBeUndefined();
    }, wait);
  });
});

it("Frère Jacques up to four groups and back to two; next week begins and aims where it should", async () => {
  const store = await frereTonight();
  await sungBefore(store, "canon2-halves");
  const panel = within(await atTheSong(store, "Frère Jacques"));
  // Just right twice in two groups: begin a step below, aim a step above.
  expect(panel.getByText("Step 13 of 16")).toBeTruthy();
  await press("Step up Canon in halves");
  await press("Step up Canon in 3 groups");
  await press("Step up Canon in 4 groups");
  await screen.findByText("This is the top of the ladder", undefined, wait);
  await panel.findByText(/To end well, sing it once more: Canon in 3 groups/, undefined, wait);
  await press("Step back One group fewer");
  await panel.findByText("Step 15 of 16", undefined, wait);
  await press("Step back One group fewer");
  await panel.findByText("Step 14 of 16", undefined, wait);
  store.clock.now += 300_000;
  await press("Next item");
  await heading("Rest");
  await screen.findByRole("button", { name: /Came to: Canon in 4 groups · one step back/ }, wait);
  await press("Too much");
  await endRun(store, sessionId);

  const nextDay = daysAfter(tonight, 7);
  await waitFor(async () => {
    const past = await readClimbPast(store.database, nextDay);
    const next = nextFor({ id: frere, ladder: frereLadder }, past, nextDay);
    expect(frereLadder[next.start]?.id).toBe("canon2-halves");
    expect(frereLadder[next.goal]?.id).toBe("canon3");
    expect(frereLadder[next.lock?.step ?? -1]?.id).toBe("canon4");
    expect(next.why).toEqual({ kind: "tooMuch", step: frereLadder.length - 1 });
  }, wait);
});
