import { useId, type ReactNode } from "react";
import { Icon } from "./Icon.tsx";
import "./Stepper.css";

export type StepperProps = {
  label: string;
  hint?: ReactNode | undefined;
  value: number;
  onChange: (value: number) => unknown;
  min?: number | undefined;
  max?: number | undefined;
  lessWord: string;
  moreWord: string;
};

/** For small numbers that are counted by tapping. */
export function Stepper({
  label,
  hint,
  value,
  onChange,
  min = 0,
  max = 999,
  lessWord,
  moreWord,
}: StepperProps) {
  const id = useId();
  return (
    <fieldset className="stepper" aria-labelledby={id}>
      <span className="stepper-words">
        <span className="stepper-label" id={id}>
          {label}
        </span>
        {hint !== undefined && <span className="soft small">{hint}</span>}
      </span>
      <span className="stepper-controls">
        {/* At the end of the road it stays focusable: a keyboard must not be thrown out of the group. */}
        <button
          className="stepper-button"
          type="button"
          aria-label={`${lessWord}: ${label}`}
          aria-disabled={value <= min}
          onClick={() => void (value > min && onChange(value - 1))}
        >
          <Icon name="minus" />
        </button>
        <output className="stepper-value figures" aria-live="polite">
          {value}
        </output>
        <button
          className="stepper-button"
          type="button"
          aria-label={`${moreWord}: ${label}`}
          aria-disabled={value >= max}
          onClick={() => void (value < max && onChange(value + 1))}
        >
          <Icon name="plus" />
        </button>
      </span>
    </fieldset>
  );
}
