import { useId, type ReactNode } from "react";
import { Icon, type IconName } from "./Icon.tsx";
import { Hint, Problem, aria } from "./FieldShell.tsx";
import { classes } from "./classes.ts";
import "./ChoiceField.css";

export type Choice<Value extends string> = {
  value: Value;
  label: string;
  hint?: ReactNode | undefined;
  icon?: IconName | undefined;
  disabled?: boolean | undefined;
};

export type ChoiceFieldProps<Value extends string> = {
  legend: string;
  quietLegend?: boolean | undefined;
  hint?: ReactNode | undefined;
  problem?: string | undefined;
  name?: string | undefined;
  value: Value | undefined;
  onChange: (value: Value) => void;
  options: readonly Choice<Value>[];
  /** Beside each other where there is room; otherwise under each other. */
  beside?: boolean | undefined;
};

/** One of a few: a card each, native radio buttons inside, so that arrow keys and forms work as they do everywhere. */
export function ChoiceField<Value extends string>(field: ChoiceFieldProps<Value>) {
  const id = useId();
  return (
    <fieldset
      className={classes("field", "choice", field.problem !== undefined && "field-troubled")}
      {...aria(field, id)}
      role="radiogroup"
    >
      <legend className={classes("field-label", field.quietLegend && "for-ears")}>
        {field.legend}
      </legend>
      <Hint id={id} hint={field.hint} />
      <div className={classes("choice-cards", field.beside && "choice-beside")}>
        {field.options.map((option) => (
          <label key={option.value} className="choice-card">
            <input
              className="choice-mark"
              type="radio"
              name={field.name ?? id}
              value={option.value}
              checked={option.value === field.value}
              disabled={option.disabled}
              onChange={() => field.onChange(option.value)}
            />
            {option.icon && <Icon name={option.icon} />}
            <span className="choice-words">
              <span className="choice-label">{option.label}</span>
              {option.hint !== undefined && <span className="field-hint">{option.hint}</span>}
            </span>
          </label>
        ))}
      </div>
      <Problem id={id} problem={field.problem} />
    </fieldset>
  );
}

export type CheckFieldProps = {
  label: ReactNode;
  hint?: ReactNode | undefined;
  /** Given, even as undefined, where there may be one: what speaks it is then there before it is. */
  problem?: string | undefined;
  checked: boolean;
  onChange: (checked: boolean) => void;
  disabled?: boolean | undefined;
};

export function CheckField(field: CheckFieldProps) {
  const { label, hint, problem, checked, onChange, disabled } = field;
  const id = useId();
  const card = (
    <label className="choice-card">
      <input
        className="choice-mark choice-mark-square"
        type="checkbox"
        checked={checked}
        disabled={disabled}
        aria-labelledby={`${id}-label`}
        {...aria(field, id)}
        onChange={(event) => onChange(event.target.checked)}
      />
      <span className="choice-words">
        <span className="choice-label" id={`${id}-label`}>
          {label}
        </span>
        {hint !== undefined && (
          <span className="field-hint" id={`${id}-hint`}>
            {hint}
          </span>
        )}
      </span>
    </label>
  );
  if (!("problem" in field)) return card;
  return (
    <div className="field">
      {card}
      <Problem id={id} problem={problem} />
    </div>
  );
}
