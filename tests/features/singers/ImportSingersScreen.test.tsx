// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it } from "vitest";

import { newSinger, type SingerId } from "#domain/singer.ts";
import { ImportSingersScreen } from "#features/singers/ImportSingersScreen.tsx";
import type { Store } from "#store/store.ts";
import { readSingers } from "#store/singers.ts";
import { dismissUndo } from "#ui/undo.ts";
import { fullDisk, lay, stage } from "#tests/support/stage.tsx";
import { newTestStore } from "#tests/support/store.ts";

afterEach(() => {
  cleanup();
  dismissUndo();
});

const forty = Array.from({ length: 40 }, (_, place) => `Singer ${"ABCDEFGH"[place % 8]}${place}`);
const withBadLines = [
  ...forty.slice(0, 10),
  "21 22 23 24",
  ...forty.slice(10, 20),
  "anna@kor.dk",
  ...forty.slice(20),
  "12.05.1948",
];

async function paste(text: string) {
  const field = await screen.findByRole<HTMLTextAreaElement>("textbox", {
    name: "Paste the list here",
  });
  fireEvent.change(field, { target: { value: text } });
  return field;
}

const names = async (store: Store) =>
  (await readSingers(store.database, "singing")).map(({ called }) => called);

describe("ImportSingersScreen", () => {
  it("imports forty names with three bad lines: the lines are named, and nothing is written before", async () => {
    const store = newTestStore();
    const person = userEvent.setup();
    const { place } = stage(store, <ImportSingersScreen />, { path: "/singers/import" });
    await paste(withBadLines.join("\n"));
    await screen.findByText("40 new · 3 lines are left out");
    for (const line of [11, 22, 43]) expect(screen.getByText(`Line ${line}`)).toBeTruthy();
    expect(screen.getByText(/looks like an e-mail address/)).toBeTruthy();
    expect(screen.getByText(/looks like a date/)).toBeTruthy();
    expect(screen.getByText(/looks like a number/)).toBeTruthy();
    expect(await names(store)).toEqual([]);

    await person.click(screen.getByRole("button", { name: "Add 40 names" }));
    await waitFor(() => expect(place.history.at(-1)).toBe("/singers"));
    expect((await names(store)).toSorted()).toEqual(forty.toSorted());
    await person.click(await screen.findByRole("button", { name: "Undo" }));
    await waitFor(async () => expect(await names(store)).toEqual([]));
  });

  it("writes all or nothing, keeps the list, and adds it once when the disk has room again", async () => {
    const store = newTestStore();
    const person = userEvent.setup();
    stage(store, <ImportSingersScreen />);
    const field = await paste(forty.join("\n"));
    await screen.findByText("40 new");
    const repair = fullDisk(store, "singers");
    await person.click(screen.getByRole("button", { name: "Add 40 names" }));
    await waitFor(() => expect(store.keeping.state.getState().kind).toBe("waiting"));
    expect(await names(store)).toEqual([]);
    expect(field.value).toBe(forty.join("\n"));

    repair();
    await person.click(await screen.findByRole("button", { name: "Add 40 names" }));
    await waitFor(async () => expect(await names(store)).toHaveLength(40));
    await store.keeping.tryAgain();
    expect(await names(store)).toHaveLength(40);
  });

  it("points out duplicates and lets them come along only when asked", async () => {
    const store = newTestStore();
    const person = userEvent.setup();
    await lay(store, newSinger("s1" as SingerId, "Anna"));
    stage(store, <ImportSingersScreen />);
    await paste("Anna\nBo\nBo");
    await screen.findByText("1 new · 2 stand there already");
    expect(screen.getByText("is already among your singers")).toBeTruthy();
    expect(screen.getByText("also stands on line 2")).toBeTruthy();
    expect(screen.getByRole("button", { name: "Add 1 name" })).toBeTruthy();
    await person.click(screen.getByRole("checkbox", { name: "Add these as well" }));
    await person.click(screen.getByRole("button", { name: "Add 3 names" }));
    await waitFor(async () =>
      expect((await names(store)).toSorted()).toEqual(["Anna", "Anna", "Bo", "Bo"]),
    );
  });

  it("knows the heading and the column, and adds an initial when asked", async () => {
    const store = newTestStore();
    const person = userEvent.setup();
    stage(store, <ImportSingersScreen />);
    await paste("Nr.;Fornavn;Efternavn\n1;Anna;Berg\n2;Anna;Dahl");
    await screen.findByText("1 new · 1 stands there already");
    await person.selectOptions(screen.getByRole("combobox", { name: /initial/ }), "2");
    await screen.findByText("2 new");
    await person.click(screen.getByRole("button", { name: "Add 2 names" }));
    await waitFor(async () =>
      expect((await names(store)).toSorted()).toEqual(["Anna B.", "Anna D."]),
    );
  });

  it("reads a file with old Windows letters, and says what a spreadsheet's own file needs", async () => {
    const store = newTestStore();
    stage(store, <ImportSingersScreen />);
    const input = await screen.findByLabelText(/Open a file/);
    const windows = new Uint8Array([0x53, 0xf8, 0x72, 0x65, 0x6e, 0x0d, 0x0a, 0xc5, 0x73, 0x65]);
    await userEvent.upload(input, new File([windows], "names.csv", { type: "text/csv" }));
    await screen.findByText("2 new");
    expect(screen.getByText("Søren")).toBeTruthy();
    expect(screen.getByText("Åse")).toBeTruthy();

    const zip = new Uint8Array([0x50, 0x4b, 0x03, 0x04, 0]);
    await userEvent.upload(input, new File([zip], "names.csv", { type: "text/csv" }));
    await screen.findByText(/Save it as CSV first/);
    expect(screen.getByText("Søren")).toBeTruthy();
  });
});
