import type { PictureMark } from "#domain/layerPicture.ts";
import { classes } from "#ui/classes.ts";

const width = 40;
const height = 76;

interface LayerMarkProps {
  readonly mark: PictureMark;
  readonly highest: number;
}

/** One line for each layer, the first at the bottom. The words stand beside it, for ears. */
export function LayerMark({ mark: { reached, fit }, highest }: LayerMarkProps) {
  if (reached === undefined) {
    return (
      <svg className="layers-mark" viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
        <circle className="layers-sung" cx={width / 2} cy={yOf(0, highest)} r={3} />
      </svg>
    );
  }
  const isMuch = fit === "tooMuch";
  return (
    <svg className="layers-mark" viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      {Array.from({ length: reached + 1 }, (_, place) => (
        <path
          key={place}
          className={classes(
            "layers-line",
            place === reached && "layers-line-top",
            isMuch && place === reached && "layers-line-much",
          )}
          d={wave(yOf(place, highest))}
        />
      ))}
      {isMuch && (
        <path
          className="layers-much"
          d={`M${width / 2 - 4} ${yOf(reached, highest) - 9}l4 5 4 -5`}
        />
      )}
    </svg>
  );
}

interface NextMarkProps {
  readonly goal: number;
  readonly lock: number | undefined;
  readonly highest: number;
}

/** Where to aim next, and what waits. */
export function NextMark({ goal, lock, highest }: NextMarkProps) {
  return (
    <svg className="layers-mark" viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      <path className="layers-goal" d={goalPath(yOf(goal, highest), lock === undefined ? 10 : 2)} />
      {lock !== undefined && <path className="layers-lock" d={lockPath(yOf(lock, highest))} />}
    </svg>
  );
}

export function goalPath(y: number, from: number): string {
  return `M${from} ${y}l7 -4.5v3h12v3h-12v3z`;
}

export function lockPath(y: number): string {
  return `M25 ${y - 3}v6M38 ${y - 3}v6M28 ${y}h2M33 ${y}h2`;
}

export function wave(y: number): string {
  return `M5 ${y}q7.5 -3 15 0t15 0`;
}

function yOf(place: number, highest: number): number {
  const gap = Math.min(6, (height - 16) / Math.max(1, highest - 1));
  return height - 4 - place * gap;
}
