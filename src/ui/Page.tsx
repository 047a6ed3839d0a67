import type { ReactNode } from "react";
import { Icon } from "./Icon.tsx";
import { Anchor } from "./Link.tsx";
import { classes } from "./classes.ts";
import "./Page.css";

export type PageProps = {
  title: ReactNode;
  lead?: ReactNode | undefined;
  actions?: ReactNode | undefined;
  back?: { href: string; word: string } | undefined;
  /** The whole width, for what is a table or a score rather than a text. */
  wide?: boolean | undefined;
  children?: ReactNode;
};

/** One screen, one question: the title asks it. */
export function Page({ title, lead, actions, back, wide, children }: PageProps) {
  return (
    <div className={classes("page", wide && "page-wide")}>
      <header className="page-head">
        {back && (
          <Anchor className="page-back" href={back.href}>
            <Icon name="back" />
            <span>{back.word}</span>
          </Anchor>
        )}
        <h1 className="page-title" tabIndex={-1}>
          {title}
        </h1>
        {lead !== undefined && <p className="page-lead">{lead}</p>}
        {actions !== undefined && <div className="page-actions row">{actions}</div>}
      </header>
      {children}
    </div>
  );
}

export type SectionProps = {
  heading: ReactNode;
  quietHeading?: boolean | undefined;
  lead?: ReactNode | undefined;
  actions?: ReactNode | undefined;
  level?: 2 | 3 | undefined;
  id?: string | undefined;
  className?: string | undefined;
  children?: ReactNode;
};

export function Section({
  heading,
  quietHeading,
  lead,
  actions,
  level = 2,
  id,
  className,
  children,
}: SectionProps) {
  const Heading = level === 2 ? "h2" : "h3";
  return (
    <section className={classes("section", className)} id={id}>
      <div
        className={classes(
          "section-head",
          quietHeading && actions === undefined && lead === undefined && "for-ears",
        )}
      >
        <Heading className={classes("section-heading", quietHeading && "for-ears")}>
          {heading}
        </Heading>
        {actions !== undefined && <div className="section-actions row">{actions}</div>}
        {lead !== undefined && <p className="section-lead soft">{lead}</p>}
      </div>
      {children}
    </section>
  );
}

export type SheetProps = {
  as?: "div" | "section" | "article" | "li" | undefined;
  /** `now` is marked in gold, `cloth` is the binding, `sunk` lies under the paper. */
  tone?: "paper" | "now" | "cloth" | "sunk" | undefined;
  className?: string | undefined;
  children?: ReactNode;
};

export function Sheet({ as: Element = "div", tone = "paper", className, children }: SheetProps) {
  return <Element className={classes("sheet", `sheet-${tone}`, className)}>{children}</Element>;
}
