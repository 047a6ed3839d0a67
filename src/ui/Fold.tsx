import type { ReactNode } from "react";

import { Icon } from "./Icon.tsx";
import "./Fold.css";

export type FoldProps = {
  heading: string;
  /** One line that stands there while it is shut too. */
  note?: string | undefined;
  children: ReactNode;
};

/** A part of a page that is opened when it is wanted: by a tap, or by the keyboard, and found by the browser's search. */
export function Fold({ heading, note, children }: FoldProps) {
  return (
    <details className="fold">
      <summary className="fold-summary">
        <h2 className="fold-heading">{heading}</h2>
        {note !== undefined && <p className="fold-note">{note}</p>}
        <Icon name="down" className="fold-sign" />
      </summary>
      <div className="fold-inside stack">{children}</div>
    </details>
  );
}
