// @vitest-environment happy-dom
import { cleanup, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it } from "vitest";

import type { CivilDate, LocalTime } from "#domain/civil.ts";
import { isEmptied } from "#domain/erasing.ts";
import { type Change, change } from "#domain/facets.ts";
import { newSinger, type SingerId } from "#domain/singer.ts";
import { AgreementsScreen } from "#features/rights/AgreementsScreen.tsx";
import { FollowUpsScreen } from "#features/rights/FollowUpsScreen.tsx";
import { ForgettingNotice } from "#features/rights/ForgettingNotice.tsx";
import { KeptScreen } from "#features/rights/KeptScreen.tsx";
import { MergeScreen } from "#features/rights/MergeScreen.tsx";
import { RetentionSettings } from "#features/rights/RetentionSettings.tsx";
import { en } from "#i18n/en.ts";
import { readAgreements, readConsentsOf } from "#store/consents.ts";
import { readRetention } from "#store/due.ts";
import { letGoOfLink } from "#store/linking.ts";
import { readNeedsOf } from "#store/needs.ts";
import type { Store } from "#store/store.ts";
import { readSingers } from "#store/singers.ts";
import { dismissUndo, undoOffer } from "#ui/undo.ts";
import { share } from "#tests/support/meeting.ts";
import { lay, stage } from "#tests/support/stage.tsx";
import { newTestStore, type TestStore } from "#tests/support/store.ts";

afterEach(() => {
  cleanup();
  dismissUndo();
});

const aase = "aase" as SingerId;
const bo = "bo" as SingerId;

async function choir(...more: Change[]): Promise<TestStore> {
  const store = newTestStore();
  await lay(store, [...newSinger(aase, "Åse"), ...newSinger(bo, "Bo"), ...more]);
  return store;
}

const consent = (id: SingerId, purpose: string, given = true) =>
  change("consent", `${id}.${purpose}`, "answer", {
    given,
    on: "2026-10-09" as CivilDate,
    how: "spoken",
    notedBy: "Per",
    onBehalf: "",
  });

const piece = change("published", "aase.x", "piece", {
  purpose: "photo",
  where: "The paper, page 12",
  on: "2026-10-10" as CivilDate,
});

const agreed = async (store: Store, purpose: string) =>
  (await readConsentsOf(store.database, aase)).find((one) => one.purpose === purpose);

const press = async (person: ReturnType<typeof userEvent.setup>, name: string | RegExp) =>
  person.click(await screen.findByRole("button", { name }));

describe("AgreementsScreen", () => {
  it("has nine agreements, each by itself and off until somebody says yes", async () => {
    stage(await choir(), <AgreementsScreen singerId={aase} />);
    expect(await screen.findAllByText("Not agreed to")).toHaveLength(9);
    expect(screen.getAllByRole("button", { name: /^Say yes to:/ })).toHaveLength(9);
  });

  it("notes how it was said, by whom and on whose behalf; a nameless yes is not noted", async () => {
    const store = await choir();
    const person = userEvent.setup();
    stage(store, <AgreementsScreen singerId={aase} />);
    await press(person, "Say yes to: Call me");
    const dialog = await screen.findByRole("dialog");
    await person.click(within(dialog).getByRole("radio", { name: "On paper" }));
    await person.type(within(dialog).getByLabelText(/on the singer's behalf/), "daughter");
    await person.click(within(dialog).getByRole("button", { name: "Note the yes" }));
    expect(within(dialog).getByText("Write who notes it.")).toBeTruthy();
    expect(await agreed(store, "callMe")).toBeUndefined();
    await person.type(within(dialog).getByLabelText("Who notes it?"), "Per");
    await person.click(within(dialog).getByRole("button", { name: "Note the yes" }));
    await screen.findByRole("button", { name: "Withdraw: Call me" });
    expect(await agreed(store, "callMe")).toMatchObject({
      given: true,
      how: "paper",
      notedBy: "Per",
      onBehalf: "daughter",
      on: "2026-11-20",
    });
  });

  it("shows what withdrawing touches, makes the task, and can be taken back", async () => {
    const store = await choir(consent(aase, "photo"), piece);
    const person = userEvent.setup();
    stage(store, <AgreementsScreen singerId={aase} />);
    await press(person, "Withdraw: Pictures with me in them");
    const dialog = await screen.findByRole("dialog");
    expect(within(dialog).getByText("1 piece made public, to be taken down")).toBeTruthy();
    expect(within(dialog).getByText("The paper, page 12")).toBeTruthy();
    await person.click(within(dialog).getByRole("button", { name: "Withdraw now" }));
    await screen.findByRole("button", { name: "Say yes to: Pictures with me in them" });
    expect((await agreed(store, "photo"))?.given).toBe(false);
    expect(await store.database.rows("followUp").count()).toBe(1);
    await press(person, "Undo");
    await screen.findByRole("button", { name: "Withdraw: Pictures with me in them" });
    cleanup();
    stage(store, <FollowUpsScreen />);
    await screen.findByText("Nothing is to be followed up.");
  });

  it("forgets what helps together with the agreement to remember it", async () => {
    const store = await choir(
      consent(aase, "rememberNeeds"),
      change("need", "aase.seated", "mark", { wished: true }),
      change("singer", aase, "help", { level: "little", helperId: null, secondId: null }),
    );
    const person = userEvent.setup();
    stage(store, <AgreementsScreen singerId={aase} />);
    await press(person, "Withdraw: Remember what helps me");
    expect(await screen.findByText(/1 wish on the card/)).toBeTruthy();
    await press(person, "Withdraw now");
    await waitFor(async () => expect(await readNeedsOf(store.database, aase)).toEqual([]));
    expect((await store.database.rows("singer").get(aase))?.help).toBeUndefined();
    expect(await store.database.rows("followUp").count()).toBe(0);
  });

  it("deletes notes to helpers at once when they are to be told no more", async () => {
    const store = await choir(
      consent(aase, "tellHelpers"),
      change("helpNote", "s.n", "note", {
        helperId: "h",
        firstName: "Åse",
        variants: [],
        meet: "",
      } as never),
      change("helpNoteOf", "aase.s.n", "link", { noteId: "s.n" } as never),
    );
    const person = userEvent.setup();
    stage(store, <AgreementsScreen singerId={aase} />);
    // The others know of it by now.
    await store.database.outbox.clear();
    await press(person, "Withdraw: Tell the helpers what helps me");
    await press(person, "Withdraw now");
    const isEmpty = async () => isEmptied((await store.database.rows("helpNote").get("s.n"))!);
    await waitFor(async () => expect(await isEmpty(), "its words are gone, too").toBe(true));
  });

  it("keeps a person to call only when both are given and they have agreed", async () => {
    const store = await choir();
    const person = userEvent.setup();
    stage(store, <AgreementsScreen singerId={aase} />);
    await press(person, "Save the person to call");
    expect(screen.getByText("Write both the name and the number.")).toBeTruthy();
    await person.type(screen.getByLabelText("Name"), "Liv");
    await person.type(screen.getByLabelText("Telephone"), "12 34");
    const agrees = screen.getByRole("checkbox");
    const speaks = agrees.closest(".field")?.querySelector("[aria-live]");
    expect(speaks?.textContent).toBe("");
    await press(person, "Save the person to call");
    await waitFor(() => expect(speaks?.textContent).toMatch(/tick here when they have agreed/));
    expect(agrees.getAttribute("aria-describedby")).toBe(speaks?.id);
    expect((await readAgreements(store.database, aase))?.contact).toBeUndefined();
    await person.click(screen.getByRole("checkbox"));
    await press(person, "Save the person to call");
    await waitFor(async () =>
      expect((await readAgreements(store.database, aase))?.contact).toEqual({
        called: "Liv",
        number: "12 34",
      }),
    );
  });

  it("keeps what is being typed about a person to call when a change comes from elsewhere", async () => {
    const store = await choir(change("singer", aase, "contact", { called: "Liv", number: "12" }));
    const person = userEvent.setup();
    stage(store, <AgreementsScreen singerId={aase} />);
    const number = await screen.findByLabelText("Telephone");
    await lay(store, [change("singer", aase, "contact", { called: "Liv", number: "12 34" })]);
    await waitFor(() => expect(number).toHaveProperty("value", "12 34"));
    await person.type(number, " 56");
    await lay(store, [change("singer", aase, "contact", { called: "Kari", number: "78" })]);
    await waitFor(async () =>
      expect((await readAgreements(store.database, aase))?.contact?.called).toBe("Kari"),
    );
    await person.type(number, " 90{Enter}");
    await waitFor(async () =>
      expect((await readAgreements(store.database, aase))?.contact).toEqual({
        called: "Liv",
        number: "12 34 56 90",
      }),
    );
    expect(document.activeElement).toBe(number);
    await lay(store, [change("singer", aase, "contact", { called: "Kari", number: "78" })]);
    await waitFor(() => expect(number).toHaveProperty("value", "78"));
  });

  it("notes what was made public once, also at a trembling double tap", async () => {
    const store = await choir(consent(aase, "photo"));
    const person = userEvent.setup();
    stage(store, <AgreementsScreen singerId={aase} />);
    await press(person, en.rights.agreements.addPublishedFor(en.rights.purposes.photo));
    const dialog = within(await screen.findByRole("dialog"));
    await person.type(dialog.getByLabelText(en.rights.agreements.where), "The paper");
    await person.dblClick(dialog.getByRole("button", { name: en.common.save }));
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    expect((await readAgreements(store.database, aase))?.pieces).toHaveLength(1);
  });
});

describe("FollowUpsScreen", () => {
  it("has a task for each piece, that is done and opened again", async () => {
    const store = await choir(
      consent(aase, "photo", false),
      piece,
      change("followUp", "aase.photo.x", "task", {
        purpose: "photo",
        since: "2026-11-01" as CivilDate,
        publishedId: "aase.x",
      }),
    );
    const person = userEvent.setup();
    stage(store, <FollowUpsScreen />);
    await press(person, "Done: Take the picture down: The paper, page 12");
    await press(person, "Open again: Take the picture down: The paper, page 12");
    await screen.findByRole("button", { name: /^Done: Take the picture down/ });
    expect((await readAgreements(store.database, aase))?.pieces).toHaveLength(1);
  });
});

describe("KeptScreen", () => {
  it("shows all that is kept, in plain words", async () => {
    const store = await choir(
      consent(aase, "photo"),
      piece,
      change("singer", aase, "likes", { words: "Harmonica" }),
      change("need", "aase.seated", "mark", { wished: true }),
      change("singer", aase, "contact", { called: "Liv", number: "12 34" }),
      change("session", "s", "when", {
        date: "2026-11-13" as CivilDate,
        time: "19:00" as LocalTime,
        minutes: 75,
        place: "",
        courseId: null,
      }),
      change("turnout", "s.aase", "mark", { here: true }),
    );
    stage(store, <KeptScreen singerId={aase} />);
    await screen.findByRole("heading", { level: 1, name: "What we keep about Åse" });
    for (const text of [
      "Harmonica",
      "I would like to sit throughout.",
      "Liv, 12 34",
      "Pictures with me in them: The paper, page 12, 10 October 2026",
      "13 November 2026",
      "1 time",
    ])
      expect(screen.getByText(text)).toBeTruthy();
  });

  it("erases after one clear question, shows a receipt without a name, and offers no undo", async () => {
    const store = await choir(consent(aase, "photo"));
    const person = userEvent.setup();
    stage(
      store,
      <main>
        <KeptScreen singerId={aase} />
      </main>,
    );
    await press(person, "Leave it alone");
    await screen.findByText("It is left alone from now on.");
    await press(person, "Erase everything");
    await press(person, "Erase for good");
    const title = await screen.findByRole("heading", { level: 1, name: "It is erased" });
    await waitFor(() => expect(document.activeElement).toBe(title));
    expect(screen.getByText("1 agreement")).toBeTruthy();
    expect(screen.queryByText(/Åse/)).toBeNull();
    expect(undoOffer.getState().offer).toBeUndefined();
    const names = await readSingers(store.database, "singing");
    expect(names.map(({ called }) => called)).toEqual(["Bo"]);
  });

  it.each([
    ["a partner", change("cooperation", "aase.p", "mark", { wanted: true }), "Music school"],
    [
      "whether the choir has what it takes",
      change("singer", aase, "capacity", { answer: "yes" }),
      en.whatHelps.capacities.yes,
    ],
    [
      "a day to look again",
      change("singer", aase, "looks", {
        madeOn: "2026-11-13" as CivilDate,
        againOn: "2027-02-13" as CivilDate,
      }),
      "13 February 2027",
    ],
  ])(
    "with only %s among what helps, it does not say that nothing is kept there",
    async (...one) => {
      const [, kept, told] = one;
      const partner = change("partner", "p", "card", {
        organisation: "Music school",
        role: "",
        reach: "",
      });
      const store = await choir(partner, kept);
      stage(store, <KeptScreen singerId={aase} />);
      const heading = await screen.findByRole("heading", { name: en.rights.kept.helps });
      const part = within(heading.closest("section") as HTMLElement);
      expect(part.getByText(told)).toBeTruthy();
      expect(part.queryByText(en.rights.kept.nothing)).toBeNull();
    },
  );

  it("with nothing among what helps, says that nothing is kept there", async () => {
    stage(await choir(), <KeptScreen singerId={aase} />);
    const heading = await screen.findByRole("heading", { name: en.rights.kept.helps });
    within(heading.closest("section") as HTMLElement).getByText(en.rights.kept.nothing);
  });

  const left = async (store: Store) => {
    await share(store, "coordinator");
    await letGoOfLink(store.database);
  };
  it.each([
    ["was removed", async (store: Store) => share(store, "leader", { trouble: "removed" })],
    ["has left", left],
  ])(
    "promises no erasing elsewhere on a device that %s: the others are to be asked",
    async (_, part) => {
      const store = await choir();
      await part(store);
      const person = userEvent.setup();
      stage(store, <KeptScreen singerId={aase} />);
      await screen.findByText(en.rights.kept.eraseLeadApart);
      expect(screen.queryByText(en.rights.kept.eraseLead)).toBeNull();
      await press(person, "Erase everything");
      await press(person, "Erase for good");
      await screen.findByText(en.rights.receipt.untold);
      const { nowhereElse, pendingUnknown } = en.rights.receipt;
      for (const untrue of [nowhereElse, pendingUnknown]) {
        expect(screen.queryByText(untrue)).toBeNull();
      }
    },
  );

  it("says of a choir that is on one device only that it is nowhere else", async () => {
    const person = userEvent.setup();
    stage(await choir(), <KeptScreen singerId={aase} />);
    await screen.findByText(en.rights.kept.eraseLead);
    await press(person, "Erase everything");
    await press(person, "Erase for good");
    await screen.findByText(en.rights.receipt.nowhereElse);
  });

  it("says kindly that nobody is kept at an address of somebody erased", async () => {
    stage(await choir(), <KeptScreen singerId={"nobody" as SingerId} />);
    await screen.findByRole("heading", { level: 1, name: "Nobody is kept here." });
  });
});

describe("MergeScreen", () => {
  it("shows the two together before, puts them together, and takes them apart again", async () => {
    const store = await choir(
      change("turnout", "s1.aase", "mark", { here: true }),
      change("turnout", "s1.bo", "mark", { here: true }),
      change("turnout", "s2.bo", "mark", { here: true }),
      consent(aase, "photo"),
    );
    const person = userEvent.setup();
    const { place } = stage(
      store,
      <main>
        <MergeScreen singerId={aase} />
      </main>,
    );
    const isAtTitle = () =>
      expect(document.activeElement).toBe(screen.getByRole("heading", { level: 1 }));
    await press(person, "Choose Bo");
    await screen.findByText("Here 2 times, each day counted once");
    await waitFor(isAtTitle);
    await press(person, "Choose another card");
    await waitFor(isAtTitle);
    await press(person, "Choose Bo");
    await screen.findByText("Here 2 times, each day counted once");
    expect(screen.getByText("1 agreement stands")).toBeTruthy();
    await press(person, "Put them together");
    await waitFor(() => expect(place.history.at(-1)).toBe("/singers/aase/kept"));
    const names = async () =>
      (await readSingers(store.database, "singing")).map(({ called }) => called);
    expect(await names()).toEqual(["Åse"]);
    await press(person, "Take Bo apart");
    await waitFor(async () => expect((await names()).toSorted()).toEqual(["Bo", "Åse"]));
  });
});

describe("RetentionSettings", () => {
  it("goes down from the longest and not beyond", async () => {
    const store = await choir();
    const person = userEvent.setup();
    stage(store, <RetentionSettings />);
    const more = await screen.findByRole("button", {
      name: "More: The card, after somebody stops",
    });
    expect((more as HTMLButtonElement).disabled).toBe(true);
    await press(person, "Fewer: The card, after somebody stops");
    await waitFor(async () => expect((await readRetention(store.database)).cardDays).toBe(29));
  });

  it("keeps nothing of what is passed through while typing, for what is forgotten is gone", async () => {
    const store = await choir();
    const person = userEvent.setup();
    stage(store, <RetentionSettings />);
    const days = await screen.findByRole("spinbutton", { name: "The card, after somebody stops" });
    await person.type(days, "{Backspace}");
    expect(days).toHaveProperty("value", "3");
    await person.type(days, "{Backspace}");
    await person.tab();
    expect(days).toHaveProperty("value", "30");
    await person.clear(days);
    await person.type(days, "14");
    expect((await readRetention(store.database)).cardDays).toBe(30);
    expect(undoOffer.getState().offer).toBeUndefined();
    await person.tab();
    await waitFor(async () => expect((await readRetention(store.database)).cardDays).toBe(14));
  });
});

describe("ForgettingNotice", () => {
  const left = change("singer", bo, "standing", {
    state: "archived",
    since: "2026-10-01" as CivilDate,
  });
  const wish = change("need", "bo.seated", "mark", { wished: true });

  it("forgets what is due without a word", async () => {
    const store = await choir(left, wish);
    stage(store, <ForgettingNotice />);
    await waitFor(async () =>
      expect(await store.database.rows("need").get("bo.seated")).toBeUndefined(),
    );
    expect(screen.queryByRole("button")).toBeNull();
  });

  it("asks when the date may be wrong", async () => {
    const store = await choir(left, wish);
    store.clock.now += 200 * 86_400_000;
    const person = userEvent.setup();
    stage(store, <ForgettingNotice />);
    await screen.findByText(/Nothing has been written here since 20 November 2026/);
    expect(await store.database.rows("need").get("bo.seated")).toBeDefined();
    await press(person, "The date is right: forget them");
    await waitFor(async () =>
      expect(await store.database.rows("need").get("bo.seated")).toBeUndefined(),
    );
  });
});
