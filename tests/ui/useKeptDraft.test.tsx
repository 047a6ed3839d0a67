// @vitest-environment happy-dom
import { act, cleanup, renderHook } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { useKeptDraft } from "#ui/useKeptDraft.ts";

const keep = vi.fn(async (_text: string) => undefined);
const field = (kept = "") =>
  renderHook((shown: string) => useKeptDraft(shown, keep), { initialProps: kept });

beforeEach(() => {
  vi.useFakeTimers();
  keep.mockClear();
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

describe("what is being written", () => {
  it("is kept when one stops writing, and not at every letter", () => {
    const { result } = field();
    act(() => result.current.write("Wa"));
    act(() => result.current.write("Warm."));
    expect(keep).not.toHaveBeenCalled();
    act(() => void vi.runAllTimers());
    expect(keep.mock.calls).toEqual([["Warm."]]);
  });

  it("is kept at once when the app is put away, and when the page is left", () => {
    const hidden = field();
    act(() => hidden.result.current.write("In a pocket"));
    vi.spyOn(document, "visibilityState", "get").mockReturnValue("hidden");
    act(() => void document.dispatchEvent(new Event("visibilitychange")));
    expect(keep.mock.calls).toEqual([["In a pocket"]]);
    vi.restoreAllMocks();
    keep.mockClear();
    const left = field();
    act(() => left.result.current.write("On the way"));
    left.unmount();
    expect(keep.mock.calls.at(-1)).toEqual(["On the way"]);
  });

  it("stands before what somebody else wrote meanwhile; where nothing was written, that shows", () => {
    const { result, rerender } = field("The small drum");
    rerender("The big drum");
    expect(result.current.text).toBe("The big drum");
    act(() => result.current.write("Both"));
    rerender("No drum");
    expect(result.current.text).toBe("Both");
  });

  it("is said to be kept only once it is, and what changes nothing is not written", () => {
    const { result, rerender } = field("Warm.");
    expect(result.current.isKept).toBe(false);
    act(() => result.current.write("Warm. "));
    act(() => result.current.keepDraft());
    expect(keep).not.toHaveBeenCalled();
    act(() => result.current.write("Warmer."));
    expect(result.current.isKept).toBe(false);
    act(() => result.current.keepDraft());
    rerender("Warmer.");
    expect(result.current.isKept).toBe(true);
  });
});
