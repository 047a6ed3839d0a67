import type { Standing } from "#domain/climbing.ts";
import type { Step } from "#domain/layer.ts";
import type { Lock } from "#domain/nextWeek.ts";
import { classes } from "#ui/classes.ts";

interface ClimbFigureProps {
  readonly ladder: readonly Step[];
  readonly standing: Standing;
  readonly goal: number;
  readonly lock: Lock | undefined;
}

const width = 56;
const height = 96;

/** The ladder at a glance: where we are, how high we were, where to aim, what waits. The words stand beside it. */
export function ClimbFigure({ ladder, standing, goal, lock }: ClimbFigureProps) {
  const gap = (height - 12) / Math.max(1, ladder.length - 1);
  const at = (place: number) => height - 6 - place * gap;
  return (
    <svg className="run-climb-figure" viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      <path className="run-climb-rail" d={`M12 2V${height - 2}M44 2V${height - 2}`} />
      {ladder.map(({ id }, place) => (
        <path
          key={id}
          className={classes(
            "run-climb-rung",
            place <= standing.highest && "run-climb-rung-reached",
            lock && place >= lock.step && "run-climb-rung-waits",
          )}
          d={`M12 ${at(place)}H44`}
        />
      ))}
      <path className="run-climb-goal" d={`M46 ${at(goal)}l8 -4v8z`} />
      <circle className="run-climb-dot" cx={28} cy={at(standing.step)} r={6} />
    </svg>
  );
}
