// @vitest-environment happy-dom
import { cleanup, screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, describe, expect, it } from "vitest";

import { isEmptied } from "#domain/erasing.ts";
import { change, isKept } from "#domain/facets.ts";
import type { SingerId } from "#domain/singer.ts";
import { type HelpNoteDraft, takeBackHelpNote, writeHelpNote } from "#features/helpNoteActs.ts";
import { HelpNotes } from "#features/HelpNotes.tsx";
import { en } from "#i18n/en.ts";
import { readHelpNotes, readSingersOfNotes } from "#store/helpNotes.ts";
import { readSession } from "#store/sessions.ts";
import { dismissUndo } from "#ui/undo.ts";
import { cardOf } from "#tests/support/helped.ts";
import { lay, stage } from "#tests/support/stage.tsx";
import type { TestStore } from "#tests/support/store.ts";

import { aTeam, lis, tonight } from "./am-i-on/aTeam.ts";

afterEach(() => {
  cleanup();
  dismissUndo();
});

const words = en.amIOn.writing;
const dagny = "dagny" as SingerId;

async function withSingers(): Promise<TestStore> {
  const store = await aTeam();
  await lay(store, [
    ...cardOf("Dagny Marie", ["seated"], ["rememberNeeds", "tellHelpers"]).map((one) => ({
      ...one,
      id: one.id.replace("dagny marie", "dagny"),
    })),
    ...cardOf("Kari", ["vision"]),
  ]);
  return store;
}

const draft: HelpNoteDraft = {
  sessionId: tonight,
  singerId: dagny,
  helperId: lis,
  variants: [],
  meet: "  At the bus stop ",
};

describe("a note for a helper", () => {
  it("has a first name, what helps and where to meet; and who it is about stays in the care ring", async () => {
    const store = await withSingers();
    expect((await writeHelpNote(store, draft)).ok).toBe(true);
    const [note, ...more] = await readHelpNotes(store.database, tonight);
    expect(more).toEqual([]);
    expect(note).toMatchObject({ helperId: lis, firstName: "Dagny", meet: "At the bus stop" });
    expect(JSON.stringify(note)).not.toMatch(/dagny|Marie/);
    const waiting = await store.database.outbox.toArray();
    const rings = waiting.flatMap(({ kind, ring }) => (kind.startsWith("helpNote") ? ring : []));
    expect(rings.toSorted()).toEqual(["care", "team"]);
  });

  it("is refused for whoever has not agreed, and when the agreement is taken back", async () => {
    const store = await withSingers();
    const kari = await writeHelpNote(store, { ...draft, singerId: "kari" as SingerId });
    expect(kari).toEqual({ ok: false, why: "not agreed" });
    await lay(store, [
      change("singer", dagny, "restriction", { restricted: true, on: "2026-11-20" as never }),
    ]);
    expect(await writeHelpNote(store, draft)).toEqual({ ok: false, why: "not agreed" });
    expect(await readHelpNotes(store.database, tonight)).toEqual([]);
  });

  it("is gone altogether when it is taken back", async () => {
    const store = await withSingers();
    await writeHelpNote(store, draft);
    const [note] = await readHelpNotes(store.database, tonight);
    // The others know of it by now.
    await store.database.outbox.clear();
    await takeBackHelpNote(store, note!, dagny);
    expect(await readHelpNotes(store.database, tonight)).toEqual([]);
    const links = await store.database.rows("helpNoteOf").toArray();
    expect(links.filter((row) => isKept(row))).toEqual([]);
    // What is only hidden here would lie on the helper's device for good.
    const notes = await store.database.rows("helpNote").toArray();
    expect(notes.map((row) => isEmptied(row))).toEqual([true]);
  });

  it("is written in a few taps, only for those who have agreed, and taken back with one", async () => {
    const store = await withSingers();
    const session = await readSession(store.database, tonight);
    stage(store, <HelpNotes session={session!} />);
    await userEvent.click(await screen.findByRole("button", { name: words.open }));
    const singer = await screen.findByLabelText(words.singer);
    expect(within(singer).queryByRole("option", { name: "Kari" })).toBeNull();
    await userEvent.selectOptions(singer, "dagny");
    await userEvent.selectOptions(screen.getByLabelText(words.helper), "lis");
    // Lis has not promised yet: it is said, and the note waits.
    await screen.findByText(new RegExp(words.waits("Lis").slice(0, 20)));
    await userEvent.click(await screen.findByRole("checkbox", { name: en.variants.short.sit }));
    await userEvent.type(screen.getByLabelText(words.meet), "At the bus stop");
    await userEvent.click(screen.getByRole("button", { name: words.write }));
    await screen.findByText(words.written("Lis", "Dagny"));
    const [note] = await readHelpNotes(store.database, tonight);
    expect(note?.variants, "nothing that was not chosen").toEqual(["sit"]);
    expect((await readSingersOfNotes(store.database)).get(note!.id)).toBe("dagny");
    await userEvent.click(screen.getByRole("button", { name: words.takeBack }));
    await waitFor(async () => expect(await readHelpNotes(store.database, tonight)).toEqual([]));
  });

  it("is written once, also at a trembling double tap", async () => {
    const store = await withSingers();
    const session = await readSession(store.database, tonight);
    stage(store, <HelpNotes session={session!} />);
    await userEvent.click(await screen.findByRole("button", { name: words.open }));
    await userEvent.selectOptions(await screen.findByLabelText(words.singer), "dagny");
    await userEvent.selectOptions(screen.getByLabelText(words.helper), "lis");
    await userEvent.dblClick(screen.getByRole("button", { name: words.write }));
    await screen.findByText(words.written("Lis", "Dagny"));
    expect(await readHelpNotes(store.database, tonight)).toHaveLength(1);
  });

  it("asks for both names, and loses nothing that was typed", async () => {
    const store = await withSingers();
    const session = await readSession(store.database, tonight);
    stage(store, <HelpNotes session={session!} />);
    await userEvent.click(await screen.findByRole("button", { name: words.open }));
    await userEvent.type(await screen.findByLabelText(words.meet), "At the gate");
    await userEvent.click(screen.getByRole("button", { name: words.write }));
    await screen.findByText(words.noName);
    expect(screen.getByLabelText<HTMLInputElement>(words.meet).value).toBe("At the gate");
  });
});
