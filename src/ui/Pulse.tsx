import { classes } from "./classes.ts";
import "./Pulse.css";

export type PulseProps = {
  /** Beats in a bar. */
  beats: number;
  /** The beat that sounds now, counted from 1 as musicians do; undefined while it rests. */
  beat: number | undefined;
  /** The heavy beats, counted from 1. */
  strong?: readonly number[] | undefined;
  className?: string | undefined;
};

/** Only draws; whoever keeps the time says which beat it is. Nothing for ears: it would talk into the song. */
export function Pulse({ beats, beat, strong = [1], className }: PulseProps) {
  return (
    <div className={classes("pulse", className)} aria-hidden="true">
      {Array.from({ length: beats }, (_, index) => index + 1).map((number) => (
        <span
          key={number}
          className={classes(
            "pulse-dot",
            strong.includes(number) && "pulse-strong",
            number === beat && "pulse-now",
          )}
        />
      ))}
    </div>
  );
}
