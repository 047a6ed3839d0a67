// @vitest-environment happy-dom
import { cleanup, screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, describe, expect, it } from "vitest";

import { type Change, change } from "#domain/facets.ts";
import type { SessionId } from "#domain/session.ts";
import { RotaDateScreen } from "#features/rota/RotaDateScreen.tsx";
import { lay, stage } from "#tests/support/stage.tsx";
import { newTestStore } from "#tests/support/store.ts";

import { course, duty, helper, holdersOn, needed, roleOf, said } from "./aRota.ts";

afterEach(cleanup);

async function open(changes: readonly Change[]) {
  const store = newTestStore();
  await lay(store, [
    ...course(3),
    ...needed({ chairs: 1, coffee: 1 }),
    ...helper("ann", "Ann"),
    ...helper("bo", "Bo"),
    ...changes,
  ]);
  const shown = stage(store, <RotaDateScreen sessionId={"s0" as SessionId} />, {
    path: "/session/s0/rota",
  });
  await screen.findByRole("heading", { name: "Who is on" });
  return { store, ...shown };
}

function gap(task: string) {
  const found = screen.getByRole("heading", { level: 3, name: task }).closest("li");
  return within(found ?? document.body);
}

const press = async (name: string | RegExp) =>
  userEvent.click(await screen.findByRole("button", { name }));

describe("a day of the rota", () => {
  it("notes a yes for a gap in one tap, with undo", async () => {
    const { store } = await open([]);
    await userEvent.click(gap("Chairs").getByRole("button", { name: "Ann says yes" }));
    await screen.findByRole("button", { name: "Change Chairs, Ann" });
    expect(await holdersOn(store, "s0")).toMatchObject({ "chairs.0": "ann" });
    await press("Undo");
    expect(await screen.findByRole("heading", { level: 3, name: "Chairs" })).toBeDefined();
    expect(await holdersOn(store, "s0")).toMatchObject({ "chairs.0": undefined });
  });

  it("asks, and then takes the answer", async () => {
    const { store } = await open([]);
    await userEvent.click(gap("Chairs").getByRole("button", { name: "Ask Bo" }));
    expect(await gap("Chairs").findByText("Bo is asked")).toBeDefined();
    await userEvent.click(gap("Chairs").getByRole("button", { name: "Bo cannot" }));
    await waitFor(() => expect(gap("Chairs").queryByText("Bo is asked")).toBeNull());
    expect(await holdersOn(store, "s0")).toMatchObject({ "chairs.0": undefined });
    expect(gap("Chairs").getByText("gave it back")).toBeDefined();
  });

  it("hands back for somebody: it is a gap at once, and they are no longer first to be asked", async () => {
    await open([said(duty("s0", "chairs"), "ann")]);
    await press("Change Chairs, Ann");
    await press("Ann cannot");
    await screen.findByText("Chairs is free again. Ann does not have it.");
    await screen.findByRole("heading", { level: 3, name: "Chairs" });
    const names = gap("Chairs")
      .getAllByRole("button", { name: /says yes$/ })
      .map((button) => button.getAttribute("aria-label"));
    expect(names).toEqual(["Bo says yes", "Ann says yes"]);
  });

  it("swaps in one act, and shows what has been said of a duty", async () => {
    const { store } = await open([said(duty("s0", "chairs"), "ann")]);
    await press("Change Chairs, Ann");
    await userEvent.selectOptions(screen.getByRole("combobox", { name: "Who?" }), "Bo");
    await press("Swap");
    await press(/^Change Chairs, Bo/);
    const history = screen.getByRole("heading", { name: "What has been said" }).parentElement;
    expect(history?.textContent).toMatch(/Ann said yes.*Ann gave it back.*Bo said yes/);
    expect(await holdersOn(store, "s0")).toMatchObject({ "chairs.0": "bo" });
  });

  it("gives back one day of a task for the whole course, or all of it", async () => {
    const { store } = await open([
      ...needed({ pianist: 1 }),
      ...helper("ewa", "Ewa", ["pianist"]),
      said(duty("c1", "pianist"), "ewa"),
    ]);
    await press("Change Pianist, Ewa");
    await press("Ewa cannot that day");
    await screen.findByRole("heading", { level: 3, name: "Pianist" });
    expect(await holdersOn(store, "s0")).toEqual({ "pianist.0": undefined });
    expect(await holdersOn(store, "s1")).toEqual({ "pianist.0": "ewa" });
    await press("Undo");
    await screen.findByRole("button", { name: "Change Pianist, Ewa" });
    await press("Change Pianist, Ewa");
    await press("Ewa hands back the whole course");
    await screen.findByRole("heading", { level: 3, name: "Pianist" });
    expect(await holdersOn(store, "s1")).toEqual({ "pianist.0": undefined });
  });

  it("takes somebody for the whole course when that is wanted", async () => {
    const { store } = await open([...needed({ pianist: 1 }), ...helper("ewa", "Ewa", ["pianist"])]);
    await userEvent.click(screen.getByRole("checkbox", { name: "For the whole course" }));
    await press("Ewa says yes");
    await screen.findByRole("button", { name: "Change Pianist, Ewa" });
    expect(await holdersOn(store, "s2")).toEqual({ "pianist.0": "ewa" });
  });

  it("notes who cannot come: what they had is free, and there is a way back", async () => {
    const { store } = await open([
      said(duty("s0", "chairs"), "ann"),
      said(duty("s0", "coffee"), "ann"),
    ]);
    await userEvent.selectOptions(
      screen.getByRole("combobox", { name: "Who cannot come that day?" }),
      "Ann",
    );
    await press("Note it");
    await screen.findByRole("button", { name: "Ann can come after all" });
    expect(await holdersOn(store, "s0")).toEqual({ "chairs.0": undefined, "coffee.0": undefined });
    expect(screen.queryByRole("button", { name: "Ann says yes" })).toBeNull();
    await press("Ann can come after all");
    expect(await screen.findAllByRole("button", { name: "Ann says yes" })).not.toEqual([]);
  });

  it("tells when two said yes to the same place, and offers the other another", async () => {
    const { store } = await open([
      said(duty("s0", "chairs"), "ann"),
      said(duty("s0", "chairs"), "bo"),
    ]);
    expect(screen.getByText(/^Ann and Bo both said yes to Chairs\. Ann was first/)).toBeDefined();
    expect(screen.getByText("Still free: Chairs, Friday 27 November.")).toBeDefined();
    await press("Bo takes that one instead");
    await waitFor(() => expect(screen.queryByText(/both said yes/)).toBeNull());
    expect(await holdersOn(store, "s0")).toMatchObject({ "chairs.0": "ann" });
    expect(await holdersOn(store, "s1")).toMatchObject({ "chairs.0": "bo" });
    await press("Undo");
    expect(await screen.findByText(/both said yes/)).toBeDefined();
  });

  it("asks for the whole course, shows it on the day, and takes the yes for all of it", async () => {
    const { store } = await open([...needed({ pianist: 1 }), ...helper("ewa", "Ewa", ["pianist"])]);
    await userEvent.click(screen.getByRole("checkbox", { name: "For the whole course" }));
    await press("Ask Ewa");
    expect(await gap("Pianist").findByText("Ewa is asked (whole course)")).toBeDefined();
    expect(await holdersOn(store, "s1")).toEqual({ "pianist.0": undefined });
    const [answer] = gap("Pianist").getAllByRole("button", { name: "Ewa says yes" });
    await userEvent.click(answer ?? document.body);
    await screen.findByRole("button", { name: "Change Pianist, Ewa" });
    expect(await holdersOn(store, "s2")).toEqual({ "pianist.0": "ewa" });
  });

  it("lets a volunteer look, and leaves the noting to those who hold it together", async () => {
    const store = newTestStore();
    await lay(store, [
      ...course(1),
      ...needed({ chairs: 1, coffee: 1 }),
      ...helper("ann", "Ann"),
      said(duty("s0", "coffee"), "ann"),
    ]);
    await roleOf(store, "volunteer");
    stage(store, <RotaDateScreen sessionId={"s0" as SessionId} />);
    expect(await screen.findByRole("heading", { level: 3, name: "Chairs" })).toBeDefined();
    expect(screen.getByText("Ann")).toBeDefined();
    const acts = /says yes|^Ask|^Change|Note it|One more/;
    expect(screen.queryAllByRole("button", { name: acts })).toEqual([]);
  });

  it("says so when the session was called off, or is not there", async () => {
    const store = newTestStore();
    await lay(store, [...course(1), change("session", "s0", "state", { kind: "cancelled" })]);
    stage(store, <RotaDateScreen sessionId={"s0" as SessionId} />);
    expect(await screen.findByText(/was called off/)).toBeDefined();
    cleanup();
    stage(store, <RotaDateScreen sessionId={"nowhere" as SessionId} />);
    expect(await screen.findByText("This session is no longer here.")).toBeDefined();
  });
});
