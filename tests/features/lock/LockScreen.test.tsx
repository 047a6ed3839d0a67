// @vitest-environment happy-dom
import { cleanup, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it } from "vitest";

import { LockedScreen } from "#features/lock/LockedScreen.tsx";
import { LockScreen } from "#features/lock/LockScreen.tsx";
import { en } from "#i18n/en.ts";
import { lockNow, turnOnLock } from "#store/lock.ts";
import { changeLock } from "#store/lockKeeping.ts";
import { fileOf, saveChoir } from "#store/savedChoir.ts";
import { change } from "#domain/facets.ts";
import { theChoir } from "#domain/choir.ts";
import { beginRun, laySinger, light, passphrase, seen } from "#tests/support/locks.ts";
import { share } from "#tests/support/meeting.ts";
import { TestRooms } from "#tests/support/rooms.tsx";
import { fullDisk, lay, stage } from "#tests/support/stage.tsx";
import { newTestStore, type TestStore } from "#tests/support/store.ts";

afterEach(cleanup);

const words = en.lock;
const bytes = new Uint8Array(32);

function shown(store: TestStore) {
  return stage(
    store,
    <TestRooms store={store}>
      <main>
        <LockScreen />
      </main>
    </TestRooms>,
  );
}

/** What was pressed is gone; the keyboard is at the title. */
async function atTitle() {
  const title = () => screen.getByRole("heading", { level: 1 });
  await waitFor(() => expect(document.activeElement).toBe(title()));
}

async function withSinger(): Promise<TestStore> {
  const store = newTestStore();
  await lay(store, [
    change("choir", theChoir, "card", { name: "Prøvekoret" }),
    change("choir", theChoir, "origin", { kind: "real" }),
  ]);
  await laySinger(store, "a", "Åse");
  return store;
}

async function locked(): Promise<TestStore> {
  const store = await withSinger();
  await turnOnLock(store, passphrase, 10, light);
  await lockNow(store);
  return store;
}

it("before the lock is on it says what it does not do, what forgetting means, and offers a file", async () => {
  shown(await withSinger());
  for (const line of [...words.protectsList, ...words.notList, ...words.forgottenList]) {
    screen.getByText(line);
  }
  screen.getByRole("button", { name: words.saveFirst });
  screen.getByText(words.withoutLead);
});

it("a word that is too short, or not the same twice, is told beside its field and nothing is lost", async () => {
  const store = await withSinger();
  shown(store);
  const person = userEvent.setup();
  const [first, again] = [
    screen.getByLabelText(words.passphrase),
    screen.getByLabelText(words.again),
  ];
  await person.type(first, "1234");
  await person.type(again, "12345");
  await person.click(screen.getByRole("button", { name: words.putNow }));
  await screen.findByText(words.notTheSame);
  await person.type(again, "{Backspace}");
  await person.click(screen.getByRole("button", { name: words.putNow }));
  await screen.findByText(words.tooShort(6));
  expect(first).toHaveProperty("value", "1234");
  await person.click(screen.getByRole("button", { name: words.show }));
  expect(first.getAttribute("type")).toBe("text");
  expect(store.database.keys.state.getState().hasLock).toBe(false);
});

it("put on, it is open here and can be closed; the same word opens it again", async () => {
  const store = await withSinger();
  shown(store);
  const person = userEvent.setup();
  await person.type(screen.getByLabelText(words.passphrase), passphrase);
  await person.type(screen.getByLabelText(words.again), passphrase);
  await person.click(screen.getByRole("radio", { name: words.minutesOption(5) }));
  await person.click(screen.getByRole("button", { name: words.putNow }));
  await screen.findByRole("heading", { name: words.isOn });
  expect(store.database.keys.state.getState()).toMatchObject({ hasLock: true, minutes: 5 });
  await atTitle();
  await person.click(screen.getByRole("button", { name: words.lockNow }));
  await screen.findByRole("heading", { level: 1, name: words.locked });
  await atTitle();
  expect((await seen(store)).names).toEqual([]);

  await person.type(screen.getByLabelText(words.passphrase), "not that one");
  await person.click(screen.getByRole("button", { name: words.open }));
  await screen.findByText(words.wrong);
  await person.clear(screen.getByLabelText(words.passphrase));
  await person.type(screen.getByLabelText(words.passphrase), passphrase);
  await person.click(screen.getByRole("button", { name: words.open }));
  await screen.findByRole("heading", { name: words.isOn });
  expect((await seen(store)).names).toEqual(["Åse"]);
});

it("within the wait the right word is said not to have been tried, and the device not to have been asked", async () => {
  const store = await locked();
  const vault = await store.database.vault.get("vault");
  const door = { kind: "authenticator", credential: bytes, salt: bytes, sealed: bytes } as const;
  await changeLock(store, {
    doors: [...(vault?.lock?.doors ?? []), door],
    wrong: { times: 4, at: store.now() },
  });
  shown(store);
  const person = userEvent.setup();
  const told = () =>
    screen.getByLabelText(words.passphrase).getAttribute("aria-invalid") === "true" &&
    screen.queryByText(words.notTried(10));
  await person.type(screen.getByLabelText(words.passphrase), passphrase);
  await person.click(screen.getByRole("button", { name: words.open }));
  await waitFor(() => expect(told()).toBeTruthy());
  await person.type(screen.getByLabelText(words.passphrase), "{Backspace}");
  expect(told()).toBeFalsy();
  await person.click(screen.getByRole("button", { name: words.openWithAuthenticator }));
  await waitFor(() => expect(told()).toBeTruthy());
  expect(screen.queryByText(words.notOpened)).toBeNull();
});

it("a word that was tried and does not open it is said so, with the wait that comes of it", async () => {
  const store = await locked();
  await changeLock(store, { wrong: { times: 2, at: store.now() } });
  shown(store);
  const person = userEvent.setup();
  await person.type(screen.getByLabelText(words.passphrase), "not that one");
  await person.click(screen.getByRole("button", { name: words.open }));
  await screen.findByText(words.wait(5));
});

it("changing it, and taking it away, ask for the word as it is", async () => {
  const store = await withSinger();
  await turnOnLock(store, passphrase, 10, light);
  shown(store);
  const person = userEvent.setup();
  await person.click(screen.getByRole("button", { name: words.turnOff }));
  const dialog = screen.getByRole("dialog");
  await person.type(screen.getByLabelText(words.passphrase), "not that one");
  await person.click([...dialog.querySelectorAll("button")].at(-1)!);
  await screen.findByText(words.wrong);
  expect(store.database.keys.state.getState().hasLock).toBe(true);
  await person.clear(screen.getByLabelText(words.passphrase));
  await person.type(screen.getByLabelText(words.passphrase), passphrase);
  await person.click([...dialog.querySelectorAll("button")].at(-1)!);
  await waitFor(() => expect(store.database.keys.state.getState().hasLock).toBe(false));
  const says = await screen.findByText(words.turnedOff);
  expect(says.closest('[role="status"]')).toBeTruthy();
  await atTitle();
});

describe("a device that keeps nothing", () => {
  it("says so where a lock is put on, and puts it on when there is room", async () => {
    const store = await withSinger();
    const free = fullDisk(store, "vault");
    shown(store);
    const person = userEvent.setup();
    await person.type(screen.getByLabelText(words.passphrase), passphrase);
    await person.type(screen.getByLabelText(words.again), passphrase);
    const put = screen.getByRole("button", { name: words.putNow });
    await person.click(put);
    await screen.findByText(en.app.trouble.full);
    expect(store.database.keys.state.getState().hasLock).toBe(false);
    free();
    await person.click(put);
    await screen.findByRole("heading", { name: words.isOn });
  });

  it("says so where the lock is to be taken away, and it stays", async () => {
    const store = await withSinger();
    await turnOnLock(store, passphrase, 10, light);
    fullDisk(store, "vault");
    shown(store);
    const person = userEvent.setup();
    await person.click(screen.getByRole("button", { name: words.turnOff }));
    await person.type(screen.getByLabelText(words.passphrase), passphrase);
    await person.click([...screen.getByRole("dialog").querySelectorAll("button")].at(-1)!);
    await screen.findByText(en.app.trouble.full);
    expect(store.database.keys.state.getState().hasLock).toBe(true);
  });

  it("says so where what is locked is to be let go, and the dialog stays", async () => {
    const store = await locked();
    fullDisk(store, "vault");
    shown(store);
    const person = userEvent.setup();
    await person.click(screen.getByRole("button", { name: words.haveForgotten }));
    await person.click(screen.getByRole("button", { name: words.letGoSure }));
    await person.click(screen.getByRole("button", { name: words.letGoNow }));
    await screen.findByText(en.app.trouble.full);
    expect(screen.getByRole("dialog")).toBeDefined();
    expect(store.database.keys.state.getState().hasLock).toBe(true);
  });
});

it("forgotten: only who says that they understand lets go, and a file of this choir brings all back", async () => {
  const store = await withSinger();
  const file = fileOf(await saveChoir(store));
  await turnOnLock(store, passphrase, 10, light);
  await lockNow(store);
  shown(store);
  const person = userEvent.setup();
  await person.click(screen.getByRole("button", { name: words.haveForgotten }));
  const go = screen.getByRole("button", { name: words.letGoNow });
  expect(go).toHaveProperty("disabled", true);
  await person.click(screen.getByRole("button", { name: words.letGoSure }));
  await person.click(go);
  await screen.findByText(words.gone);
  expect(await seen(store)).toEqual({ names: [], needs: 0, here: 0 });

  const input = document.querySelector<HTMLInputElement>('input[type="file"]')!;
  const otherChoir = fileOf(await saveChoir(await withSinger())).text.replaceAll("01a1", "01a0");
  await person.upload(input, new File([otherChoir], "other.json", { type: "application/json" }));
  await screen.findByText(words.bringProblem["another choir"]);
  await person.upload(input, new File([file.text], file.name, { type: "application/json" }));
  await screen.findByText(words.brought(4));
  expect(await seen(store)).toEqual({ names: ["Åse"], needs: 1, here: 1 });
});

it.each([
  ["coordinator", true],
  ["volunteer", false],
] as const)(
  "forgotten on a %s's device that meets others: it is said first whether the keys go too",
  async (role, goToo) => {
    const store = await locked();
    await share(store, role);
    shown(store);
    const person = userEvent.setup();
    await person.click(screen.getByRole("button", { name: words.haveForgotten }));
    await person.click(screen.getByRole("button", { name: words.letGoSure }));
    const go = screen.getByRole("button", { name: words.letGoNow });
    await waitFor(() => expect(go).toHaveProperty("disabled", false));
    expect(screen.queryAllByText(words.letGoKeys)).toHaveLength(goToo ? 1 : 0);
    await person.click(go);
    await screen.findByText(words.gone);
    await screen.findByText(goToo ? words.bringKeys : words.bringLead);
    expect(screen.queryByText(goToo ? words.bringLead : words.bringKeys)).toBeNull();
  },
);

it("a file that is saved while it is locked says that the names are not in it", async () => {
  const store = await locked();
  const saved = await saveChoir(store);
  expect(saved.leftOut).toEqual(["names", "cards"]);
  expect(JSON.stringify(saved)).not.toContain("Åse");
});

it("where names would stand, it says what is locked, and keeps what can be done beside it", async () => {
  const store = await withSinger();
  await turnOnLock(store, passphrase, 10, light);
  await beginRun(store);
  await lockNow(store);
  stage(
    store,
    <TestRooms store={store}>
      <LockedScreen beside={<p>Count by number</p>} />
    </TestRooms>,
  );
  screen.getByRole("heading", { level: 1, name: words.namesOnly });
  screen.getByText("Count by number");
});
