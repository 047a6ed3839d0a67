import { memo } from "react";

import type { Stroke } from "#music/pure/contour.ts";

interface ContourProps {
  readonly strokes: readonly Stroke[];
  /** Beats that the picture is wide. */
  readonly beats: number;
}

/** Space between two tones, in beats. */
const gap = 0.1;

/** A phrase as strokes that rise and fall: the shape of what is sung, for those who read no notes. */
export const Contour = memo(function Contour({ strokes, beats }: ContourProps) {
  return (
    <svg
      className="conduct-contour"
      viewBox={`0 0 ${beats} 10`}
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      {strokes.map(({ at, length, height }) => (
        <rect
          key={at}
          x={at + gap / 2}
          y={8.3 - height * 5.8}
          width={Math.max(0.1, length - gap)}
          height={1.4}
          rx={0.12}
        />
      ))}
    </svg>
  );
});
