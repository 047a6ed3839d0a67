// @vitest-environment happy-dom
import { cleanup, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it } from "vitest";

import type { CivilDate, LocalTime } from "#domain/civil.ts";
import { change } from "#domain/facets.ts";
import type { PlanItemId } from "#domain/plan.ts";
import type { SessionId } from "#domain/session.ts";
import { newSinger, type SingerId } from "#domain/singer.ts";
import { countCompany } from "#features/roll-call/commands.ts";
import { RollCallScreen } from "#features/roll-call/RollCallScreen.tsx";
import { da } from "#i18n/da.ts";
import { readSingers } from "#store/singers.ts";
import type { Store } from "#store/store.ts";
import { readHeadCount, readHere, readNode, readRelatives } from "#store/turnout.ts";
import { dismissUndo } from "#ui/undo.ts";
import { fullDisk, lay, stage } from "#tests/support/stage.tsx";
import { newTestStore } from "#tests/support/store.ts";

afterEach(() => {
  cleanup();
  dismissUndo();
});

const sessionId = "tonight" as SessionId;

async function evening(...names: string[]): Promise<ReturnType<typeof newTestStore>> {
  const store = newTestStore();
  await lay(store, [
    change("session", sessionId, "when", {
      date: "2026-11-20" as CivilDate,
      time: "19:00" as LocalTime,
      minutes: 75,
      place: "The parish hall",
      courseId: null,
    }),
    ...names.flatMap((name) => newSinger(`s-${name}` as SingerId, name)),
  ]);
  return store;
}

const tiles = () => within(screen.getByRole("list", { name: "Names" })).getAllByRole("button");
const tile = (name: string) => screen.findByRole("button", { name });
const total = () => document.querySelector(".roll-number")?.textContent;
const nameOn = (element: Element | null) => element?.querySelector(".tile-name")?.textContent;
const isHere = (element: HTMLElement) => element.getAttribute("aria-pressed") === "true";

describe("RollCallScreen", () => {
  it("marks with one tap and takes it back with a second, durably", async () => {
    const store = await evening("Anna", "Bo");
    const person = userEvent.setup();
    stage(store, <RollCallScreen sessionId={sessionId} />);
    const anna = await tile("Anna");
    await person.click(anna);
    await waitFor(() => expect(isHere(anna)).toBe(true));
    expect([...(await readHere(store.database, sessionId))]).toEqual(["s-Anna"]);
    expect(total()).toBe("1");
    await person.click(anna);
    await waitFor(() => expect(isHere(anna)).toBe(false));
    expect((await readHere(store.database, sessionId)).size).toBe(0);
  });

  it("shows no tick before the mark is on disk", async () => {
    const store = await evening("Anna");
    const person = userEvent.setup();
    const repair = fullDisk(store, "turnouts");
    stage(store, <RollCallScreen sessionId={sessionId} />);
    const anna = await tile("Anna");
    await person.click(anna);
    await waitFor(() => expect(store.keeping.state.getState().kind).toBe("waiting"));
    expect(isHere(anna)).toBe(false);
    repair();
    await store.keeping.tryAgain();
    await waitFor(() => expect(isHere(anna)).toBe(true));
  });

  it("keeps sixty names in their places while they are marked", async () => {
    const names = Array.from(
      { length: 60 },
      (_, place) => `Name ${String(place).padStart(2, "0")}`,
    );
    const store = await evening(...names.toReversed());
    const person = userEvent.setup();
    stage(store, <RollCallScreen sessionId={sessionId} />);
    await tile("Name 00");
    const before = tiles();
    expect(before.map(nameOn)).toEqual(names);
    for (const place of [59, 7, 30]) {
      const element = before[place];
      if (element) await person.click(element);
    }
    await waitFor(() => expect(total()).toBe("3"));
    // The very same elements in the very same places: nothing was drawn anew.
    expect(tiles()).toEqual(before);
  });

  it("welcomes a newcomer in one act, here at once, and takes both back together", async () => {
    const store = await evening("Anna");
    const person = userEvent.setup();
    stage(store, <RollCallScreen sessionId={sessionId} />);
    await person.type(await screen.findByRole("textbox", { name: "Somebody new" }), "Åse{Enter}");
    const newcomer = await tile("Åse");
    await waitFor(() => expect(isHere(newcomer)).toBe(true));
    expect(total()).toBe("1");
    await person.click(await screen.findByRole("button", { name: "Undo" }));
    await waitFor(() => expect(total()).toBe("0"));
    expect(screen.queryByRole("button", { name: "Åse" })).toBeNull();
    expect((await readHere(store.database, sessionId)).size).toBe(0);
  });

  it("writes newcomer and mark together or not at all", async () => {
    const store = await evening("Anna");
    const person = userEvent.setup();
    const repair = fullDisk(store, "turnouts");
    stage(store, <RollCallScreen sessionId={sessionId} />);
    await person.type(await screen.findByRole("textbox", { name: "Somebody new" }), "Åse{Enter}");
    await waitFor(() => expect(store.keeping.state.getState().kind).toBe("waiting"));
    expect(await readSingers(store.database, "singing")).toHaveLength(1);
    repair();
    await store.keeping.tryAgain();
    expect(isHere(await tile("Åse"))).toBe(true);
  });

  it("brings an archived singer back to the list, and here", async () => {
    const store = await evening("Anna", "Bo");
    await lay(store, [change("singer", "s-Bo", "standing", { state: "archived" })]);
    const person = userEvent.setup();
    stage(store, <RollCallScreen sessionId={sessionId} />);
    await person.type(await screen.findByRole("textbox", { name: "Somebody new" }), "bo{Enter}");
    await person.click(await screen.findByRole("button", { name: "Welcome Bo back" }));
    await waitFor(async () => expect(isHere(await tile("Bo"))).toBe(true));
    expect(await readSingers(store.database, "singing")).toHaveLength(2);
  });

  it("counts guests and companions with those of the other devices, and everybody in the room", async () => {
    const store = await evening("Anna");
    await lay(store, [
      change("headCount", `${sessionId}.otherdevice`, "count", { guests: 2, companions: 1 }),
    ]);
    const person = userEvent.setup();
    stage(store, <RollCallScreen sessionId={sessionId} />);
    await person.click(await tile("Anna"));
    const more = await screen.findByRole("button", { name: "One more: Guests" });
    await person.click(more);
    await person.click(more);
    await waitFor(() => expect(total()).toBe("6"));
    expect(screen.getByText("1 singer · 4 guests · 1 companion")).toBeTruthy();
    await person.click(screen.getByRole("button", { name: "One fewer: Companions" }));
    await waitFor(() => expect(total()).toBe("5"));
    // The other device's record is as it was.
    const other = await store.database.rows("headCount").get(`${sessionId}.otherdevice`);
    expect(other?.count).toEqual({ guests: 2, companions: 1 });
  });

  it("loses no count when taps come faster than the disk", async () => {
    const store = await evening("Anna");
    const node = await readNode(store.database);
    const taps = Array.from({ length: 12 }, async () =>
      countCompany(store, sessionId, node, "guests", 1),
    );
    await Promise.all(taps);
    expect((await readHeadCount(store.database, sessionId)).guests).toBe(12);
    expect(await store.database.rows("headCount").count()).toBe(1);
  });

  it("leads back to the session when this one is running, and only then", async () => {
    const store = await evening("Anna");
    const person = userEvent.setup();
    await run(store, "another");
    const { place } = stage(store, <RollCallScreen sessionId={sessionId} />);
    await tile("Anna");
    expect(screen.getByRole("link", { name: "Today" })).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Back to session" })).toBeNull();
    await run(store, sessionId);
    await person.click(await screen.findByRole("button", { name: "Back to session" }));
    expect(place.history.at(-1)).toBe(`/session/${sessionId}/run`);
  });

  it("invites where no name stands yet, and says kindly when the session is not here", async () => {
    const store = await evening();
    const { unmount } = stage(store, <RollCallScreen sessionId={sessionId} />);
    await screen.findByText("The list begins with the first name.");
    expect(screen.getByRole("link", { name: "Bring in a list" })).toBeTruthy();
    unmount();
    stage(store, <RollCallScreen sessionId={"gone" as SessionId} />);
    await screen.findByText("This session is not on this device.");
  });

  it("walks the names by arrow keys and jumps to a letter, in the language's own order", async () => {
    const names = "ABCDEFGHIJKL".split("").map((letter) => `${letter}nna`);
    const store = await evening("Åse", "Aase", ...names);
    const person = userEvent.setup();
    stage(store, <RollCallScreen sessionId={sessionId} />, { words: da, language: "da" });
    await person.click(await screen.findByRole("button", { name: "Til Å" }));
    expect(nameOn(document.activeElement)).toBe("Åse");
    await person.keyboard("{ArrowRight}");
    expect(nameOn(document.activeElement)).toBe("Aase");
    await person.keyboard(" ");
    await waitFor(async () =>
      expect([...(await readHere(store.database, sessionId))]).toEqual(["s-Aase"]),
    );
  });

  it("counts relatives who rest or are not with us today, outside the room", async () => {
    const store = await evening("Anna");
    const person = userEvent.setup();
    stage(store, <RollCallScreen sessionId={sessionId} />);
    await person.click(await screen.findByRole("button", { name: "One more: Relatives resting" }));
    await person.click(screen.getByRole("button", { name: "One more: Relatives resting" }));
    await person.click(screen.getByRole("button", { name: "One more: Relatives not today" }));
    await person.click(screen.getByRole("button", { name: "One fewer: Relatives resting" }));
    await waitFor(async () =>
      expect(await readRelatives(store.database, sessionId)).toEqual({ resting: 1, notToday: 1 }),
    );
    expect(total()).toBe("0");
    expect(await readHeadCount(store.database, sessionId)).toEqual({ guests: 0, companions: 0 });
  });

  it("is ready for the next name when somebody of the same name was added anyway", async () => {
    const store = await evening("Anna");
    const person = userEvent.setup();
    stage(store, <RollCallScreen sessionId={sessionId} />);
    const field = await screen.findByLabelText("Somebody new");
    await person.type(field, "Anna{Enter}");
    await person.click(await screen.findByRole("button", { name: "Add anyway" }));
    await waitFor(async () => expect(await readSingers(store.database, "singing")).toHaveLength(2));
    expect(document.activeElement).toBe(field);
  });
});

async function run(store: Store, id: string): Promise<void> {
  await lay(store, [
    change("run", id, "position", { itemId: "i1" as PlanItemId, since: store.now() }),
    change("run", id, "state", { kind: "running", startedAt: store.now() }),
  ]);
}
