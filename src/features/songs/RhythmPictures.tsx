import type { CSSProperties } from "react";

import type { Cell, Pattern, Strike } from "#domain/rhythm.ts";
import { useWords } from "#i18n/react.tsx";
import type { CellPlace } from "#music/pure/rhythmLoop.ts";
import { classes } from "#ui/classes.ts";
import { Figure } from "#ui/Figure.tsx";
import { soundPoses } from "#ui/soundPoses.ts";
import "./rhythm.css";

interface RhythmPicturesProps {
  readonly pattern: Pattern;
  /** The cell that sounds. */
  readonly now?: CellPlace | undefined;
  /** For a glance on the ladder rather than for doing it. */
  readonly small?: boolean | undefined;
}

/** A rhythm in pictures, a row for each bar. */
export function RhythmPictures({ pattern, now, small }: RhythmPicturesProps) {
  const words = useWords().layers;
  return (
    <div className={classes("rhythm-pictures", small && "rhythm-pictures-small")}>
      {pattern.bars.map((cells, bar) => (
        <ol
          key={bar}
          className="rhythm-bar"
          style={columnsFor(cells.length)}
          aria-label={words.barNumber(bar + 1)}
        >
          {cells.map((cell, place) => (
            <li
              key={place}
              className={classes(
                "rhythm-picture",
                `rhythm-picture-${cell.kind}`,
                hasAccent(cell) && "rhythm-picture-accent",
                now?.bar === bar && now.cell === place && "rhythm-picture-now",
              )}
            >
              <CellPicture cell={cell} />
            </li>
          ))}
        </ol>
      ))}
    </div>
  );
}

function CellPicture({ cell }: { cell: Cell }) {
  const words = useWords().layers;
  if (cell.kind !== "strike") {
    return (
      <span className="for-ears">{cell.kind === "rest" ? words.silence : words.soundsOn}</span>
    );
  }
  return cell.strikes.map((strike) => (
    <span key={`${strike.sound}${strike.side ?? ""}`} className="rhythm-strike">
      <Figure pose={soundPoses[strike.sound]} />
      <StrikeWord strike={strike} />
    </span>
  ));
}

function StrikeWord({ strike: { sound, side, accent } }: { strike: Strike }) {
  const words = useWords().layers;
  const name = words.shortSounds[sound];
  return (
    <span className="rhythm-word">
      {accent ? (
        <>
          <span className="rhythm-word-accent" aria-hidden="true">
            {name} &gt;
          </span>
          <span className="for-ears">{words.accented(name)}</span>
        </>
      ) : (
        <span>{name}</span>
      )}
      {side && <span className="soft">{side === "left" ? words.leftSide : words.rightSide}</span>}
    </span>
  );
}

function hasAccent(cell: Cell): boolean {
  return cell.kind === "strike" && cell.strikes.some(({ accent }) => accent);
}

/** Long bars are told in rows of fours or threes, so that a row is a group that is felt. */
function columnsFor(cells: number): CSSProperties {
  const grouped = cells % 4 === 0 ? 4 : cells % 3 === 0 ? 3 : cells;
  const columns = cells <= 4 ? cells : grouped;
  const wide = cells <= 8 ? cells : columns * 2;
  return { "--narrow": columns, "--wide": wide } as CSSProperties;
}
