import { type ReactNode, useId } from "react";

import { DoorFigure, type DoorFigureProps } from "./DoorFigure.tsx";

interface DoorProps extends DoorFigureProps {
  readonly title: string;
  readonly lead: string;
  readonly onPress: () => unknown;
  /** Only for a door that opens to something on this page. */
  readonly open?: boolean;
  readonly busy?: boolean;
  /** What is to be said while or after it was pressed. */
  readonly said?: string | undefined;
  readonly children?: ReactNode;
}

/** The whole door is one button, named by its title alone. */
export function Door({ figure, title, lead, onPress, open, busy, said, children }: DoorProps) {
  const id = useId();
  return (
    <div className="welcome-place">
      <button
        className="welcome-door"
        type="button"
        aria-labelledby={`${id}-title`}
        aria-describedby={`${id}-lead`}
        aria-expanded={open}
        aria-controls={open ? `${id}-room` : undefined}
        aria-busy={busy}
        onClick={() => void onPress()}
      >
        <DoorFigure figure={figure} />
        <span className="welcome-door-words">
          <span className="welcome-door-title" id={`${id}-title`}>
            {title}
          </span>
          <span className="welcome-door-lead" id={`${id}-lead`}>
            {lead}
          </span>
        </span>
      </button>
      <p className="welcome-said" role="status">
        {said}
      </p>
      {open && (
        <div className="welcome-room" id={`${id}-room`}>
          {children}
        </div>
      )}
    </div>
  );
}
