// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { UndoBar } from "#ui/Undo.tsx";
import { dismissUndo, offerUndo, takeUndo, turnPage, undoOffer } from "#ui/undo.ts";

beforeEach(dismissUndo);
afterEach(cleanup);

const words = { undo: "Undo", close: "Close" };
const nothing = () => Promise.resolve();

test("says in a live region that was already there what can be taken back", () => {
  render(<UndoBar words={words} />);
  const region = screen.getByRole("status");
  expect(region.textContent).toBe("");
  act(() => offerUndo({ sentence: "Bent is here today.", undo: nothing }));
  expect(screen.getByRole("status")).toBe(region);
  expect(region.textContent).toBe("Bent is here today.");
});

test("undoes once, however often it is pressed, and goes away", async () => {
  const undo = vi.fn(nothing);
  render(<UndoBar words={words} />);
  act(() => offerUndo({ sentence: "Moved.", undo }));
  const button = screen.getByRole("button", { name: "Undo" });
  await act(async () => {
    button.click();
    button.click();
  });
  expect(undo).toHaveBeenCalledOnce();
  expect(screen.queryByRole("button", { name: "Undo" })).toBeNull();
});

test("the next offer takes the place of the one before", async () => {
  const first = vi.fn(nothing);
  const second = vi.fn(nothing);
  render(<UndoBar words={words} />);
  act(() => offerUndo({ sentence: "First.", undo: first }));
  act(() => offerUndo({ sentence: "Second.", undo: second }));
  expect(screen.getByRole("status").textContent).toBe("Second.");
  await act(async () => screen.getByRole("button", { name: "Undo" }).click());
  expect(first).not.toHaveBeenCalled();
  expect(second).toHaveBeenCalledOnce();
});

test("is dismissed without undoing, and waits for ever until then", () => {
  vi.useFakeTimers();
  const undo = vi.fn(nothing);
  render(<UndoBar words={words} />);
  act(() => offerUndo({ sentence: "Cut.", undo }));
  act(() => void vi.advanceTimersByTime(3_600_000));
  expect(screen.getByRole("status").textContent).toBe("Cut.");
  fireEvent.click(screen.getByRole("button", { name: "Close" }));
  expect(screen.getByRole("status").textContent).toBe("");
  expect(undo).not.toHaveBeenCalled();
  vi.useRealTimers();
});

test("goes along to the next page and stays behind on the one after", () => {
  offerUndo({ sentence: "The session is over.", undo: nothing });
  turnPage();
  expect(undoOffer.getState().offer?.sentence).toBe("The session is over.");
  turnPage();
  expect(undoOffer.getState().offer).toBeUndefined();
});

test("a new offer begins anew, however many pages were turned", () => {
  offerUndo({ sentence: "First.", undo: nothing });
  turnPage();
  offerUndo({ sentence: "Second.", undo: nothing });
  turnPage();
  expect(undoOffer.getState().offer?.sentence).toBe("Second.");
});

test("the keyboard goes back to where it came from", async () => {
  render(
    <>
      <button type="button">A name</button>
      <UndoBar words={words} />
    </>,
  );
  act(() => offerUndo({ sentence: "Here.", undo: nothing }));
  act(() => screen.getByRole("button", { name: "A name" }).focus());
  act(() => screen.getByRole("button", { name: "Undo" }).focus());
  await act(async () => screen.getByRole("button", { name: "Undo" }).click());
  expect(document.activeElement).toBe(screen.getByRole("button", { name: "A name" }));
});

test("an undo that failed is offered again, unless something newer is", async () => {
  const offer = { sentence: "Moved.", undo: () => Promise.reject(new Error("the disk is full")) };
  offerUndo(offer);
  await expect(takeUndo()).rejects.toThrow("the disk is full");
  expect(undoOffer.getState().offer).toBe(offer);

  const newer = { sentence: "Newer.", undo: nothing };
  const failing = takeUndo();
  offerUndo(newer);
  await expect(failing).rejects.toThrow("the disk is full");
  expect(undoOffer.getState().offer).toBe(newer);
});
