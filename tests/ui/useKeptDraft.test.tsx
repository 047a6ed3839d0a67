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

  it("is over once it is kept: what somebody else writes later shows, and is not written over", () => {
    const { result, rerender, unmount } = field();
    act(() => result.current.write("The small drum"));
    act(() => result.current.keepDraft());
    rerender("The small drum");
    keep.mockClear();
    rerender("The big drum");
    expect(result.current.text).toBe("The big drum");
    expect(result.current.isKept).toBe(false);
    act(() => result.current.keepDraft());
    vi.spyOn(document, "visibilityState", "get").mockReturnValue("hidden");
    act(() => void document.dispatchEvent(new Event("visibilitychange")));
    vi.restoreAllMocks();
    act(() => void vi.runAllTimers());
    unmount();
    expect(keep).not.toHaveBeenCalled();
  });

  it("does not change under the hands of whoever is in the middle of it", () => {
    const { result, rerender } = field();
    act(() => result.current.write("Sing so"));
    act(() => void vi.advanceTimersByTime(1_500));
    rerender("Sing so");
    rerender("Sing loud");
    expect(result.current.text).toBe("Sing so");
    act(() => result.current.write("Sing softly"));
    act(() => void vi.runAllTimers());
    expect(keep.mock.calls.at(-1)).toEqual(["Sing softly"]);
  });

  it("lets what came meanwhile show once nobody writes on, also where the field was never left", () => {
    const { result, rerender } = field();
    act(() => result.current.write("Sing so"));
    act(() => void vi.advanceTimersByTime(1_500));
    rerender("Sing so");
    rerender("Sing loud");
    act(() => void vi.runAllTimers());
    expect(result.current.text).toBe("Sing loud");
    expect(keep.mock.calls).toEqual([["Sing so"]]);
  });

  it("is written also where it went back to the old words while the newer were on their way", () => {
    const { result, rerender } = field("Warm.");
    act(() => result.current.write("Warmer."));
    act(() => result.current.keepDraft());
    act(() => result.current.write("Warm."));
    rerender("Warmer.");
    expect(result.current.text).toBe("Warm.");
    act(() => void vi.runAllTimers());
    expect(keep.mock.calls).toEqual([["Warmer."], ["Warm."]]);
  });

  it("is tried again when it could not be kept", () => {
    const { result } = field();
    act(() => result.current.write("Not yet"));
    act(() => void vi.advanceTimersByTime(1_500));
    act(() => result.current.keepDraft());
    expect(keep.mock.calls).toEqual([["Not yet"], ["Not yet"]]);
    expect(result.current.text).toBe("Not yet");
  });
});
