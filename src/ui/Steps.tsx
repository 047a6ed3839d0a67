import { classes } from "./classes.ts";
import "./Steps.css";

export type StepsProps = {
  total: number;
  /** The one we are at, counted from 1; 0 before the first. */
  current: number;
  /** The same in words: "3 of 9". */
  sentence: string;
  /** Shows the sentence beside the ticks as well. */
  showSentence?: boolean | undefined;
};

export function Steps({ total, current, sentence, showSentence }: StepsProps) {
  return (
    <div className="steps">
      <span className="steps-ticks" aria-hidden="true">
        {Array.from({ length: total }, (_, index) => index + 1).map((number) => (
          <span
            key={number}
            className={classes(
              "steps-tick",
              number < current && "steps-done",
              number === current && "steps-now",
            )}
          />
        ))}
      </span>
      <span className={showSentence ? "steps-sentence figures" : "for-ears"}>{sentence}</span>
    </div>
  );
}
