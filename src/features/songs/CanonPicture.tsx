import type { CSSProperties } from "react";

import { useWords } from "#i18n/react.tsx";
import type { RubBars } from "#music/pure/canonWays.ts";
import { classes } from "#ui/classes.ts";

interface CanonPictureProps {
  readonly groups: number;
  readonly offsetBars: number;
  /** Of one time through. */
  readonly bars: number;
  readonly rubs?: RubBars | undefined;
}

/** Staggered bars: each group begins a little after the one before. Bars that rub are marked under the first. */
export function CanonPicture({ groups, offsetBars, bars, rubs }: CanonPictureProps) {
  const words = useWords().canon;
  const all = bars + (groups - 1) * offsetBars;
  const place = (start: number, length: number) =>
    ({ "--start": start / all, "--length": length / all }) as CSSProperties;
  const marks = rubs
    ? [
        ...rubs.strong.map((bar) => ({ bar, isStrong: true })),
        ...rubs.between.map((bar) => ({ bar, isStrong: false })),
      ]
    : [];
  return (
    <div className="canon-picture" role="img" aria-label={words.picture(groups, offsetBars)}>
      {Array.from({ length: groups }, (_, group) => (
        <div key={group} className="canon-row">
          <span className="canon-number figures">{group + 1}</span>
          <span className="canon-line-of">
            <span className="canon-bar" style={place(group * offsetBars, bars)} />
          </span>
        </div>
      ))}
      {marks.length > 0 && (
        <div className="canon-row canon-rubs">
          <span className="canon-number">~</span>
          <span className="canon-line-of">
            {marks.map(({ bar, isStrong }) => (
              <span
                key={bar}
                className={classes("canon-rub", isStrong && "canon-rub-strong")}
                style={place(bar - 1, 1)}
              >
                <span className="figures">{bar}</span>
              </span>
            ))}
          </span>
        </div>
      )}
    </div>
  );
}
