import { Icon } from "./Icon.tsx";
import { classes } from "./classes.ts";
import "./NameTile.css";

export type NameTileProps = {
  name: string;
  here: boolean;
  onToggle: () => unknown;
  hereWord: string;
  /** A short word under the name that is no mark: guest, new today. */
  note?: string | undefined;
  /** Kept on this device, not yet at the others. */
  waiting?: boolean | undefined;
  waitingWord?: string | undefined;
  disabled?: boolean | undefined;
};

/** Two states, here and plain; there is no third. The name stays the name: only the pressed state is spoken. */
export function NameTile({
  name,
  here,
  onToggle,
  hereWord,
  note,
  waiting,
  waitingWord,
  disabled,
}: NameTileProps) {
  return (
    <button
      className={classes("tile", here && "tile-here")}
      type="button"
      aria-pressed={here}
      disabled={disabled}
      onClick={() => void onToggle()}
    >
      <span className="tile-mark">{here && <Icon name="check" />}</span>
      <span className="tile-name">{name}</span>{" "}
      {/* Always there, shown or not, so that nothing moves under the finger. */}
      <span className="tile-under">
        {/* For eyes only: to ears the pressed state says it. */}
        <span className={classes("tile-word", !here && "tile-word-off")} aria-hidden="true">
          {hereWord}
        </span>{" "}
        {note && <span className="tile-note">{note}</span>}{" "}
        {waiting && (
          <span className="tile-waiting">
            <Icon name="clock" />
            {waitingWord}
          </span>
        )}
      </span>
    </button>
  );
}
