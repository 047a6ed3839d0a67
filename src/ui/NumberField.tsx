import { useId, useState, type KeyboardEvent } from "react";
import { Icon } from "./Icon.tsx";
import { FieldShell, aria, type FieldWords } from "./FieldShell.tsx";

export type NumberFieldProps = FieldWords & {
  value: number | undefined;
  onChange: (value: number) => void;
  /** Given when the field may be left empty; otherwise an emptied field goes back to what it was. */
  onClear?: (() => void) | undefined;
  /** What is passed through while typing is not told: for a number that cannot be taken back once it has worked. */
  onlyWhenLeft?: boolean | undefined;
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

interface Draft {
  readonly text: string;
  /** What it was before anything was typed. */
  readonly before: number | undefined;
  /** The last number on the way that was told; where it is kept elsewhere, the value comes later. */
  readonly told: number | undefined;
}

export function NumberField(field: NumberFieldProps) {
  const {
    value,
    onChange,
    onClear,
    onlyWhenLeft = false,
    min = 0,
    max = Number.MAX_SAFE_INTEGER,
    step = 1,
    unit,
    disabled,
  } = field;
  const own = useId();
  const id = field.id ?? own;
  // What is being typed may for a moment be no number at all: "1" on the way to "12", or nothing.
  const [draft, setDraft] = useState<Draft>();
  const typed = draft && readNumber(draft.text);

  const within = (number: number) => Math.min(max, Math.max(min, number));
  const stepBy = (steps: number) => {
    setDraft(undefined);
    const from = draft ? (typed === undefined ? draft.before : within(typed)) : value;
    const next = within(tidy((from ?? min - step * steps) + step * steps));
    if (next !== (draft?.told ?? value)) onChange(next);
  };
  const type = (text: string) => {
    const number = readNumber(text);
    const tells = number !== undefined && number === within(number) && !onlyWhenLeft;
    setDraft({ text, before: draft ? draft.before : value, told: tells ? number : draft?.told });
    if (tells) onChange(number);
  };
  const leave = () => {
    if (draft === undefined) return;
    setDraft(undefined);
    if (onClear && draft.text.trim() === "") return onClear();
    const stays = typed === undefined ? draft.before : within(typed);
    if (stays !== undefined && stays !== (draft.told ?? value)) onChange(stays);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter") leave();
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
            value={draft?.text ?? value ?? ""}
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
