import { classes } from "./classes.ts";
import "./TimeBudget.css";

export type TimePart = {
  word: string;
  minutes: number;
  /** Which of the eight layers it is drawn as, 1 to 8; by its place when not given. */
  tone?: number | undefined;
  current?: boolean | undefined;
};

export type TimeBudgetProps = {
  parts: readonly TimePart[];
  /** Minutes there are. */
  budget: number;
  summary: string;
  /** Stands after a number of minutes. */
  unit: string;
  /** The bar and the summary alone; the parts are then for ears. */
  compact?: boolean | undefined;
};

/**
 * The parts as one bar, and under it the same parts as voices entering one after another: each begins where the one
 * before it ended, so that order and length can be read without any colour.
 */
export function TimeBudget({ parts, budget, summary, unit, compact }: TimeBudgetProps) {
  const planned = parts.reduce((sum, part) => sum + part.minutes, 0);
  const whole = Math.max(planned, budget, 1);
  const share = (minutes: number) => `${(minutes / whole) * 100}%`;
  return (
    <figure className={classes("time", planned > budget && "time-over")}>
      <div className="time-bar" aria-hidden="true">
        {parts.map((part, place) => (
          <span
            key={place}
            className={classes("time-part", layer(part, place), part.current && "time-now")}
            style={{ width: share(part.minutes) }}
          />
        ))}
        <span className="time-end" style={{ insetInlineStart: share(budget) }} />
      </div>
      <figcaption className="time-summary figures">{summary}</figcaption>
      <ol className={compact ? "time-parts for-ears" : "time-parts"}>
        {parts.map((part, place) => (
          <li
            key={place}
            className={classes("time-row", part.current && "time-row-now")}
            aria-current={part.current ? "step" : undefined}
          >
            <span className="time-word">{part.word}</span>
            <span className="time-minutes figures">
              {part.minutes} {unit}
            </span>
            <span className="time-track" aria-hidden="true">
              <span
                className={classes("time-part", layer(part, place))}
                style={{
                  marginInlineStart: share(minutesBefore(parts, place)),
                  width: share(part.minutes),
                }}
              />
            </span>
          </li>
        ))}
      </ol>
    </figure>
  );
}

function layer(part: TimePart, place: number): string {
  const tone = part.tone ?? place + 1;
  return `time-layer-${((((tone - 1) % 8) + 8) % 8) + 1}`;
}

function minutesBefore(parts: readonly TimePart[], place: number): number {
  return parts.slice(0, place).reduce((sum, part) => sum + part.minutes, 0);
}
