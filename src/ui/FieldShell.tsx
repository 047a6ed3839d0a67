import type { ReactNode } from "react";
import { Icon } from "./Icon.tsx";
import { classes } from "./classes.ts";
import "./Field.css";

export type FieldWords = {
  label: string;
  /** For ears only; where the heading above already says it. */
  quietLabel?: boolean | undefined;
  hint?: ReactNode | undefined;
  problem?: string | undefined;
};

export type Typed = FieldWords & {
  value: string;
  onChange: (value: string) => void;
  id?: string | undefined;
  name?: string | undefined;
  required?: boolean | undefined;
  disabled?: boolean | undefined;
  /** Inside a dialog: the field that is ready for typing when it opens. */
  firstFocus?: boolean | undefined;
  onBlur?: (() => void) | undefined;
};

/** Label above, hint under it, the problem last: what is read stands before what is typed. */
export function FieldShell({
  label,
  quietLabel,
  hint,
  problem,
  id,
  children,
}: FieldWords & { id: string; children: ReactNode }) {
  return (
    <div className={classes("field", problem !== undefined && "field-troubled")}>
      <label className={classes("field-label", quietLabel && "for-ears")} htmlFor={id}>
        {label}
      </label>
      <Hint id={id} hint={hint} />
      {children}
      <Problem id={id} problem={problem} />
    </div>
  );
}

export function Hint({ id, hint }: { id: string; hint: ReactNode }) {
  if (hint === undefined || hint === "") return null;
  return (
    <p className="field-hint" id={`${id}-hint`}>
      {hint}
    </p>
  );
}

/** The live region is there before the problem is, and displayed, or it would not be spoken. */
export function Problem({ id, problem }: { id: string; problem: string | undefined }) {
  return (
    <div className="field-problem said" id={`${id}-problem`} aria-live="polite">
      {problem !== undefined && (
        <>
          <Icon name="warning" />
          <span>{problem}</span>
        </>
      )}
    </div>
  );
}

export function aria(
  { hint, problem }: { hint?: ReactNode; problem?: string | undefined },
  id: string,
) {
  const described = [
    hint !== undefined && hint !== "" && `${id}-hint`,
    problem !== undefined && `${id}-problem`,
  ].filter(Boolean);
  return {
    "aria-invalid": problem === undefined ? undefined : true,
    "aria-describedby": described.length > 0 ? described.join(" ") : undefined,
  };
}

/** What every typed field hands to its native element. */
export function native(field: Typed, id: string) {
  return {
    ...aria(field, id),
    id,
    name: field.name,
    value: field.value,
    required: field.required,
    disabled: field.disabled,
    "data-first-focus": field.firstFocus ? "" : undefined,
    onBlur: field.onBlur,
    onChange: (event: { target: { value: string } }) => field.onChange(event.target.value),
  };
}
