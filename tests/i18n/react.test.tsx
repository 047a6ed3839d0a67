// @vitest-environment happy-dom
import { act, cleanup, render, screen } from "@testing-library/react";
import { Suspense } from "react";
import { afterEach, describe, expect, it } from "vitest";

import { en } from "#i18n/en.ts";
import { useWords, useWordsOfHall, WordsProvider } from "#i18n/react.tsx";
import { loadFirstWords, loadWordsOfHall, type Words } from "#i18n/words.ts";

afterEach(cleanup);

function InTheHall() {
  const { rollCall, common } = useWordsOfHall();
  return <p>{`${common.today}, ${rollCall.title}`}</p>;
}

function Elsewhere() {
  return <p>{useWords().course.title}</p>;
}

const said = `${en.common.today}, ${en.rollCall.title}`;

describe("a screen of the hall", () => {
  it("speaks while the rest of the words is on its way, and other screens wait", async () => {
    let come: (words: Words) => void = () => {};
    const words = new Promise<Words>((resolve) => {
      come = resolve;
    });
    const spoken = {
      language: "en",
      first: await loadFirstWords("en"),
      hall: await loadWordsOfHall("en"),
      words,
      speak: () => undefined,
    } as const;
    await act(async () =>
      render(
        <WordsProvider spoken={spoken}>
          <InTheHall />
          <Suspense fallback={<p>Waits</p>}>
            <Elsewhere />
          </Suspense>
        </WordsProvider>,
      ),
    );
    expect(screen.getByText(said)).toBeDefined();
    expect(screen.getByText("Waits")).toBeDefined();
    await act(async () => come(en));
    expect(await screen.findByText(en.course.title)).toBeDefined();
  });

  it("waits for all of them where the app was opened elsewhere", async () => {
    const spoken = { language: "en", words: Promise.resolve(en), speak: () => undefined } as const;
    await act(async () =>
      render(
        <WordsProvider spoken={spoken}>
          <Suspense fallback={<p>Waits</p>}>
            <InTheHall />
          </Suspense>
        </WordsProvider>,
      ),
    );
    expect(await screen.findByText(said)).toBeDefined();
  });
});
