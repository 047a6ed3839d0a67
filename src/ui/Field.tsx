import { useId, type HTMLInputAutoCompleteAttribute } from "react";
import { Icon } from "./Icon.tsx";
import { FieldShell, native, type Typed } from "./FieldShell.tsx";

export type TextFieldProps = Typed & {
  type?: "text" | "email" | "tel" | "url" | "password" | undefined;
  suggestions?: readonly string[] | undefined;
  inputMode?:
    | "text"
    | "numeric"
    | "decimal"
    | "tel"
    | "email"
    | "url"
    | "search"
    | "none"
    | undefined;
  autoComplete?: HTMLInputAutoCompleteAttribute | undefined;
  autoCapitalize?: "none" | "sentences" | "words" | "characters" | undefined;
  spellCheck?: boolean | undefined;
  maxLength?: number | undefined;
  multiline?: boolean | undefined;
  rows?: number | undefined;
};

export function TextField({
  multiline,
  rows = 3,
  type = "text",
  suggestions,
  ...field
}: TextFieldProps) {
  const own = useId();
  const id = field.id ?? own;
  const list = `${id}-list`;
  const shared = {
    ...native(field, id),
    autoCapitalize: field.autoCapitalize,
    spellCheck: field.spellCheck,
    maxLength: field.maxLength,
  };
  return (
    <FieldShell {...field} id={id}>
      {multiline ? (
        // Or the browser keeps what is written to fill it in again after a crash.
        <textarea
          {...shared}
          className="field-input field-input-tall"
          rows={rows}
          autoComplete="off"
        />
      ) : (
        <input
          {...shared}
          className="field-input"
          type={type}
          inputMode={field.inputMode}
          autoComplete={field.autoComplete ?? "off"}
          list={suggestions ? list : undefined}
        />
      )}
      {suggestions && (
        <datalist id={list}>
          {suggestions.map((suggestion) => (
            <option key={suggestion} value={suggestion}>
              {suggestion}
            </option>
          ))}
        </datalist>
      )}
    </FieldShell>
  );
}

export type MomentFieldProps = Typed & { min?: string | undefined; max?: string | undefined };

/** `value` is `yyyy-mm-dd`, or empty. */
export function DateField(field: MomentFieldProps) {
  return <MomentField {...field} type="date" />;
}

/** `value` is `hh:mm`, or empty. */
export function TimeField(field: MomentFieldProps) {
  return <MomentField {...field} type="time" />;
}

function MomentField({ type, min, max, ...field }: MomentFieldProps & { type: "date" | "time" }) {
  const own = useId();
  const id = field.id ?? own;
  return (
    <FieldShell {...field} id={id}>
      <input
        {...native(field, id)}
        className="field-input field-input-moment figures"
        type={type}
        min={min}
        max={max}
      />
    </FieldShell>
  );
}

export type SelectOption<Value extends string> = {
  value: Value;
  label: string;
  disabled?: boolean | undefined;
};
export type SelectFieldProps<Value extends string> = Omit<Typed, "value" | "onChange"> & {
  value: Value;
  onChange: (value: Value) => void;
  options: readonly SelectOption<Value>[];
};

export function SelectField<Value extends string>({
  options,
  onChange,
  ...field
}: SelectFieldProps<Value>) {
  const own = useId();
  const id = field.id ?? own;
  const choose = (value: string) => {
    const chosen = options.find((option) => option.value === value);
    if (chosen) onChange(chosen.value);
  };
  return (
    <FieldShell {...field} id={id}>
      <span className="field-select">
        <select {...native({ ...field, onChange: choose }, id)} className="field-input">
          {options.map((option) => (
            <option key={option.value} value={option.value} disabled={option.disabled}>
              {option.label}
            </option>
          ))}
        </select>
        <Icon name="down" />
      </span>
    </FieldShell>
  );
}
