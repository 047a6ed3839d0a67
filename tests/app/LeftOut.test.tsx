// @vitest-environment happy-dom
import { render, screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";

import { LeftOut } from "#app/LeftOut.tsx";

let isThere = false;

function Beside() {
  if (!isThere) throw new Error("could not be fetched");
  return <p>Beside the screen</p>;
}

const frameAt = (at: string) => (
  <>
    <LeftOut at={at}>
      <Beside />
    </LeftOut>
    <p>The screen</p>
  </>
);

beforeEach(() => {
  isThere = false;
  // React tells of every error, also of one that was caught.
  vi.spyOn(console, "error").mockImplementation(() => {});
});
afterEach(() => vi.restoreAllMocks());

it("leaves out what cannot be had, keeps the screen, and tries again elsewhere", () => {
  const { rerender } = render(frameAt("/"));
  expect(screen.getByText("The screen")).toBeDefined();
  isThere = true;
  rerender(frameAt("/"));
  expect(screen.queryByText("Beside the screen")).toBeNull();
  rerender(frameAt("/choir"));
  expect(screen.getByText("Beside the screen")).toBeDefined();
  expect(screen.getByText("The screen")).toBeDefined();
});
