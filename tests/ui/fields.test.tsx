// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { useState } from "react";
import { afterEach, expect, test, vi } from "vitest";
import { ChoiceField } from "#ui/ChoiceField.tsx";
import { SelectField, TextField } from "#ui/Field.tsx";
import { NumberField, type NumberFieldProps } from "#ui/NumberField.tsx";

afterEach(cleanup);

function Minutes({
  start = 8,
  onChange,
  ...rest
}: Partial<NumberFieldProps> & { start?: number | undefined }) {
  const [value, setValue] = useState<number | undefined>(start);
  const keep = (number: number) => {
    onChange?.(number);
    setValue(number);
  };
  return (
    <NumberField
      label="Minutes"
      min={5}
      max={20}
      lessWord="Less"
      moreWord="More"
      {...rest}
      value={value}
      onChange={keep}
    />
  );
}

const box = () => screen.getByRole<HTMLInputElement>("spinbutton", { name: "Minutes" });
const less = () => screen.getByRole<HTMLButtonElement>("button", { name: "Less: Minutes" });
const more = () => screen.getByRole<HTMLButtonElement>("button", { name: "More: Minutes" });
const type = (text: string) => fireEvent.change(box(), { target: { value: text } });

test("a number is stepped by buttons and arrow keys, and stops at its bounds", () => {
  render(<Minutes start={19} />);
  fireEvent.click(more());
  expect(box().value).toBe("20");
  expect(more().disabled).toBe(true);
  fireEvent.keyDown(box(), { key: "ArrowUp" });
  expect(box().value).toBe("20");
  fireEvent.keyDown(box(), { key: "ArrowDown" });
  expect(box().value).toBe("19");
});

test("a step never goes past a bound that lies between two steps", () => {
  render(<Minutes start={6} step={5} />);
  fireEvent.click(less());
  expect(box().value).toBe("5");
  expect(less().disabled).toBe(true);
});

test("a number may pass through what is too small on its way, and only what fits is told", () => {
  const onChange = vi.fn();
  render(<Minutes onChange={onChange} />);
  type("1");
  expect(box().value).toBe("1");
  expect(onChange).not.toHaveBeenCalled();
  type("12");
  expect(onChange.mock.calls).toEqual([[12]]);
});

test("what is too large when one leaves becomes the largest there is", () => {
  const onChange = vi.fn();
  render(<Minutes onChange={onChange} />);
  type("200");
  fireEvent.blur(box());
  expect(box().value).toBe("20");
  expect(onChange).toHaveBeenLastCalledWith(20);
});

test("what is no number goes back to what it was", () => {
  const onChange = vi.fn();
  render(<Minutes onChange={onChange} />);
  type("eight");
  fireEvent.blur(box());
  expect(box().value).toBe("8");
  type("");
  fireEvent.blur(box());
  expect(box().value).toBe("8");
  expect(onChange).not.toHaveBeenCalled();
});

test("an emptied field is told only where it may be empty", () => {
  const onClear = vi.fn();
  render(<Minutes onClear={onClear} />);
  type("");
  fireEvent.blur(box());
  expect(onClear).toHaveBeenCalledOnce();
});

test("an emptied field goes back to what it was before typing, also for whoever was told on the way", () => {
  const onChange = vi.fn();
  render(<Minutes start={60} min={0} max={90} onChange={onChange} />);
  type("6");
  type("");
  fireEvent.blur(box());
  expect(box().value).toBe("60");
  expect(onChange.mock.calls).toEqual([[6], [60]]);
  type("6");
  type("");
  fireEvent.keyDown(box(), { key: "Enter" });
  expect(onChange).toHaveBeenLastCalledWith(60);
  type("");
  fireEvent.keyDown(box(), { key: "ArrowUp" });
  expect(onChange).toHaveBeenLastCalledWith(61);
});

test("it goes back also where what was told is still on its way to the disk", () => {
  const onChange = vi.fn();
  render(
    <NumberField label="Minutes" value={60} onChange={onChange} lessWord="Less" moreWord="More" />,
  );
  type("6");
  type("");
  fireEvent.blur(box());
  expect(onChange.mock.calls).toEqual([[6], [60]]);
});

test("where only what stands when one leaves is told, nothing is told on the way", () => {
  const onChange = vi.fn();
  render(<Minutes start={60} min={0} max={90} onlyWhenLeft onChange={onChange} />);
  type("6");
  type("");
  fireEvent.blur(box());
  expect(box().value).toBe("60");
  expect(onChange).not.toHaveBeenCalled();
  type("4");
  type("45");
  fireEvent.blur(box());
  expect(onChange.mock.calls).toEqual([[45]]);
  type("30");
  fireEvent.keyDown(box(), { key: "Enter" });
  fireEvent.blur(box());
  expect(onChange.mock.calls).toEqual([[45], [30]]);
  fireEvent.click(less());
  expect(onChange).toHaveBeenLastCalledWith(29);
});

test("an empty number begins at its least", () => {
  const onChange = vi.fn();
  render(
    <NumberField
      label="Minutes"
      value={undefined}
      onChange={onChange}
      min={5}
      lessWord="Less"
      moreWord="More"
    />,
  );
  fireEvent.click(more());
  expect(onChange).toHaveBeenCalledWith(5);
});

test("a comma is as good as a point", () => {
  const onChange = vi.fn();
  render(<Minutes start={6} step={0.5} onChange={onChange} />);
  type("7,5");
  expect(onChange).toHaveBeenCalledWith(7.5);
});

test("a text field is told its hint and its problem, and only then called invalid", () => {
  const field = { label: "Name", hint: "As it is said", value: "", onChange: () => {} };
  const { rerender } = render(<TextField {...field} />);
  const input = screen.getByLabelText("Name");
  const described = () =>
    (input.getAttribute("aria-describedby") ?? "")
      .split(" ")
      .map((id) => document.getElementById(id)?.textContent);
  expect(described()).toEqual(["As it is said"]);
  expect(input.getAttribute("aria-invalid")).toBeNull();

  rerender(<TextField {...field} problem="A name is needed" />);
  expect(described()).toEqual(["As it is said", "A name is needed"]);
  expect(input.getAttribute("aria-invalid")).toBe("true");
});

test("a choice is told by its value, not by its word", () => {
  const onChange = vi.fn();
  render(
    <ChoiceField
      legend="Help"
      value="none"
      onChange={onChange}
      options={[
        { value: "none", label: "By myself" },
        { value: "some", label: "A little" },
      ]}
    />,
  );
  expect(screen.getByRole("radiogroup", { name: "Help" })).toBeTruthy();
  expect(screen.getByRole<HTMLInputElement>("radio", { name: "By myself" }).checked).toBe(true);
  fireEvent.click(screen.getByRole("radio", { name: "A little" }));
  expect(onChange).toHaveBeenCalledWith("some");
});

test("a select tells one of its own values", () => {
  const onChange = vi.fn();
  render(
    <SelectField
      label="Place"
      value="hall"
      onChange={onChange}
      options={[
        { value: "hall", label: "The hall" },
        { value: "church", label: "The church" },
      ]}
    />,
  );
  fireEvent.change(screen.getByLabelText("Place"), { target: { value: "church" } });
  expect(onChange).toHaveBeenCalledWith("church");
});
