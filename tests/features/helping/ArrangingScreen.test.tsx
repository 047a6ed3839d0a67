// @vitest-environment happy-dom
import { cleanup, screen } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";

import { ArrangingScreen } from "#features/helping/ArrangingScreen.tsx";
import { da } from "#i18n/da.ts";
import { stage } from "#tests/support/stage.tsx";

import { anEvening, sessionId } from "../run/evening.ts";
import { aHall, come, names } from "./hall.ts";

afterEach(cleanup);

const lines = async () => (await screen.findAllByRole("listitem")).map((line) => line.textContent);

describe("the arranging list", () => {
  it("says how many of each for those who are expected, whoever has come, and names nobody", async () => {
    const store = await aHall();
    await come(store, "Astrid");
    stage(store, <ArrangingScreen sessionId={sessionId} />);
    const all = await lines();
    expect(all.some((line) => line?.includes("3 × Sits the whole time"))).toBe(true);
    expect(all.some((line) => line?.includes("1 × Large print or by ear"))).toBe(true);
    expect(all.some((line) => line?.includes("1 × Song sheets in large print"))).toBe(true);
    expect(document.body.textContent).not.toMatch(names);
  });

  it("speaks Danish, and is empty where nobody has wished for anything", async () => {
    const store = await anEvening();
    stage(store, <ArrangingScreen sessionId={sessionId} />, { words: da, language: "da" });
    expect(await screen.findByText(da.helping.nothingToArrange)).toBeTruthy();
  });
});
