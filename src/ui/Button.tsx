import type { MouseEvent, ReactNode, Ref } from "react";
import { Icon, type IconName } from "./Icon.tsx";
import { Anchor, type AnchorProps } from "./Link.tsx";
import { classes } from "./classes.ts";
import "./Button.css";

export type ButtonTone = "primary" | "quiet" | "plain" | "danger";
export type ButtonSize = "normal" | "large" | "run";

type Look = {
  tone?: ButtonTone | undefined;
  size?: ButtonSize | undefined;
  icon?: IconName | undefined;
  /** Takes the whole width it is given. */
  wide?: boolean | undefined;
  className?: string | undefined;
};

type Pressing = {
  onPress?: ((event: MouseEvent<HTMLButtonElement>) => unknown) | undefined;
  type?: "button" | "submit" | undefined;
  /** The id of the form it sends, when the button stands outside of it. */
  form?: string | undefined;
  id?: string | undefined;
  disabled?: boolean | undefined;
  pressed?: boolean | undefined;
  expanded?: boolean | undefined;
  controls?: string | undefined;
  current?: "step" | "page" | "true" | undefined;
  /** A longer name for ears; must contain the words that are seen. */
  spoken?: string | undefined;
  describedBy?: string | undefined;
  ref?: Ref<HTMLButtonElement> | undefined;
};

export type ButtonProps = Look & Pressing & { children: ReactNode };

export function Button({ tone, size, icon, wide, className, children, ...pressing }: ButtonProps) {
  return (
    <button
      {...native(pressing)}
      type={pressing.type === "submit" ? "submit" : "button"}
      className={classes(look({ tone, size, wide }), className)}
    >
      {icon && <Icon name={icon} />}
      <span className="button-word">{children}</span>
    </button>
  );
}

export type ButtonLinkProps = Look & AnchorProps & { href: string; children: ReactNode };

/** Looks like a button, is a link: for what goes somewhere rather than does something. */
export function ButtonLink({
  tone,
  size,
  icon,
  wide,
  className,
  children,
  ...anchor
}: ButtonLinkProps) {
  return (
    <Anchor {...anchor} className={classes(look({ tone, size, wide }), className)}>
      {icon && <Icon name={icon} />}
      <span className="button-word">{children}</span>
    </Anchor>
  );
}

export type IconButtonProps = Omit<Look, "icon" | "wide"> &
  Pressing & {
    icon: IconName;
    word: string;
    /** Keeps the word for ears only; for places where the same word stands close by. */
    quietWord?: boolean | undefined;
  };

export function IconButton({
  tone = "plain",
  size,
  icon,
  word,
  quietWord,
  className,
  ...pressing
}: IconButtonProps) {
  return (
    <button
      {...native(pressing)}
      type={pressing.type === "submit" ? "submit" : "button"}
      className={classes(look({ tone, size }), "button-icon", className)}
    >
      <Icon name={icon} />
      <span className={quietWord ? "for-ears" : "button-word"}>{word}</span>
    </button>
  );
}

function look({ tone = "quiet", size = "normal", wide }: Look): string {
  return classes(
    "button",
    `button-${tone}`,
    size !== "normal" && `button-${size}`,
    wide && "button-wide",
  );
}

function native({
  onPress,
  pressed,
  expanded,
  controls,
  current,
  spoken,
  describedBy,
  ...rest
}: Pressing) {
  return {
    ...rest,
    onClick: (event: MouseEvent<HTMLButtonElement>) => void onPress?.(event),
    "aria-pressed": pressed,
    "aria-expanded": expanded,
    "aria-controls": controls,
    "aria-current": current,
    "aria-label": spoken,
    "aria-describedby": describedBy,
  };
}
