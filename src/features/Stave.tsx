import type { Accidental, Note } from "#music/pure/startNote.ts";
import { stavePlace } from "#music/pure/startNote.ts";
import "./stave.css";

/** Half the distance of two lines, in the drawing's own units. */
const half = 5;
const lowestLine = 40;
const noteAt = 78;

/** One note on a treble stave, with its sign and the lines it needs above or below. For eyes: its name stands beside it. */
export function Stave({ note }: { note: Note }) {
  const place = stavePlace(note);
  const y = lowestLine - place * half;
  const top = Math.min(-16, y - 16);
  const bottom = Math.max(60, y + 14);
  const up = place < 4;
  return (
    <svg
      className="run-stave"
      viewBox={`-2 ${top} 112 ${bottom - top}`}
      aria-hidden="true"
      focusable="false"
    >
      {[0, 10, 20, 30, 40].map((line) => (
        <path key={line} className="run-stave-line" d={`M0 ${line}H108`} />
      ))}
      {ledgerLines(place).map((line) => (
        <path
          key={line}
          className="run-stave-line"
          d={`M${noteAt - 12} ${lowestLine - line * half}h24`}
        />
      ))}
      <path className="run-stave-clef" d={clef} />
      <path
        className="run-stave-sign"
        d={signs[note.accidental]}
        transform={`translate(${noteAt - 20} ${y})`}
      />
      <ellipse
        className="run-stave-note"
        cx={noteAt}
        cy={y}
        rx="6.6"
        ry="4.7"
        transform={`rotate(-20 ${noteAt} ${y})`}
      />
      <path
        className="run-stave-stem"
        d={up ? `M${noteAt + 5.6} ${y - 1.6}v-31` : `M${noteAt - 5.6} ${y + 1.6}v31`}
      />
    </svg>
  );
}

// Even places are lines: 0 is the lowest of the five, 8 the highest.
function ledgerLines(place: number): number[] {
  const lines: number[] = [];
  for (let line = -2; line >= place; line -= 2) lines.push(line);
  for (let line = 10; line <= place; line += 2) lines.push(line);
  return lines;
}

const clef =
  "M17.5 35.5c-3.6-.4-5.6-3.6-4.6-6.7 1-3.3 4.9-4.8 8.5-3.2 4.9 2.2 5.8 9.4 1.4 13-5 4-13 1.6-14.8-4.9-1.8-6.6 1.8-12.4 6.7-17.5 4.6-4.8 7.7-9.2 7.3-16.2-.2-4.6-1.8-8.1-3.6-7.8-3.2.5-4.5 7.4-3.7 13.7l4.9 39.8c.6 4.7-1.5 8-5 8-3 0-5-2.1-4.8-4.5.2-2.2 2.6-3.2 4.3-1.9";

const signs: Readonly<Record<Accidental, string>> = {
  doubleFlat: "M-8-17v22c3.5-2 6-5 5-8-.8-2-3.5-2-5 1M2-17v22c3.5-2 6-5 5-8-.8-2-3.5-2-5 1",
  flat: "M-2-17v22c4-2.5 6.5-5.5 5.5-8.5-.8-2.2-4-2-5.5 1",
  // No key stands before it on the stave, so nothing has to be taken back.
  natural: "",
  sharp: "M-2.5-11v24M2.5-13v24M-6-3l12-3M-6 6l12-3",
  doubleSharp: "M-4-4l8 8M-4 4l8-8",
};
