import { useId, useRef } from "react";
import { Icon } from "./Icon.tsx";
import { classes } from "./classes.ts";
import "./Field.css";

export type SearchFieldProps = {
  label: string;
  value: string;
  onChange: (value: string) => void;
  clearWord: string;
  showLabel?: boolean | undefined;
};

export function SearchField({ label, value, onChange, clearWord, showLabel }: SearchFieldProps) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  return (
    <div className="field">
      <label className={classes("field-label", !showLabel && "for-ears")} htmlFor={id}>
        {label}
      </label>
      <span className="field-search">
        <Icon name="search" />
        <input
          className="field-input"
          id={id}
          ref={input}
          type="text"
          inputMode="search"
          enterKeyHint="search"
          autoComplete="off"
          placeholder={showLabel ? undefined : label}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
        {value !== "" && (
          <button
            className="field-clear"
            type="button"
            onClick={() => {
              onChange("");
              input.current?.focus();
            }}
          >
            <Icon name="close" />
            <span>{clearWord}</span>
          </button>
        )}
      </span>
    </div>
  );
}
