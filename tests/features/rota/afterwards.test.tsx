// @vitest-environment happy-dom
import { cleanup, screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, describe, expect, it } from "vitest";

import type { Change } from "#domain/facets.ts";
import type { SessionId } from "#domain/session.ts";
import { AfterwardsScreen } from "#features/rota/AfterwardsScreen.tsx";
import { LoadScreen } from "#features/rota/LoadScreen.tsx";
import { readThanked } from "#store/team.ts";
import { lay, stage } from "#tests/support/stage.tsx";
import { newTestStore } from "#tests/support/store.ts";

import { course, courseId, duty, helper, needed, roleOf, rotaIn, said, today } from "./aRota.ts";

afterEach(cleanup);

async function laid(changes: readonly Change[]) {
  const store = newTestStore();
  await lay(store, [
    ...course(8, -6),
    ...needed({ chairs: 1, coffee: 1 }),
    ...helper("z", "Åse"),
    ...helper("a", "Bo"),
    ...changes,
  ]);
  return store;
}

const who = (task: string) =>
  screen.getByRole<HTMLSelectElement>("combobox", { name: `Who did ${task}?` });

describe("who did what", () => {
  it("is as the rota had it, and one choice corrects a line; undo gives the rota back", async () => {
    const store = await laid([said(duty("s6", "chairs"), "z")]);
    stage(store, <AfterwardsScreen sessionId={"s6" as SessionId} />);
    expect((await screen.findAllByRole("combobox")).length).toBe(2);
    expect(who("Chairs").value).toBe("z");
    expect(who("Coffee and tea").selectedOptions[0]?.text).toBe("Nobody");
    expect(screen.getByText("Thank you to Åse.")).toBeDefined();
    await userEvent.selectOptions(who("Chairs"), "Bo");
    await screen.findByText("changed");
    expect((await rotaIn(store)).facts.done).toEqual(new Map([[duty("s6", "chairs"), "a"]]));
    await userEvent.click(screen.getByRole("button", { name: "Undo" }));
    await waitFor(() => expect(who("Chairs").value).toBe("z"));
    await userEvent.selectOptions(who("Chairs"), "Nobody");
    await waitFor(async () =>
      expect((await rotaIn(store)).facts.done).toEqual(new Map([[duty("s6", "chairs"), null]])),
    );
  });

  it("does not ask of a day that is still to come", async () => {
    const store = await laid([]);
    stage(store, <AfterwardsScreen sessionId={"s7" as SessionId} />);
    expect(await screen.findByText("This session is still to come.")).toBeDefined();
    expect(screen.queryByRole("combobox")).toBeNull();
  });
});

describe("how it is shared", () => {
  const much = ["s0", "s1", "s2", "s3", "s4"].map((session) => said(duty(session, "chairs"), "z"));

  it("is in the order of names, whoever has carried what, with the hours of all together", async () => {
    const store = await laid([...much, said(duty("s7", "coffee"), "a")]);
    stage(store, <LoadScreen />);
    const weeks = (await screen.findByRole("heading", { name: "Week by week" })).closest("section");
    const lines = within(weeks ?? document.body).getAllByRole("listitem");
    expect(lines.map((line) => line.textContent)).toEqual(["Åse5 done", "Bo1 to come"]);
    expect(screen.getByText("1 person has given 4 hours in 5 duties.")).toBeDefined();
  });

  it("is shown to nobody but leader and coordinator", async () => {
    const store = await laid(much);
    await roleOf(store, "volunteer");
    stage(store, <LoadScreen />);
    expect(await screen.findByText(/^This page is for the leader/)).toBeDefined();
    expect(screen.queryByText("Åse")).toBeNull();
  });

  it("prompts to thank whoever has carried much, and then remembers the day", async () => {
    const store = await laid(much);
    stage(store, <LoadScreen />);
    expect(await screen.findByText("Åse has carried much: 5 duties so far.")).toBeDefined();
    await userEvent.click(screen.getByRole("button", { name: "I have thanked Åse" }));
    expect(await screen.findByText("Thanked on 20 November")).toBeDefined();
    expect(await readThanked(store.database, courseId)).toEqual(new Map([["z", today]]));
    await userEvent.click(screen.getByRole("button", { name: "Undo" }));
    expect(await screen.findByText(/has carried much/)).toBeDefined();
  });
});
