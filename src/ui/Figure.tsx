import { classes } from "./classes.ts";
import { type Arm, type Hand, type Leg, leftLeg, type Pose, rightLeg, type Spot } from "./pose.ts";
import "./Figure.css";

export interface FigureProps {
  readonly pose: Pose;
  readonly className?: string | undefined;
}

const shoulders: readonly [Spot, Spot] = [
  [38, 42],
  [62, 42],
];

/** A seated person, seen from the front. The word stands beside it: ears do not meet the picture. */
export function Figure({ pose, className }: FigureProps) {
  const { head, arms, legs = [leftLeg, rightLeg], thing, thingBefore, moves } = pose;
  const lean = pose.lean ? `rotate(${pose.lean} 50 72)` : undefined;
  return (
    <svg
      className={classes("figure", className)}
      viewBox="0 0 100 100"
      aria-hidden="true"
      focusable="false"
    >
      {pose.chair !== "none" && (
        <path className="figure-chair" d="M26 75.5H74M28 75.5V96M72 75.5V96" />
      )}
      {thing && <path className="figure-thing" d={thing} />}
      <g className="figure-body">
        {legs.map((leg, place) => (
          <path key={place} d={legPath(leg, place === 0 ? -1 : 1)} />
        ))}
      </g>
      <g transform={lean}>
        <path
          className="figure-torso"
          d="M36 45q0-9 9-9h10q9 0 9 9l-3 24q-.4 4-4 4H43q-3.6 0-4-4z"
        />
        <Head {...head} />
      </g>
      {thingBefore && (
        <>
          <path className="figure-halo" d={thingBefore} />
          <path className="figure-thing" d={thingBefore} />
        </>
      )}
      <g transform={lean}>
        {arms.map((one, place) => (
          <ArmOf key={place} arm={one} shoulder={shoulders[place] ?? [50, 42]} />
        ))}
      </g>
      {moves && <path className="figure-moves" d={moves} />}
    </svg>
  );
}

function Head({ tilt = 0, eyes, mouth }: NonNullable<Pose["head"]>) {
  const shift = eyes === "aside" ? -3 : 0;
  return (
    <g transform={`rotate(${tilt} 50 36)`}>
      <circle className="figure-head" cx="50" cy="21" r="12" />
      {eyes === "shut" ? (
        <path className="figure-face" d="M43 20q2 2.4 4.4 0M52.6 20q2 2.4 4.4 0" />
      ) : (
        <>
          <circle
            className="figure-eye"
            cx={45.5 + shift}
            cy="19.5"
            r={eyes === "wide" ? 2.6 : 1.8}
          />
          <circle
            className="figure-eye"
            cx={54.5 + shift}
            cy="19.5"
            r={eyes === "wide" ? 2.6 : 1.8}
          />
        </>
      )}
      {mouth ? (
        <ellipse
          className="figure-mouth"
          cx="50"
          cy="27"
          rx={mouth === "round" ? 2 : 3.2}
          ry={mouth === "round" ? 2 : 2.8}
        />
      ) : (
        <path className="figure-face" d={`M${46 + shift} 25.5q4 3.4 8 0`} />
      )}
    </g>
  );
}

function ArmOf({ arm: { elbow, wrist, hand }, shoulder }: { arm: Arm; shoulder: Spot }) {
  const line = `M${shoulder.join(" ")}L${elbow.join(" ")}L${wrist.join(" ")}`;
  return (
    <>
      <path className="figure-halo figure-halo-arm" d={line} />
      <path className="figure-arm" d={line} />
      <HandAt hand={hand} wrist={wrist} />
    </>
  );
}

const fingersOf: Readonly<Record<"flat" | "open" | "two", readonly (readonly [number, number])[]>> =
  {
    flat: [[0, 9]],
    open: [
      [-62, 7],
      [-28, 8.5],
      [2, 9],
      [32, 8],
    ],
    two: [
      [-22, 9],
      [22, 9],
    ],
  };

function HandAt({ hand, wrist }: { hand: Hand; wrist: Spot }) {
  const [x, y] = wrist;
  if (hand.as === "round") return <circle className="figure-hand" cx={x} cy={y} r="4.2" />;
  const fingers = fingersOf[hand.as].map(([turn, length]) => {
    const way = ((hand.towards + turn) * Math.PI) / 180;
    return `M${x} ${y}l${(length * Math.cos(way)).toFixed(1)} ${(length * Math.sin(way)).toFixed(1)}`;
  });
  return (
    <>
      <circle className="figure-hand" cx={x} cy={y} r="3.4" />
      <path
        className={hand.as === "flat" ? "figure-palm" : "figure-fingers"}
        d={fingers.join("")}
      />
    </>
  );
}

function legPath({ knee, foot }: Leg, side: number): string {
  const hip = `${50 + side * 7} 71`;
  return `M${hip}L${knee.join(" ")}L${foot.join(" ")}l${side * 5} 1.5`;
}
