// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { change } from "#domain/facets.ts";
import type { LayerId } from "#domain/layer.ts";
import { ConductScreen } from "#features/run/conduct/ConductScreen.tsx";
import { PianistScreen } from "#features/run/conduct/PianistScreen.tsx";
import { SingersViewScreen } from "#features/run/conduct/SingersViewScreen.tsx";
import { RunScreen } from "#features/run/RunScreen.tsx";
import { da } from "#i18n/da.ts";
import { readConductPage } from "#store/conducting.ts";
import { lay, stage } from "#tests/support/stage.tsx";
import type { TestStore } from "#tests/support/store.ts";
import { song as songContent } from "#tests/support/plans.ts";

import { sessionId, song, started } from "../evening.ts";
import { eachAnew, wait } from "../staged.tsx";

eachAnew();
let isStill = false;
beforeEach(() => {
  isStill = false;
  vi.stubGlobal("matchMedia", () => ({
    matches: isStill,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  }));
});
afterEach(cleanup);

/** The evening stands at Mester Jakob, on such a step of its ladder; 90 a minute, so a beat is two thirds of a second. */
async function atStep(step: string): Promise<TestStore> {
  const store = await started();
  await lay(store, [
    change("planItem", song, "content", songContent("frere-jacques")),
    change("run", sessionId, "position", { itemId: song, since: store.clock.now }),
    change("run", sessionId, "climb", {
      itemId: song,
      step: step as LayerId,
      highest: step as LayerId,
      steppedBack: false,
    }),
    change("arrangement", "frere-jacques", "leads", { leads: ["Anna", "", "Ole"] }),
  ]);
  return store;
}

const kept = async (store: TestStore) => readConductPage(store.database, sessionId);
const lanes = () => {
  const list = screen.getAllByRole("list").find((one) => one.className === "conduct-lane-list");
  if (!list) throw new Error("there are no lanes");
  return within(list)
    .getAllByRole("listitem")
    .map((lane) => lane.querySelector(".conduct-lane-head")?.textContent?.trim());
};
const button = (name: RegExp | string) => screen.getByRole("button", { name });

/** Turns the clock on to a beat after the first group began, and lets the screen look. */
async function toBeat(store: TestStore, beat: number): Promise<void> {
  const { round } = await kept(store);
  if (round?.kind !== "going") throw new Error("it does not go");
  store.clock.now = Math.ceil(round.startedAt + (beat * 60_000) / round.bpm) + 5;
  await act(async () => {
    await new Promise((resolve) => {
      setTimeout(resolve, 60);
    });
  });
}

async function begin(step = "canon2-halves") {
  const store = await atStep(step);
  const staged = stage(store, <ConductScreen sessionId={sessionId} />);
  fireEvent.click(await screen.findByRole("button", { name: "Start" }, wait));
  await screen.findByRole("button", { name: "Stop" }, wait);
  return { store, ...staged };
}

describe("a canon that is conducted", () => {
  it("shows who begins when before it begins, and who leads each group", async () => {
    stage(await atStep("canon3"), <ConductScreen sessionId={sessionId} />);
    await screen.findByRole("button", { name: "Start" }, wait);
    expect(lanes()).toEqual([
      "Group 1Annabegins",
      "Group 22 bars after the first",
      "Group 3Ole4 bars after the first",
    ]);
    expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("Frère Jacques");
  });

  it("says what each group sings, and cues the next a bar before, once for ears", async () => {
    const { store } = await begin();
    await toBeat(store, 1);
    expect(lanes()).toEqual(["Group 1AnnaPhrase 1", "Group 2comes in after 2 bars"]);
    expect(screen.queryByText("Group 2 comes in after this bar")).toBeNull();
    await toBeat(store, 5);
    const status = screen.getByText("Group 2 comes in after this bar");
    expect(status.getAttribute("role")).toBe("status");
    expect(lanes()[1]).toBe("Group 2in 3");
    await toBeat(store, 7);
    expect(screen.getByText("Group 2 comes in after this bar")).toBe(status);
    await toBeat(store, 8);
    expect(lanes()).toEqual(["Group 1AnnaPhrase 2", "Group 2Phrase 1"]);
    expect(screen.queryByText("Group 2 comes in after this bar")).toBeNull();
  });

  it("steps take effect when the next phrase begins, and climb the song's ladder", async () => {
    const { store } = await begin();
    await toBeat(store, 10);
    fireEvent.click(button("Step up 3 groups"));
    await screen.findByRole("button", { name: "Step up 4 groups" }, wait);
    expect(screen.getAllByText("3 groups, from the next phrase").length).toBeGreaterThan(0);
    expect((await kept(store)).run?.climb).toMatchObject({ step: "canon3", highest: "canon3" });
    await toBeat(store, 15);
    expect(lanes()).toHaveLength(3);
    expect(lanes()[2]).toMatch(/comes in after|in \d/);
    fireEvent.click(button("Step up 4 groups"));
    await waitFor(async () => expect((await kept(store)).run?.climb?.highest).toBe("canon4"));
    await toBeat(store, 60);
    expect(lanes()).toHaveLength(4);
  });

  it("goes up to four and back to two; who steps back sings with the first group", async () => {
    const { store } = await begin("canon4");
    await toBeat(store, 26);
    expect(lanes().map((lane) => /Phrase \d/.exec(lane ?? "")?.[0])).toEqual([
      "Phrase 4",
      "Phrase 3",
      "Phrase 2",
      "Phrase 1",
    ]);
    fireEvent.click(button("Step back 3 groups"));
    fireEvent.click(await screen.findByRole("button", { name: "Step back 2 groups" }, wait));
    await screen.findByRole("button", { name: "Step back The leader behind" }, wait);
    expect(lanes()[3]).toMatch(/Phrase/);
    await toBeat(store, 33);
    expect(lanes().map((lane) => lane?.replace(/^Group \d\D*?(?=Phrase|with)/, ""))).toEqual([
      "Phrase 1",
      "Phrase 4",
      "with group 1",
      "with group 1",
    ]);
    expect((await kept(store)).run?.climb).toMatchObject({
      step: "canon2-halves",
      highest: "canon4",
      steppedBack: true,
    });
  });

  it("a tap that comes twice is one step", async () => {
    const { store } = await begin();
    await toBeat(store, 2);
    const up = button("Step up 3 groups");
    fireEvent.click(up);
    fireEvent.click(up);
    await screen.findByRole("button", { name: "Step up 4 groups" }, wait);
    const { round } = await kept(store);
    expect(round?.kind === "going" && round.done).toMatchObject([{ formation: { groups: 3 } }]);
  });

  it("holds on the sign when the phrase ends, and stops", async () => {
    const { store } = await begin();
    await toBeat(store, 12);
    fireEvent.click(button("Hold on sign"));
    expect(await screen.findByText("All hold when the phrase ends", undefined, wait)).toBeTruthy();
    await toBeat(store, 16);
    expect(screen.getByText("All hold")).toBeTruthy();
    expect(lanes()).toEqual(["Group 1Annaholds", "Group 2holds"]);
    fireEvent.click(button("Stop"));
    expect(await screen.findByRole("button", { name: "Start" }, wait)).toBeTruthy();
    expect((await kept(store)).round?.kind).toBe("still");
  });

  it("goes on where it is when it is left and come back to", async () => {
    const { store, unmount } = await begin();
    await toBeat(store, 12);
    unmount();
    store.clock.now += 4 * (60_000 / 90);
    stage(store, <ConductScreen sessionId={sessionId} />);
    await screen.findByRole("button", { name: "Stop" }, wait);
    expect(lanes()).toEqual(["Group 1AnnaPhrase 3", "Group 2Phrase 2"]);
  });

  it("says so when it has been sung to its end, and begins again", async () => {
    const { store } = await begin();
    await toBeat(store, 73);
    expect(screen.getByText("Sung to the end")).toBeTruthy();
    fireEvent.click(button("Once more"));
    await screen.findByRole("button", { name: "Stop" }, wait);
    await toBeat(store, 1);
    expect(lanes()[0]).toBe("Group 1AnnaPhrase 1");
  });

  it("a tempo keeps the beat where it is", async () => {
    const { store } = await begin();
    await toBeat(store, 10);
    fireEvent.click(button("+5 %: a little faster"));
    await screen.findByRole("button", { name: "95 a minute, Tap" }, wait);
    const { round } = await kept(store);
    if (round?.kind !== "going") throw new Error("it goes");
    const beat = ((store.clock.now - round.startedAt) / 60_000) * round.bpm;
    expect(beat).toBeGreaterThan(9.9);
    expect(beat).toBeLessThan(10.6);
  });

  it("space and a pedal start it and bring in one more, back takes one out", async () => {
    const store = await atStep("canon2-halves");
    stage(store, <ConductScreen sessionId={sessionId} />);
    await screen.findByRole("button", { name: "Start" }, wait);
    fireEvent.keyDown(document.body, { key: " " });
    await screen.findByRole("button", { name: "Stop" }, wait);
    fireEvent.keyDown(document.body, { key: "PageDown" });
    await screen.findByRole("button", { name: "Step up 4 groups" }, wait);
    fireEvent.keyDown(document.body, { key: "PageUp" });
    expect(await screen.findByRole("button", { name: "Step up 3 groups" }, wait)).toBeTruthy();
  });

  it("where things are to stand still, nothing glides: the phrase that is sung is marked", async () => {
    isStill = true;
    const { store, container } = await begin();
    await toBeat(store, 9);
    expect(container.querySelector(".conduct-glide")).toBeNull();
    const marked = [...container.querySelectorAll(".conduct-cell-now")].map(
      (cell) => cell.textContent,
    );
    expect(marked).toEqual(["2", "1"]);
  });

  it("is silent until asked, and says so where there is no sound to be had", async () => {
    vi.stubGlobal("AudioContext", undefined);
    const { store } = await begin();
    const click = button("Click");
    expect(click.getAttribute("aria-pressed")).toBe("false");
    fireEvent.click(click);
    expect(await screen.findByText(/gives no sound/, undefined, wait)).toBeTruthy();
    await toBeat(store, 9);
    expect(lanes()[1]).toBe("Group 2Phrase 1");
  });

  it("speaks Danish", async () => {
    const store = await atStep("canon4");
    stage(store, <ConductScreen sessionId={sessionId} />, { language: "da", words: da });
    expect(
      await screen.findByRole("heading", { level: 1, name: "Mester Jakob" }, wait),
    ).toBeTruthy();
    expect(button("Et trin tilbage 3 grupper")).toBeTruthy();
  });
});

describe("the way there", () => {
  it("stands first where the song stands on a canon, and says so when the canon goes on", async () => {
    const store = await atStep("canon3");
    const { unmount, place } = stage(store, <RunScreen sessionId={sessionId} />);
    fireEvent.click(await screen.findByRole("button", { name: "Conduct the canon" }, wait));
    expect(place.history.at(-1)).toBe("/session/evening/run/conduct");
    unmount();
    const conducted = stage(store, <ConductScreen sessionId={sessionId} />);
    fireEvent.click(await screen.findByRole("button", { name: "Start" }, wait));
    await screen.findByRole("button", { name: "Stop" }, wait);
    conducted.unmount();
    stage(store, <RunScreen sessionId={sessionId} />);
    expect(
      await screen.findByRole("button", { name: "The canon goes on: back to it" }, wait),
    ).toBeTruthy();
  });

  it("nothing can be conducted while no song is sung", async () => {
    stage(await started(), <ConductScreen sessionId={sessionId} />);
    expect(await screen.findByRole("heading", { name: "No song is led now" }, wait)).toBeTruthy();
  });
});

describe("a second screen", () => {
  it("for the pianist: the note, the key, the tempo, the layer and who comes in", async () => {
    const { store, unmount } = await begin("canon3");
    unmount();
    stage(store, <PianistScreen sessionId={sessionId} />);
    await screen.findByRole("heading", { level: 1, name: "Frère Jacques" }, wait);
    expect(screen.getByText("D major · 4/4")).toBeTruthy();
    expect(screen.getByText("90 a minute")).toBeTruthy();
    expect(screen.getByText(/Begin on/).textContent).toBe("Begin on D");
    await toBeat(store, 9);
    expect(screen.getByText("Phrase 2")).toBeTruthy();
    expect(document.body.textContent).not.toMatch(/Anna|Ole/);
  });

  it("for the singers: title and phrases, and nobody's name", async () => {
    const { store, unmount } = await begin("canon3");
    unmount();
    stage(store, <SingersViewScreen sessionId={sessionId} />);
    await screen.findByRole("heading", { level: 1, name: "Frère Jacques" }, wait);
    await toBeat(store, 9);
    expect(screen.getByText("Phrase 2")).toBeTruthy();
    expect(document.body.textContent).not.toMatch(/Anna|Ole/);
    cleanup();
    const idle = await started();
    stage(idle, <SingersViewScreen sessionId={sessionId} />);
    expect(await screen.findByText("Look and listen", undefined, wait)).toBeTruthy();
  });
});
