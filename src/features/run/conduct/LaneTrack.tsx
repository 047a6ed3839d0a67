import { type CSSProperties, memo } from "react";

import type { Cell } from "#domain/canonCells.ts";
import type { Stroke } from "#music/pure/contour.ts";
import { classes } from "#ui/classes.ts";

import { Contour } from "./Contour.tsx";

interface LaneTrackProps {
  readonly cells: readonly Cell[];
  readonly contours: readonly (readonly Stroke[])[];
  readonly verses: readonly (readonly string[])[];
  readonly beat: number;
}

/** The phrases of a lane on their way past the line; for eyes, for ears are told in words beside it. */
export function LaneTrack({ cells, contours, verses, beat }: LaneTrackProps) {
  return (
    <div className="conduct-track" aria-hidden="true">
      <div className="conduct-glide">
        {cells.map((cell) => (
          <CellBox
            key={`${cell.start}`}
            cell={cell}
            isNow={cell.start <= beat && beat < cell.end}
            strokes={contours[cell.phrase] ?? []}
            text={(verses[cell.time % verses.length] ?? [])[cell.phrase]}
          />
        ))}
      </div>
    </div>
  );
}

interface CellBoxProps {
  readonly cell: Cell;
  readonly isNow: boolean;
  readonly strokes: readonly Stroke[];
  readonly text: string | undefined;
}

const CellBox = memo(function CellBox({ cell, isNow, strokes, text }: CellBoxProps) {
  const place = { "--start": cell.start, "--length": cell.end - cell.start } as CSSProperties;
  return (
    <div
      className={classes(
        "conduct-cell",
        isNow && "conduct-cell-now",
        cell.isJoined && "conduct-cell-joined",
        cell.phrase === 0 && "conduct-cell-first",
      )}
      style={place}
    >
      <span className="conduct-cell-number figures">{cell.phrase + 1}</span>
      <Contour strokes={strokes} beats={cell.end - cell.start} />
      {text !== undefined && <span className="conduct-cell-text">{text}</span>}
    </div>
  );
});
