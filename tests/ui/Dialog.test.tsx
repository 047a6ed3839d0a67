// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { StrictMode, useState } from "react";
import { afterEach, expect, test, vi } from "vitest";
import { Dialog } from "#ui/Dialog.tsx";
import { TextField } from "#ui/Field.tsx";

afterEach(cleanup);

function Room({ onAsked, firstFocus }: { onAsked?: () => void; firstFocus?: boolean }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" onClick={() => setOpen(true)}>
        Move it
      </button>
      <Dialog
        open={open}
        onClose={() => {
          onAsked?.();
          setOpen(false);
        }}
        title="Where to?"
        closeWord="Close"
      >
        <TextField label="Place" value="" onChange={() => {}} firstFocus={firstFocus} />
      </Dialog>
    </>
  );
}

function openFromButton() {
  const opener = screen.getByRole("button", { name: "Move it" });
  opener.focus();
  fireEvent.click(opener);
  return opener;
}

test("opens as a named modal and puts the focus on its title", () => {
  const showModal = vi.spyOn(HTMLDialogElement.prototype, "showModal");
  render(<Room />);
  openFromButton();
  expect(screen.getByRole("dialog", { name: "Where to?" })).toBeTruthy();
  expect(showModal).toHaveBeenCalledOnce();
  expect(document.activeElement).toBe(screen.getByRole("heading", { name: "Where to?" }));
  showModal.mockRestore();
});

test("puts the focus into the field that asks for it", () => {
  render(<Room firstFocus />);
  openFromButton();
  expect(document.activeElement).toBe(screen.getByLabelText("Place"));
});

test("closing gives the focus back to what opened it", () => {
  render(<Room />);
  const opener = openFromButton();
  fireEvent.click(screen.getByRole("button", { name: "Close" }));
  expect(screen.queryByRole("dialog")).toBeNull();
  expect(document.activeElement).toBe(opener);
});

test("Esc asks the owner once and closes", () => {
  const onAsked = vi.fn();
  render(<Room onAsked={onAsked} />);
  const opener = openFromButton();
  // What the browser sends for Esc and for the back gesture of a phone.
  const asked = new Event("cancel", { cancelable: true });
  fireEvent(screen.getByRole("dialog"), asked);
  expect(asked.defaultPrevented).toBe(true);
  expect(onAsked).toHaveBeenCalledOnce();
  expect(screen.queryByRole("dialog")).toBeNull();
  expect(document.activeElement).toBe(opener);
});

test("a cancelled file chooser inside does not close it", () => {
  const onAsked = vi.fn();
  render(<Room onAsked={onAsked} />);
  openFromButton();
  fireEvent(screen.getByLabelText("Place"), new Event("cancel", { bubbles: true }));
  expect(onAsked).not.toHaveBeenCalled();
});

test("stays open when the screen is mounted twice, as in strict mode", async () => {
  const onAsked = vi.fn();
  render(
    <StrictMode>
      <Room onAsked={onAsked} />
    </StrictMode>,
  );
  openFromButton();
  await new Promise((done) => setTimeout(done));
  expect(onAsked).not.toHaveBeenCalled();
  expect(screen.getByRole("dialog")).toBeTruthy();
});
