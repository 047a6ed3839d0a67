import { classes } from "./classes.ts";
import { drawings } from "./drawings.ts";
import "./Icon.css";

export type IconName = keyof typeof drawings;
export type IconProps = { name: IconName; className?: string | undefined };

const dotted: ReadonlySet<IconName> = new Set(["drag", "more"]);

/** A picture beside a word, never instead of one: ears do not meet it. */
export function Icon({ name, className }: IconProps) {
  return (
    <svg
      className={classes("icon", dotted.has(name) && "icon-dotted", className)}
      viewBox="0 0 24 24"
      aria-hidden="true"
      focusable="false"
    >
      <path d={drawings[name]} />
    </svg>
  );
}
