// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";

import type { CivilDate, LocalTime } from "#domain/civil.ts";
import { type Change, change } from "#domain/facets.ts";
import type { SessionId } from "#domain/session.ts";
import { ClosingScreen } from "#features/closing/ClosingScreen.tsx";
import { keepWords } from "#features/closing/commands.ts";
import { da } from "#i18n/da.ts";
import { en } from "#i18n/en.ts";
import { readClosing } from "#store/closings.ts";
import { readOutcomes } from "#store/runs.ts";
import { fullDisk, lay, stage } from "#tests/support/stage.tsx";
import { newTestStore, type TestStore } from "#tests/support/store.ts";

afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const id = "s1" as SessionId;

async function held(store: TestStore, more: readonly Change[] = []) {
  const item = (name: string, songId: string) => [
    change("planItem", name, "place", { sessionId: id, index: name, part: "songs" }),
    change("planItem", name, "content", { kind: "song", songId: songId as never }),
  ];
  await lay(store, [
    change("session", id, "when", {
      date: "2026-11-20" as CivilDate,
      time: "19:00" as LocalTime,
      minutes: 75,
      place: "",
      courseId: null,
    }),
    change("session", id, "state", { kind: "held" }),
    ...item("a1", "row-row"),
    ...item("a2", "viva-la-musica"),
    ...item("a3", "ode-to-joy"),
    change("outcome", `${id}.a1`, "played", { startedAt: 0, endedAt: 1, how: "done" }),
    change("outcome", `${id}.a2`, "played", { startedAt: 1, endedAt: 2, how: "done" }),
    change("outcome", `${id}.a2`, "fit", { fit: "tooEasy" }),
    change("outcome", `${id}.a3`, "played", { startedAt: 2, endedAt: 3, how: "skipped" }),
    ...more,
  ]);
}

const howItWent = () => screen.findByLabelText<HTMLTextAreaElement>("How did it go?");
const write = (field: HTMLElement, value: string) => fireEvent.change(field, { target: { value } });
const kept = async (store: TestStore) => readClosing(store.database, id);

describe("the closing", () => {
  it("keeps one title from the beginning, and the focus on it", async () => {
    const store = newTestStore();
    await held(store);
    stage(store, <ClosingScreen sessionId={id} />);
    const title = screen.getByRole("heading", { level: 1 });
    title.focus();
    await howItWent();
    expect(document.activeElement).toBe(title);
  });

  it("says how many were here today, with the way to the roll call", async () => {
    const store = newTestStore();
    await held(store, [
      change("turnout", `${id}.a`, "mark", { here: true }),
      change("headCount", `${id}.n`, "count", { guests: 2, companions: 0 }),
    ]);
    const { place } = stage(store, <ClosingScreen sessionId={id} />);
    await screen.findByText("Here today");
    expect(screen.getByText("3")).toBeTruthy();
    expect(screen.getByText("1 singer, 2 guests")).toBeTruthy();
    fireEvent.click(screen.getByRole("button", { name: "Roll call" }));
    expect(place.history.at(-1)).toBe("/session/s1/roll-call");
  });

  it("asks in one tap about what was done and has no mark, and the same tap takes it back", async () => {
    const store = newTestStore();
    await held(store);
    stage(store, <ClosingScreen sessionId={id} />);
    const open = await screen.findByRole("group", { name: "Row, Row, Row Your Boat" });
    expect(screen.getByText("Marked already: 1")).toBeTruthy();
    expect(screen.queryByText("Ode to Joy")).toBeNull();
    const tooMuch = within(open).getByRole("button", { name: /^Too much/ });
    fireEvent.click(tooMuch);
    await waitFor(() => expect(tooMuch.getAttribute("aria-pressed")).toBe("true"));
    const fit = async () =>
      (await readOutcomes(store.database, id)).find(({ itemId }) => itemId === "a1")?.fit;
    expect(await fit()).toBe("tooMuch");
    fireEvent.click(tooMuch);
    await waitFor(() => expect(tooMuch.getAttribute("aria-pressed")).toBe("false"));
    expect(await fit()).toBeNull();
  });

  it("asks about the whole plan when the session was led from paper", async () => {
    const store = newTestStore();
    await held(store);
    for (const item of ["a1", "a2", "a3"]) {
      await store.database.rows("outcome").delete(`${id}.${item}`);
    }
    stage(store, <ClosingScreen sessionId={id} />);
    await screen.findByText("Ode to Joy");
    expect(screen.getAllByRole("button", { name: /^Just right/ })).toHaveLength(3);
  });

  it("calls what was marked here on an earlier visit marked, not marked during the session", async () => {
    const store = newTestStore();
    await held(store);
    stage(store, <ClosingScreen sessionId={id} />);
    const open = await screen.findByRole("group", { name: "Row, Row, Row Your Boat" });
    fireEvent.click(within(open).getByRole("button", { name: /^Just right/ }));
    await waitFor(async () =>
      expect((await readOutcomes(store.database, id)).filter(({ fit }) => fit)).toHaveLength(2),
    );
    cleanup();
    stage(store, <ClosingScreen sessionId={id} />);
    await screen.findByText("Marked already: 2");
    expect(screen.queryByText(/during the session/)).toBeNull();
  });

  it("says of a plan that was left out whole that it was left out, and only of an empty one that it was empty", async () => {
    const store = newTestStore();
    await held(store);
    const skipped = { startedAt: 0, endedAt: 0, how: "skipped" } as const;
    await lay(store, [
      change("outcome", `${id}.a1`, "played", skipped),
      change("outcome", `${id}.a2`, "played", skipped),
    ]);
    stage(store, <ClosingScreen sessionId={id} />);
    await screen.findByText(en.closing.nothingDone);
    expect(screen.queryByText(en.closing.nothingPlanned)).toBeNull();
    cleanup();
    for (const item of ["a1", "a2", "a3"]) await store.database.rows("planItem").delete(item);
    stage(store, <ClosingScreen sessionId={id} />);
    await screen.findByText(en.closing.nothingPlanned);
    expect(screen.queryByText(en.closing.nothingDone)).toBeNull();
  });

  it("keeps each line when the field is left, and says so only then", async () => {
    const store = newTestStore();
    await held(store);
    stage(store, <ClosingScreen sessionId={id} />);
    const field = await howItWent();
    write(field, "  Warm voices. ");
    expect(screen.queryByText("Saved here")).toBeNull();
    fireEvent.blur(field);
    await screen.findByText("Saved here");
    expect(await kept(store)).toEqual({ howItWent: "Warm voices.", remember: "" });
    const remember = screen.getByLabelText("What to remember for next time?");
    write(remember, "Bring the small drum.");
    fireEvent.blur(remember);
    await waitFor(async () =>
      expect(await kept(store)).toEqual({
        howItWent: "Warm voices.",
        remember: "Bring the small drum.",
      }),
    );
  });

  it("loses nothing when one stops in the middle, hides the app or leaves the page", async () => {
    const store = newTestStore();
    await held(store);
    const { unmount } = stage(store, <ClosingScreen sessionId={id} />);
    write(await howItWent(), "A pause");
    await waitFor(async () => expect((await kept(store))?.howItWent).toBe("A pause"), {
      timeout: 4000,
    });
    write(await howItWent(), "A pause, then away");
    const hidden = vi.spyOn(document, "visibilityState", "get").mockReturnValue("hidden");
    document.dispatchEvent(new Event("visibilitychange"));
    hidden.mockRestore();
    await waitFor(async () => expect((await kept(store))?.howItWent).toBe("A pause, then away"), {
      timeout: 900,
    });
    write(await howItWent(), "A pause, then gone");
    unmount();
    await waitFor(async () => expect((await kept(store))?.howItWent).toBe("A pause, then gone"), {
      timeout: 900,
    });
  });

  it("does not say that it is kept while the disk is full, and keeps what was written on the page", async () => {
    const store = newTestStore();
    await held(store);
    const free = fullDisk(store, "closings");
    stage(store, <ClosingScreen sessionId={id} />);
    const field = await howItWent();
    write(field, "Warm voices.");
    fireEvent.blur(field);
    await waitFor(() => expect(store.keeping.state.getState().kind).toBe("waiting"));
    expect(screen.queryByText("Saved here")).toBeNull();
    expect(field.value).toBe("Warm voices.");
    free();
    await store.keeping.tryAgain();
    await screen.findByText("Saved here");
  });

  it("suggests what helps where a diagnosis was written, in one's own language, and forbids nothing", async () => {
    const store = newTestStore();
    await held(store);
    stage(store, <ClosingScreen sessionId={id} />, { words: da, language: "da" });
    const field = await screen.findByLabelText("Hvordan gik det?");
    write(field, "Alle kræfter blev brugt");
    expect(screen.queryByText(/siger hvorfor/)).toBeNull();
    write(field, "To med demens blev trætte");
    expect(screen.getByText(/»demens« siger hvorfor/)).toBeTruthy();
    fireEvent.blur(field);
    await waitFor(async () =>
      expect((await kept(store))?.howItWent).toBe("To med demens blev trætte"),
    );
  });

  it("goes back to the course", async () => {
    const store = newTestStore();
    await held(store);
    const { place } = stage(store, <ClosingScreen sessionId={id} />);
    fireEvent.click(await screen.findByRole("button", { name: "Done" }));
    expect(place.history.at(-1)).toBe("/course");
  });
});

describe("the closing words", () => {
  it("written on both lines at once keep both", async () => {
    const store = newTestStore();
    await Promise.all([
      keepWords(store, id, "howItWent", "Warm."),
      keepWords(store, id, "remember", "The drum."),
    ]);
    expect(await kept(store)).toEqual({ howItWent: "Warm.", remember: "The drum." });
  });

  it("are not written when nothing was said anew", async () => {
    const store = newTestStore();
    expect(await keepWords(store, id, "remember", "   ")).toEqual({
      ok: true,
      value: { written: [] },
    });
    expect(await store.database.rows("closing").count()).toBe(0);
  });
});
