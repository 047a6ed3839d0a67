// @vitest-environment happy-dom
import { act, cleanup, screen, waitFor } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";

import { change } from "#domain/facets.ts";
import { newSinger, type SingerId } from "#domain/singer.ts";
import { SingerScreen } from "#features/what-helps/SingerScreen.tsx";
import { layBeside } from "#tests/support/besides.ts";
import { lay, stage } from "#tests/support/stage.tsx";
import { newTestStore } from "#tests/support/store.ts";

afterEach(cleanup);

const [aase, bo] = ["x1", "x2"] as [SingerId, SingerId];
const way = () => screen.queryByRole("link", { name: "See both" });

it.each([
  ["the card itself", "singer", aase, "likes", { words: "Counts in" }],
  ["a wish", "need", `${aase}.seated`, "mark", { wished: false }],
] as const)(
  "a card says that %s has two versions, until one is chosen",
  async (_, kind, id, facet, other) => {
    const store = newTestStore();
    await lay(store, [
      ...newSinger(aase, "Åse"),
      ...newSinger(bo, "Bo"),
      change("singer", aase, "likes", { words: "Sits by the window" }),
      change("singer", bo, "likes", { words: "Sings low" }),
      change("need", `${aase}.seated`, "mark", { wished: true }),
    ]);
    await layBeside(store, "singer", bo, "likes", { words: "Of somebody else" });
    stage(store, <SingerScreen singerId={aase} />);
    await screen.findByRole("heading", { level: 1, name: "Åse" });
    await screen.findAllByText("Sits by the window");
    expect(way()).toBeNull();

    await act(async () => layBeside(store, kind, id, facet, other));
    await waitFor(() => expect(way()?.getAttribute("href")).toBe(`/singers/${aase}/two-versions`));
    expect(screen.getByText(/Both are kept/)).toBeTruthy();

    await act(async () => layBeside(store, kind, id, facet, {}));
    await waitFor(() => expect(way()).toBeNull());
  },
);
