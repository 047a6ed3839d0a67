// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import {
  Component,
  type ComponentType,
  type ReactNode,
  startTransition,
  Suspense,
  useState,
} from "react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { roomFor } from "#app/roomFor.tsx";

interface HallProps {
  readonly name: string;
}

/** Counts, so that it shows whether it is the same screen as before. */
function Hall({ name }: HallProps) {
  const [taps, setTaps] = useState(0);
  return (
    <button type="button" onClick={() => setTaps(taps + 1)}>
      {name}: {taps}
    </button>
  );
}

class Net extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };
  static getDerivedStateFromError() {
    return { failed: true };
  }
  override render() {
    if (!this.state.failed) return this.props.children;
    return (
      <button type="button" onClick={() => this.setState({ failed: false })}>
        Again
      </button>
    );
  }
}

interface Asked {
  readonly comes: (screen: ComponentType<HallProps>) => void;
  readonly fails: (why: Error) => void;
}

/** A piece that comes when it is told to. */
function slowPiece() {
  const asked: Asked[] = [];
  const fetch = vi.fn(
    async () =>
      new Promise<ComponentType<HallProps>>((comes, fails) => void asked.push({ comes, fails })),
  );
  return { asked, Room: roomFor(fetch), fetch };
}

const shown = (room: ReactNode) => (
  <Net>
    <Suspense fallback={<p>On its way</p>}>{room}</Suspense>
  </Net>
);

const complaints = vi.fn();
beforeEach(() => {
  complaints.mockClear();
  vi.spyOn(console, "error").mockImplementation(complaints);
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe("a screen in a piece of its own", () => {
  it("is waited for, stays the same at the next look, and React has nothing to complain of", async () => {
    const { Room, asked, fetch } = slowPiece();
    const { rerender } = await act(async () => render(shown(<Room name="Hall" />)));
    expect(screen.getByText("On its way")).toBeTruthy();
    await act(async () => asked[0]?.comes(Hall));
    fireEvent.click(screen.getByRole("button", { name: "Hall: 0" }));
    await act(async () => rerender(shown(<Room name="Old school" />)));
    expect(screen.getByRole("button", { name: "Old school: 1" })).toBeTruthy();
    expect(fetch).toHaveBeenCalledTimes(1);
    expect(complaints).not.toHaveBeenCalled();
  });

  it("is gone over to calmly: React has nothing to complain of there either", async () => {
    const { Room, asked } = slowPiece();
    const { rerender } = await act(async () => render(shown(<p>Today</p>)));
    await act(async () => startTransition(() => rerender(shown(<Room name="Hall" />))));
    expect(screen.getByText("Today")).toBeTruthy();
    await act(async () => asked[0]?.comes(Hall));
    expect(screen.getByRole("button", { name: "Hall: 0" })).toBeTruthy();
    expect(complaints).not.toHaveBeenCalled();
  });

  it("stands at once, with nothing before it, when its piece is here", async () => {
    const { Room, asked } = slowPiece();
    const coming = Room.fetch();
    asked[0]?.comes(Hall);
    await coming;
    render(shown(<Room name="Hall" />));
    expect(screen.getByRole("button", { name: "Hall: 0" })).toBeTruthy();
    expect(complaints).not.toHaveBeenCalled();
  });

  it("that could not be had is said to be missing, and asked for again when somebody tries again", async () => {
    vi.useFakeTimers();
    const { Room, asked, fetch } = slowPiece();
    await act(async () => render(shown(<Room name="Hall" />)));
    await act(async () => asked[0]?.fails(new Error("no network")));
    expect(screen.getByRole("button", { name: "Again" })).toBeTruthy();
    expect(fetch).toHaveBeenCalledTimes(1);
    vi.runAllTimers();
    await act(async () => fireEvent.click(screen.getByRole("button", { name: "Again" })));
    expect(fetch).toHaveBeenCalledTimes(2);
    await act(async () => asked[1]?.comes(Hall));
    expect(screen.getByRole("button", { name: "Hall: 0" })).toBeTruthy();
  });
});
