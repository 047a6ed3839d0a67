// @vitest-environment happy-dom
import { cleanup, screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, describe, expect, it } from "vitest";

import type { DutyId } from "#domain/duty.ts";
import { DutyScreen } from "#features/am-i-on/DutyScreen.tsx";
import { en } from "#i18n/en.ts";
import { dismissUndo } from "#ui/undo.ts";
import { stage } from "#tests/support/stage.tsx";

import { after, aTeam, duty, holderOf, tonight } from "./aTeam.ts";

afterEach(() => {
  cleanup();
  dismissUndo();
});

const words = en.amIOn;

describe("the card of a duty", () => {
  it("says when, where, what to do in five lines, who else is on and whom to ask", async () => {
    stage(await aTeam(), <DutyScreen dutyId={duty(tonight, "welcome")} />);
    await screen.findByRole("heading", { level: 1, name: "Welcome" });
    screen.getByText(words.duty.you);
    screen.getByText(words.come("22:30"));
    screen.getByText("The hall, 4 School Lane");
    screen.getByText("In the grey box");
    const [lines] = screen.getAllByRole("list").filter((list) => list.tagName === "OL");
    expect(within(lines!).getAllByRole("listitem")).toHaveLength(5);
    screen.getByText("Offer, wait, step back.");
    screen.getByRole("link", { name: words.call("Birthe") });
    screen.getByText("Activity coordinator");
  });

  it("can be given back there too, but only by whoever has it", async () => {
    const store = await aTeam();
    const { unmount } = stage(store, <DutyScreen dutyId={duty(tonight, "coordinator")} />);
    await screen.findByText(words.duty.has("Birthe"), { selector: ".screen-only" });
    expect(screen.queryByRole("button", { name: words.cannot })).toBeNull();
    unmount();
    stage(store, <DutyScreen dutyId={duty(after, "coffee")} />);
    await userEvent.click(await screen.findByRole("button", { name: words.cannot }));
    await screen.findByText(words.duty.nobody, { selector: ".screen-only" });
    await waitFor(async () => expect(await holderOf(store, duty(after, "coffee"))).toBeUndefined());
  });

  it("says so when it is not on the rota any more", async () => {
    for (const gone of ["nothing.welcome.0", "s0.flowers.0", "s0.welcome.9", "x"]) {
      stage(await aTeam(), <DutyScreen dutyId={gone as DutyId} />);
      await screen.findByText(words.duty.gone);
      cleanup();
    }
  });
});
