import type { ReactNode } from "react";
import "./Empty.css";

export type EmptyProps = {
  sentence: ReactNode;
  lead?: ReactNode | undefined;
  action?: ReactNode | undefined;
};

/** Three voices that have not begun: an invitation, not a fault. */
export function Empty({ sentence, lead, action }: EmptyProps) {
  return (
    <div className="empty">
      <svg className="empty-figure" viewBox="0 0 160 72" aria-hidden="true">
        <path className="empty-layer" d="M8 17q16-18 32 0t32 0 32 0" />
        <path className="empty-layer" d="M32 38q16-18 32 0t32 0 32 0" />
        <path className="empty-layer" d="M56 59q16-18 32 0t32 0 32 0" />
      </svg>
      <p className="empty-sentence">{sentence}</p>
      {lead !== undefined && <p className="soft">{lead}</p>}
      {action !== undefined && <div className="row empty-action">{action}</div>}
    </div>
  );
}
