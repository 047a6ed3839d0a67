import type { ReactNode } from "react";
import { Icon, type IconName } from "./Icon.tsx";
import { classes } from "./classes.ts";
import "./Banner.css";

export type BannerTone = "trouble" | "notice" | "quiet";
export type BannerProps = {
  tone: BannerTone;
  icon?: IconName | undefined;
  actions?: ReactNode | undefined;
  className?: string | undefined;
  children: ReactNode;
};

const iconOf: Record<BannerTone, IconName> = {
  trouble: "warning",
  notice: "notice",
  quiet: "info",
};

/** Only trouble is spoken at once; the rest is found where it stands. */
export function Banner({ tone, icon = iconOf[tone], actions, className, children }: BannerProps) {
  return (
    <div
      className={classes("banner", `banner-${tone}`, className)}
      role={tone === "trouble" ? "alert" : undefined}
    >
      <Icon name={icon} />
      <div className="banner-words">{children}</div>
      {actions !== undefined && <div className="banner-actions row">{actions}</div>}
    </div>
  );
}
