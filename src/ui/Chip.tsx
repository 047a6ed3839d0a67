import type { ReactNode } from "react";
import { Icon, type IconName } from "./Icon.tsx";
import { classes } from "./classes.ts";
import "./Chip.css";

export type ChipProps = {
  pressed: boolean;
  onPress: () => unknown;
  icon?: IconName | undefined;
  children: ReactNode;
};

/** Turns a filter on and off. */
export function Chip({ pressed, onPress, icon, children }: ChipProps) {
  return (
    <button className="chip" type="button" aria-pressed={pressed} onClick={() => void onPress()}>
      <span className="chip-face">
        {pressed ? <Icon name="check" /> : icon && <Icon name={icon} />}
        <span>{children}</span>
      </span>
    </button>
  );
}

/** Chips that belong together, named for ears. */
export function ChipRow({ label, children }: { label: string; children: ReactNode }) {
  return (
    <fieldset className="row chip-row" aria-label={label}>
      {children}
    </fieldset>
  );
}

export type TagTone = "plain" | "tint" | "now" | "leaf" | "cloth";
export type TagProps = {
  tone?: TagTone | undefined;
  icon?: IconName | undefined;
  children: ReactNode;
};

/** Says something about what it stands beside; is never pressed. */
export function Tag({ tone = "plain", icon, children }: TagProps) {
  return (
    <span className={classes("tag", `tag-${tone}`)}>
      {icon && <Icon name={icon} />}
      <span>{children}</span>
    </span>
  );
}
