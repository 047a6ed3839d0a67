import { useId, useState, type KeyboardEvent } from "react";
import { Icon } from "./Icon.tsx";
import { FieldShell, aria, type FieldWords } from "./FieldShell.tsx";

export type NumberFieldProps = FieldWords & {
  value: number | undefined;
  onChange: (value: number) => void;
  /** Given when the field may be left empty; otherwise an emptied field goes back to what it was. */
  onClear?: (() => void) | undefined;
  min?: number | undefined;
  max?: number | undefined;
  step?: number | undefined;
  /** Stands after the number: minutes, bars. */
  unit?: string | undefined;
  lessWord: string;
  moreWord: string;
  id?: string | undefined;
  disabled?: boolean | undefined;
  firstFocus?: boolean | undefined;
};

export function NumberField(field: NumberFieldProps) {
  const {
    value,
    onChange,
    onClear,
    min = 0,
    max = Number.MAX_SAFE_INTEGER,
    step = 1,
    unit,
    disabled,
  } = field;
  const own = useId();
  const id = field.id ?? own;
  // What is being typed may for a moment be no number at all: "1" on the way to "12", or nothing.
  const [draft, setDraft] = useState<string>();

  const within = (number: number) => Math.min(max, Math.max(min, number));
  const stepBy = (steps: number) => {
    setDraft(undefined);
    const next = within(tidy((value ?? min - step * steps) + step * steps));
    if (next !== value) onChange(next);
  };
  const type = (text: string) => {
    setDraft(text);
    const number = readNumber(text);
    if (number !== undefined && number === within(number)) onChange(number);
  };
  const leave = () => {
    if (draft === undefined) return;
    setDraft(undefined);
    const number = readNumber(draft);
    if (number !== undefined) {
      if (within(number) !== value) onChange(within(number));
    } else if (draft.trim() === "") onClear?.();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "ArrowUp" && event.key !== "ArrowDown") return;
    event.preventDefault();
    stepBy(event.key === "ArrowUp" ? 1 : -1);
  };

  return (
    <FieldShell {...field} id={id}>
      <div className="field-number">
        <button
          className="field-step"
          type="button"
          aria-label={`${field.lessWord}: ${field.label}`}
          disabled={disabled || (value ?? min) <= min}
          onClick={() => stepBy(-1)}
        >
          <Icon name="minus" />
        </button>
        <span className="field-number-middle">
          <input
            {...aria(field, id)}
            className="field-input figures"
            id={id}
            type="text"
            role="spinbutton"
            inputMode={Number.isInteger(step) ? "numeric" : "decimal"}
            autoComplete="off"
            disabled={disabled}
            data-first-focus={field.firstFocus ? "" : undefined}
            aria-valuenow={value}
            aria-valuetext={
              value === undefined || unit === undefined ? undefined : `${value} ${unit}`
            }
            aria-valuemin={min}
            aria-valuemax={field.max}
            value={draft ?? value ?? ""}
            onChange={(event) => type(event.target.value)}
            onBlur={leave}
            onKeyDown={onKeyDown}
          />
          {unit && (
            <span className="field-unit" aria-hidden="true">
              {unit}
            </span>
          )}
        </span>
        <button
          className="field-step"
          type="button"
          aria-label={`${field.moreWord}: ${field.label}`}
          disabled={disabled || (value ?? min) >= max}
          onClick={() => stepBy(1)}
        >
          <Icon name="plus" />
        </button>
      </div>
    </FieldShell>
  );
}

/** Both 2.5 and 2,5: a Danish keyboard has the comma where the thumb is. */
function readNumber(text: string): number | undefined {
  const clean = text.trim().replace(",", ".");
  return /^-?\d+(\.\d+)?$/.test(clean) ? Number(clean) : undefined;
}

/** 0.1 + 0.2 is to be 0.3 on a screen. */
function tidy(number: number): number {
  return Number(number.toFixed(6));
}
