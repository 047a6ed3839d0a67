import type { ReactNode } from "react";
import { Icon, type IconName } from "./Icon.tsx";
import { classes } from "./classes.ts";
import "./SavedMark.css";

export type SavedTone = "kept" | "waiting" | "trouble";
export type SavedMarkProps = { tone: SavedTone; icon?: IconName | undefined; children: ReactNode };

const iconOf: Record<SavedTone, IconName> = { kept: "check", waiting: "clock", trouble: "warning" };

/** Tells truthfully where things are kept, and does not ask to be looked at. */
export function SavedMark({ tone, icon = iconOf[tone], children }: SavedMarkProps) {
  return (
    <p className={classes("saved", `saved-${tone}`)}>
      <Icon name={icon} />
      <span>{children}</span>
    </p>
  );
}
