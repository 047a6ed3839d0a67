// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";

import { change, deletion } from "#domain/facets.ts";
import { RunScreen } from "#features/run/RunScreen.tsx";
import { readRunPage } from "#store/runs.ts";
import { lay, stage } from "#tests/support/stage.tsx";

import { hello, pause, sessionId, song, started, tea, warm } from "./evening.ts";
import { eachAnew, heading, press, settled, shown, wait } from "./staged.tsx";

eachAnew();

describe("the running session", () => {
  it("has the title of what is led as its one heading of level 1", async () => {
    await shown(await started());
    expect(screen.getAllByRole("heading", { level: 1 })).toHaveLength(1);
    expect(screen.getByText("The side door is open")).toBeTruthy();
    await press("Next item");
    await heading("Tap and stroke the body");
    expect(screen.getAllByRole("heading", { level: 1 })).toHaveLength(1);
    await press("Previous item");
    await heading("Notice");
  });

  it("tells what comes next, its kind and when", async () => {
    await shown(await started());
    const next = screen.getByRole("region", { name: "Next" });
    expect(within(next).getByText("Tap and stroke the body")).toBeTruthy();
    expect(next.textContent).toMatch(/Next at \d\d:\d\d · Body · 5 minutes/);
  });

  it("is stepped through by a pedal and by the space bar, once for each press", async () => {
    const store = await started();
    await shown(store);
    for (const [key, title] of [
      ["ArrowRight", "Tap and stroke the body"],
      ["PageDown", "Row, Row, Row Your Boat"],
      ["ArrowLeft", "Tap and stroke the body"],
      [" ", "Row, Row, Row Your Boat"],
      ["ArrowDown", "Rest"],
      ["PageUp", "Row, Row, Row Your Boat"],
      ["ArrowUp", "Tap and stroke the body"],
    ] as const) {
      fireEvent.keyDown(document.body, { key });
      await heading(title);
    }
    fireEvent.keyDown(document.body, { key: "ArrowRight", repeat: true });
    fireEvent.keyDown(document.body, { key: "ArrowRight", ctrlKey: true });
    await settled();
    expect((await readRunPage(store.database, sessionId)).run?.itemId).toBe(warm);
  });

  it("is not stepped through by keys that are typed in a field or in a sheet", async () => {
    const store = await started();
    await shown(store);
    await press("Next item");
    await heading("Tap and stroke the body");
    const field = screen.getByRole("textbox", { name: "One line to remember" });
    fireEvent.keyDown(field, { key: "ArrowRight" });
    fireEvent.keyDown(field, { key: " " });
    await press("Whole plan");
    const sheet = await screen.findByRole("dialog", undefined, wait);
    fireEvent.keyDown(sheet, { key: "PageDown" });
    fireEvent.keyDown(document.body, { key: "PageDown" });
    await settled();
    expect((await readRunPage(store.database, sessionId)).run?.itemId).toBe(warm);
  });

  it("the space bar presses what has the focus and does not step on", async () => {
    const store = await started();
    await shown(store);
    fireEvent.keyDown(screen.getByRole("button", { name: "Roll call" }), { key: " " });
    await settled();
    expect((await readRunPage(store.database, sessionId)).run?.itemId).toBe(hello);
  });

  it("puts the seated version first, and easier is as near as harder", async () => {
    const store = await started();
    await shown(store);
    await press("Next item");
    await heading("Tap and stroke the body");
    const seated = screen.getByText("Do the arms and thighs only; leave the lower legs out.");
    const how = screen.getByText(/Tap lightly down one arm/);
    expect(seated.compareDocumentPosition(how) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
    await press("Easier Level 1");
    await screen.findByText(/Stroke your own hands/, undefined, wait);
    expect(screen.getByRole("button", { name: "Easier This is the easiest" })).toHaveProperty(
      "disabled",
      true,
    );
    await press("Harder Level 2");
    await screen.findByText(/Tap lightly down one arm/, undefined, wait);
    const { outcomes } = await readRunPage(store.database, sessionId);
    expect(outcomes.get(warm)?.level).toBe(2);
  });

  it("asks how it was after an exercise, in one tap, and takes the answer back", async () => {
    const store = await started();
    await shown(store);
    await press("Next item");
    await heading("Tap and stroke the body");
    expect(screen.queryByText("How was Notice?")).toBeNull();
    await press("Next item");
    await screen.findByText("How was Tap and stroke the body?", undefined, wait);
    await press("Just right");
    await waitFor(
      async () =>
        expect((await readRunPage(store.database, sessionId)).outcomes.get(warm)?.fit).toBe(
          "justRight",
        ),
      wait,
    );
    const told = await screen.findByRole("button", { name: "Just right", pressed: true }, wait);
    fireEvent.click(told);
    await waitFor(
      async () =>
        expect((await readRunPage(store.database, sessionId)).outcomes.get(warm)?.fit).toBeNull(),
      wait,
    );
  });

  it("still asks when the tab was killed before the answer", async () => {
    const store = await started();
    await shown(store);
    await press("Next item");
    await heading("Tap and stroke the body");
    await press("Next item");
    await heading("Row, Row, Row Your Boat");
    cleanup();
    stage(store, <RunScreen sessionId={sessionId} />);
    await heading("Row, Row, Row Your Boat");
    expect(screen.getByText("How was Tap and stroke the body?")).toBeTruthy();
  });

  it("keeps the line as it is typed, and at once when the page is left", async () => {
    const store = await started();
    await shown(store);
    await press("Next item");
    await heading("Tap and stroke the body");
    const line = async () =>
      (await readRunPage(store.database, sessionId)).outcomes.get(warm)?.line;
    fireEvent.change(screen.getByRole("textbox", { name: "One line to remember" }), {
      target: { value: "Slower helped" },
    });
    await waitFor(async () => expect(await line()).toBe("Slower helped"), wait);
    fireEvent.change(screen.getByRole("textbox", { name: "One line to remember" }), {
      target: { value: "Slower helped, sitting" },
    });
    cleanup();
    await waitFor(async () => expect(await line()).toBe("Slower helped, sitting"), wait);
  });

  it("suggests what helps when a word says why, and keeps the line all the same", async () => {
    const store = await started();
    await shown(store);
    await press("Next item");
    await heading("Tap and stroke the body");
    fireEvent.change(screen.getByRole("textbox", { name: "One line to remember" }), {
      target: { value: "Hard with dementia" },
    });
    await screen.findByText(/may say why/, undefined, wait);
    await waitFor(
      async () =>
        expect((await readRunPage(store.database, sessionId)).outcomes.get(warm)?.line).toBe(
          "Hard with dementia",
        ),
      wait,
    );
  });

  it("says how it stands for time, and drops what brings it in on time, with undo", async () => {
    const store = await started();
    store.clock.now += 46 * 60_000;
    await shown(store);
    await screen.findByText("6 minutes behind", undefined, wait);
    expect(screen.queryByText(/late/i)).toBeNull();
    const drop = screen.getByRole("button", { name: /^Finish on time by dropping/ });
    expect(drop.textContent).toContain("Row, Row, Row Your Boat");
    expect(drop.textContent).toContain("Tap and stroke the body");
    fireEvent.click(drop);
    await screen.findByText("4 minutes to spare", undefined, wait);
    fireEvent.click(await screen.findByRole("button", { name: "Undo" }, wait));
    await screen.findByText("6 minutes behind", undefined, wait);
  });

  it("jumps from the whole plan, where what was done and skipped is said", async () => {
    const store = await started();
    await shown(store);
    await press("Skip this");
    await heading("Tap and stroke the body");
    await press("Whole plan");
    const sheet = await screen.findByRole("dialog", undefined, wait);
    expect(within(sheet).getByRole("button", { name: /Notice.*skipped/ })).toBeTruthy();
    expect(within(sheet).getByRole("button", { current: "step" }).textContent).toContain(
      "Tap and stroke",
    );
    fireEvent.click(within(sheet).getByRole("button", { name: "Take in again: Notice" }));
    await waitFor(
      () => expect(within(sheet).queryByRole("button", { name: /Take in again/ })).toBeNull(),
      wait,
    );
    fireEvent.click(within(sheet).getByRole("button", { name: /Rest/ }));
    await heading("Rest");
    expect(screen.queryByRole("dialog")).toBeNull();
    expect((await readRunPage(store.database, sessionId)).run?.itemId).toBe(pause);
  });

  it("takes in a song that was searched for, right after what is led, with undo", async () => {
    const store = await started();
    await shown(store);
    await press("Put in more");
    const sheet = await screen.findByRole("dialog", undefined, wait);
    const person = userEvent.setup();
    await person.type(within(sheet).getByRole("textbox"), "frere");
    fireEvent.click(await within(sheet).findByRole("button", { name: /Frère Jacques/ }, wait));
    const next = () => screen.getByRole("region", { name: "Next" }).textContent;
    await waitFor(() => expect(next()).toContain("Frère Jacques"), wait);
    fireEvent.click(await screen.findByRole("button", { name: "Undo" }, wait));
    await waitFor(() => expect(next()).toContain("Tap and stroke"), wait);
  });

  it("takes in a notice only when something is said in it", async () => {
    await shown(await started());
    await press("Put in more");
    const sheet = await screen.findByRole("dialog", undefined, wait);
    fireEvent.click(within(sheet).getByRole("button", { name: "Notice" }));
    fireEvent.click(within(sheet).getByRole("button", { name: "Put in the notice" }));
    expect(await within(sheet).findByText("Write what is to be said first.")).toBeTruthy();
    fireEvent.change(within(sheet).getByRole("textbox", { name: "What is to be said" }), {
      target: { value: "Tea at nine" },
    });
    fireEvent.click(within(sheet).getByRole("button", { name: "Put in the notice" }));
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull(), wait);
    await press("Next item");
    await screen.findByText("Tea at nine", undefined, wait);
  });

  it("does not move when what is led is taken out of the plan elsewhere", async () => {
    const store = await started();
    await shown(store);
    await press("Next item");
    await heading("Tap and stroke the body");
    await lay(store, [deletion("planItem", warm)]);
    await screen.findByText(/no longer in the plan/, undefined, wait);
    await heading("Tap and stroke the body");
    await press("Next item");
    await heading("Row, Row, Row Your Boat");
  });

  it("opens at what follows when its item was taken out while nobody looked", async () => {
    const store = await started();
    await lay(store, [
      change("run", sessionId, "position", { itemId: song, since: store.clock.now }),
      deletion("planItem", song),
    ]);
    stage(store, <RunScreen sessionId={sessionId} />);
    await heading("Rest");
  });

  it("ends at the last item, and the end can be taken back", async () => {
    const store = await started();
    await lay(store, [
      change("run", sessionId, "position", { itemId: tea, since: store.clock.now }),
    ]);
    const { place } = stage(store, <RunScreen sessionId={sessionId} />);
    await heading("Chat and coffee");
    expect(screen.queryByRole("button", { name: "Next item" })).toBeNull();
    await press("End session");
    await waitFor(() => expect(place.history.at(-1)).toBe("/session/evening/closing"), wait);
    expect((await readRunPage(store.database, sessionId)).session?.state).toBe("held");
    fireEvent.click(await screen.findByRole("button", { name: "Undo" }, wait));
    await waitFor(() => expect(place.history.at(-1)).toBe("/session/evening/run"), wait);
    const page = await readRunPage(store.database, sessionId);
    expect(page.run?.endedAt).toBeUndefined();
    expect(page.session?.state).toBe("planned");
  });

  it("leads to the roll call and to Today, and goes on meanwhile", async () => {
    const store = await started();
    const { place } = await shown(store);
    await press("Roll call");
    expect(place.history.at(-1)).toBe("/session/evening/roll-call");
    await press("Today");
    expect(place.history.at(-1)).toBe("/");
    expect((await readRunPage(store.database, sessionId)).run?.endedAt).toBeUndefined();
  });
});
