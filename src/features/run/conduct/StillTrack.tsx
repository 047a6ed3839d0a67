import type { CSSProperties } from "react";

import type { ConductScore, LaneState } from "#domain/canonLane.ts";
import type { Stroke } from "#music/pure/contour.ts";
import { classes } from "#ui/classes.ts";

import { Contour } from "./Contour.tsx";

interface StillTrackProps {
  readonly state: LaneState;
  readonly score: ConductScore;
  readonly contours: readonly (readonly Stroke[])[];
}

/** The phrases of the song stand still and the one that is sung is marked, step by step. */
export function StillTrack({ state, score, contours }: StillTrackProps) {
  const now = state.kind === "singing" || state.kind === "holding" ? state.phrase : undefined;
  return (
    <div className="conduct-track conduct-track-still" aria-hidden="true">
      {score.phrases.map(({ start, end }, phrase) => (
        <div
          key={start}
          className={classes("conduct-cell", phrase === now && "conduct-cell-now")}
          style={{ "--length": end - start } as CSSProperties}
        >
          <span className="conduct-cell-number figures">{phrase + 1}</span>
          <Contour strokes={contours[phrase] ?? []} beats={end - start} />
        </div>
      ))}
    </div>
  );
}
