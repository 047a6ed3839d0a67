import { classes } from "./classes.ts";
import "./CountList.css";

export interface Counted {
  readonly key: string;
  readonly count: number;
  readonly word: string;
  /** Comes first and stands out; the others are soft. */
  readonly strong: boolean;
}

export interface CountListProps {
  readonly items: readonly Counted[];
  /** How a count and its word are said together: `3 × sitting`. */
  readonly say: (count: number, word: string) => string;
  /** What the list is about, for ears. */
  readonly label: string;
  /** Stands last where there are more than are shown. */
  readonly rest?: string | undefined;
  readonly className?: string | undefined;
}

/** So many of each, in one line that may break between them. */
export function CountList({ items, say, label, rest, className }: CountListProps) {
  return (
    <ul className={classes("count-list", className)} aria-label={label}>
      {items.map(({ key, count, word, strong }) => (
        <li key={key} className={classes("count-item", strong && "count-strong")}>
          {say(count, word)}
        </li>
      ))}
      {rest !== undefined && <li className="count-item">{rest}</li>}
    </ul>
  );
}
