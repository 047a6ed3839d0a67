// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";
import { ButtonLink } from "#ui/Button.tsx";
import { Frame } from "#ui/Frame.tsx";
import type { RenderLink } from "#ui/Link.tsx";
import { NameTile } from "#ui/NameTile.tsx";
import { Stepper } from "#ui/Stepper.tsx";
import { TimeBudget } from "#ui/TimeBudget.tsx";

afterEach(cleanup);

test("a name keeps its name; only whether it is pressed changes", () => {
  const onToggle = vi.fn();
  const { rerender } = render(
    <NameTile name="Else-Marie" here={false} hereWord="Here today" onToggle={onToggle} />,
  );
  const tile = screen.getByRole("button", { name: "Else-Marie" });
  expect(tile.getAttribute("aria-pressed")).toBe("false");
  fireEvent.click(tile);
  expect(onToggle).toHaveBeenCalledOnce();

  rerender(<NameTile name="Else-Marie" here hereWord="Here today" onToggle={onToggle} />);
  expect(screen.getByRole("button", { name: "Else-Marie" })).toBe(tile);
  expect(tile.getAttribute("aria-pressed")).toBe("true");
  expect(tile.querySelector("svg")).not.toBeNull();
});

test("the word for here keeps its place while it is not shown, so that no tile changes its size", () => {
  render(<NameTile name="Bent" here={false} hereWord="Here today" onToggle={() => {}} />);
  expect(screen.getByText("Here today").className).toContain("tile-word-off");
});

test("a stepper stops at its ends without throwing the keyboard out", () => {
  const onChange = vi.fn();
  render(
    <Stepper
      label="Guests"
      value={0}
      max={3}
      onChange={onChange}
      lessWord="One fewer"
      moreWord="One more"
    />,
  );
  const less = screen.getByRole<HTMLButtonElement>("button", { name: "One fewer: Guests" });
  fireEvent.click(less);
  expect(onChange).not.toHaveBeenCalled();
  expect(less.disabled).toBe(false);
  fireEvent.click(screen.getByRole("button", { name: "One more: Guests" }));
  expect(onChange).toHaveBeenCalledWith(1);
});

test("the plan is a list for ears, with the part that runs marked", () => {
  const parts = [
    { word: "Body", minutes: 8 },
    { word: "Voice", minutes: 6, current: true },
  ];
  render(<TimeBudget parts={parts} budget={60} unit="min" summary="14 of 60" compact />);
  const rows = screen.getAllByRole("listitem");
  expect(rows.map((row) => row.textContent)).toEqual(["Body8 min", "Voice6 min"]);
  expect(rows.map((row) => row.getAttribute("aria-current"))).toEqual([null, "step"]);
});

test("links inside go by the app's router; files and other sites by the browser", () => {
  const renderLink = vi.fn<RenderLink>(({ children, ...anchor }) => (
    <a data-by-router {...anchor}>
      {children}
    </a>
  ));
  render(
    <Frame
      items={[{ href: "/songs", word: "Songs", icon: "song", current: true }]}
      brand={{ word: "Korlag", href: "/" }}
      navWord="Main"
      skipWord="Skip"
      renderLink={renderLink}
    >
      <ButtonLink href="/plan">Plan</ButtonLink>
      <ButtonLink href="mailto:a@example.org">Write</ButtonLink>
      <ButtonLink href="/file.json" download="file.json">
        File
      </ButtonLink>
    </Frame>,
  );
  const byRouter = (name: string) =>
    screen.getByRole("link", { name }).hasAttribute("data-by-router");
  expect(["Songs", "Korlag", "Plan", "Write", "File"].map(byRouter)).toEqual([
    true,
    true,
    true,
    false,
    false,
  ]);
  expect(screen.getByRole("link", { name: "Songs" }).getAttribute("aria-current")).toBe("page");
});

test("the skip link moves the focus and leaves the address alone", () => {
  render(
    <Frame items={[]} brand={{ word: "Korlag", href: "/" }} navWord="Main" skipWord="Skip">
      Text
    </Frame>,
  );
  fireEvent.click(screen.getByRole("link", { name: "Skip" }));
  expect(document.activeElement).toBe(screen.getByRole("main"));
  expect(location.hash).toBe("");
});
