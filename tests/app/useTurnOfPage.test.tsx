// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Link, Route, Router, Switch, useLocation } from "wouter";
import { memoryLocation } from "wouter/memory-location";

import { useTurnOfPage } from "#app/useTurnOfPage.ts";

beforeEach(() => vi.spyOn(window, "scrollTo").mockReturnValue(undefined));
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

const titled = (title: string) => <h1 tabIndex={-1}>{title}</h1>;

/** Three screens, of which the last one waits for what is kept. */
function Walk({ isThere = false }: { isThere?: boolean }) {
  const [location] = useLocation();
  useTurnOfPage(location);
  return (
    <>
      <Link href="/late">Late</Link>
      <Link href="/here">Here</Link>
      <input aria-label="elsewhere" />
      <main>
        <Switch>
          <Route path="/">{titled("First")}</Route>
          <Route path="/here">{titled("Here at once")}</Route>
          <Route path="/late">{isThere ? titled("Late") : null}</Route>
        </Switch>
      </main>
    </>
  );
}

function shown() {
  const { hook } = memoryLocation({ path: "/" });
  const walk = (isThere: boolean) => (
    <Router hook={hook}>
      <Walk isThere={isThere} />
    </Router>
  );
  const { rerender } = render(walk(false));
  const press = (name: string) => {
    const link = screen.getByRole("link", { name });
    link.focus();
    fireEvent.click(link);
  };
  return { press, answer: () => rerender(walk(true)) };
}

const heard = () => document.activeElement?.textContent;

describe("the turn of a page", () => {
  it("takes nothing at the very first screen", () => {
    shown();
    expect(document.activeElement).toBe(document.body);
  });

  it("is heard by the title", () => {
    const { press } = shown();
    press("Here");
    expect(heard()).toBe("Here at once");
  });

  it("waits for a title that comes when what is kept was found", async () => {
    const { press, answer } = shown();
    press("Late");
    answer();
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole("heading")));
  });

  it("leaves the keyboard where somebody put it meanwhile", async () => {
    const { press, answer } = shown();
    press("Late");
    screen.getByLabelText("elsewhere").focus();
    answer();
    await act(async () => new Promise((resolve) => void setTimeout(resolve, 20)));
    expect(document.activeElement).toBe(screen.getByLabelText("elsewhere"));
  });
});
