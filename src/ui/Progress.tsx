import "./Progress.css";

export type ProgressProps = {
  /** What it is that grows, for ears. */
  word: string;
  /** How far it is, in words: the bar alone says too little. */
  sentence: string;
  /** Undefined while nobody knows yet how far it is. */
  value: number | undefined;
  most: number;
};

/** How far something is that goes on by itself. */
export function Progress({ word, sentence, value, most }: ProgressProps) {
  return (
    <div className="progress">
      <p className="progress-sentence">{sentence}</p>
      <progress
        className="progress-bar"
        aria-label={word}
        {...(value === undefined ? {} : { value, max: Math.max(1, most) })}
      />
    </div>
  );
}
