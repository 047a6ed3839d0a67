// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { afterEach, expect, test, vi } from "vitest";
import { TextField } from "#ui/Field.tsx";
import { FormDialog, type FormDialogProps } from "#ui/FormDialog.tsx";

afterEach(cleanup);

type RoomProps = Partial<FormDialogProps> & { second?: boolean };

function Room({ second, onClose = () => {}, onSubmit = () => {}, ...rest }: RoomProps) {
  const [place, setPlace] = useState("");
  return (
    <FormDialog
      title="Where to?"
      closeWord="Close"
      submitWord="Move it"
      onClose={onClose}
      onSubmit={() => onSubmit()}
      {...rest}
    >
      <TextField label="Place" value={place} onChange={setPlace} required firstFocus />
      {second && <TextField label="Room" value="" onChange={() => {}} />}
    </FormDialog>
  );
}

const button = (name: string) => screen.getByRole<HTMLButtonElement>("button", { name });

/** What the browser is asked for when the form goes: true when it would have left the page. */
function leavesThePage(submit: () => void): boolean {
  let left = true;
  const hear = (event: Event) => (left = !event.defaultPrevented);
  document.addEventListener("submit", hear);
  submit();
  document.removeEventListener("submit", hear);
  return left;
}

test("opens as a dialog of that name, with the field ready for typing", () => {
  render(<Room />);
  expect(screen.getByRole("dialog", { name: "Where to?" })).toBeTruthy();
  expect(document.activeElement).toBe(screen.getByLabelText("Place"));
});

test("Enter in a line submits once, and the dialog is its owner's to close", async () => {
  const onSubmit = vi.fn();
  const onClose = vi.fn();
  render(<Room onSubmit={onSubmit} onClose={onClose} />);
  await userEvent.setup().keyboard("The hall{Enter}");
  expect(onSubmit).toHaveBeenCalledOnce();
  expect(onClose).not.toHaveBeenCalled();
  expect(screen.getByLabelText<HTMLInputElement>("Place").value).toBe("The hall");
});

test("the button submits too, also what the browser itself would find wanting", async () => {
  const onSubmit = vi.fn();
  render(<Room onSubmit={onSubmit} />);
  await userEvent.setup().click(button("Move it"));
  expect(onSubmit).toHaveBeenCalledOnce();
});

test("a trembling double tap submits once, and after that one may submit again", async () => {
  let kept = () => {};
  const onSubmit = vi.fn(() => new Promise<void>((done) => (kept = done)));
  render(<Room onSubmit={onSubmit} />);
  const person = userEvent.setup();
  await person.dblClick(button("Move it"));
  expect(onSubmit).toHaveBeenCalledOnce();
  await act(async () => kept());
  await person.click(button("Move it"));
  expect(onSubmit).toHaveBeenCalledTimes(2);
});

test("what the browser would do is left undone also while something is being kept", () => {
  render(<Room onSubmit={() => new Promise(() => {})} />);
  const { form } = screen.getByLabelText<HTMLInputElement>("Place");
  const send = () => form && fireEvent.submit(form);
  send();
  expect(leavesThePage(send)).toBe(false);
});

test("the page is not left by it", () => {
  render(<Room />);
  const { form } = screen.getByLabelText<HTMLInputElement>("Place");
  expect(leavesThePage(() => form && fireEvent.submit(form))).toBe(false);
});

test("all its fields and its button are of one form, so that Enter finds the button from any line", () => {
  render(<Room second cancelWord="Cancel" />);
  const { form } = screen.getByLabelText<HTMLInputElement>("Place");
  expect(form).not.toBeNull();
  expect(screen.getByLabelText<HTMLInputElement>("Room").form).toBe(form);
  expect(button("Move it").form).toBe(form);
  expect(button("Move it").type).toBe("submit");
  expect(button("Cancel").type).toBe("button");
});

test("two of them on one page keep to their own", async () => {
  const first = vi.fn();
  const other = vi.fn();
  render(
    <>
      <Room title="First" onSubmit={first} />
      <Room title="Other" submitWord="Change it" onSubmit={other} />
    </>,
  );
  await userEvent.setup().click(button("Change it"));
  expect(other).toHaveBeenCalledOnce();
  expect(first).not.toHaveBeenCalled();
});

test("cancelling closes and submits nothing", async () => {
  const onSubmit = vi.fn();
  const onClose = vi.fn();
  render(<Room onSubmit={onSubmit} onClose={onClose} cancelWord="Cancel" />);
  await userEvent.setup().click(button("Cancel"));
  expect(onClose).toHaveBeenCalledOnce();
  expect(onSubmit).not.toHaveBeenCalled();
});

test("its buttons are called as they are told, in that order, and without a word there is none to cancel", () => {
  const { rerender } = render(<Room cancelWord="Cancel" />);
  const names = () => screen.getAllByRole("button").map(({ textContent }) => textContent);
  expect(names()).toEqual(["Close", "Move it", "Cancel"]);
  rerender(<Room />);
  expect(names()).toEqual(["Close", "Move it"]);
});
