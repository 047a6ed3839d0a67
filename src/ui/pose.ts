/** Places on a field of 100 by 100, as the person is seen from the front: left is the viewer's left. */
export type Spot = readonly [x: number, y: number];

/**
 * A hand: a round one rests or holds, a flat one is a palm or an edge, an open one shows its fingers, two run or point.
 * The angle is where the fingers go, in degrees: 0 to the right, 90 down.
 */
export type Hand =
  | { readonly as: "round" }
  | { readonly as: "flat" | "open" | "two"; readonly towards: number };

export interface Arm {
  readonly elbow: Spot;
  readonly wrist: Spot;
  readonly hand: Hand;
}

export interface Leg {
  readonly knee: Spot;
  readonly foot: Spot;
}

/** A person on a chair, and what is drawn around. Paths are those of SVG. */
export interface Pose {
  /** Degrees of the upper body to the right, about the hips. */
  readonly lean?: number;
  readonly head?: {
    readonly tilt?: number;
    readonly eyes?: "shut" | "wide" | "aside";
    readonly mouth?: "open" | "round";
  };
  readonly arms: readonly [Arm, Arm];
  readonly legs?: readonly [Leg, Leg];
  /** A person who stands, or whose seat is drawn as a thing. */
  readonly chair?: "none";
  /** A thing that is held or thought of: a rope, a door, an oar. */
  readonly thing?: string;
  /** The same, in front of body and legs. */
  readonly thingBefore?: string;
  /** How it moves, and what is heard. */
  readonly moves?: string;
}

export const round: Hand = { as: "round" };

export function flat(towards: number): Hand {
  return { as: "flat", towards };
}

export function open(towards: number): Hand {
  return { as: "open", towards };
}

export function two(towards: number): Hand {
  return { as: "two", towards };
}

export function arm(elbow: Spot, wrist: Spot, hand: Hand = round): Arm {
  return { elbow, wrist, hand };
}

/** The same on the other side. */
export function mirrored({ elbow, wrist, hand }: Arm): Arm {
  const turned = hand.as === "round" ? hand : { ...hand, towards: 180 - hand.towards };
  return { elbow: acrossFrom(elbow), wrist: acrossFrom(wrist), hand: turned };
}

/** Both arms alike, told for the left one. */
export function both(elbow: Spot, wrist: Spot, hand: Hand = round): readonly [Arm, Arm] {
  const left = arm(elbow, wrist, hand);
  return [left, mirrored(left)];
}

/** A hand that lies on its thigh. */
export const leftRests: Arm = arm([29, 56], [40, 70]);
export const rightRests: Arm = mirrored(leftRests);

export const leftLeg: Leg = { knee: [38, 79], foot: [38, 93] };
export const rightLeg: Leg = { knee: [62, 79], foot: [62, 93] };

/** Legs of somebody who stands. */
export const stands: readonly [Leg, Leg] = [
  { knee: [43, 84], foot: [43, 97] },
  { knee: [57, 84], foot: [57, 97] },
];

/** What is said, to the right of the mouth. */
export const bubble = "M68 4H98V24H82l-7 8v-8h-7z";

/** A line with a point at its end, bent towards `by` where that is given. */
export function arrow(from: Spot, to: Spot, by?: Spot): string {
  const [x, y] = to;
  const before = by ?? from;
  const way = Math.atan2(y - before[1], x - before[0]);
  const barb = (turn: number) =>
    `${near(x + 5.5 * Math.cos(way + turn))} ${near(y + 5.5 * Math.sin(way + turn))}`;
  const line = by ? `Q${by.join(" ")} ${to.join(" ")}` : `L${to.join(" ")}`;
  return `M${from.join(" ")}${line}M${barb(2.5)}L${to.join(" ")}L${barb(-2.5)}`;
}

/** Short lines out from a place, as from something that rings or shines. */
export function rays(
  [x, y]: Spot,
  inner: number,
  outer: number,
  angles: readonly number[],
): string {
  return angles
    .map((angle) => {
      const way = (angle * Math.PI) / 180;
      const at = (reach: number) =>
        `${near(x + reach * Math.cos(way))} ${near(y + reach * Math.sin(way))}`;
      return `M${at(inner)}L${at(outer)}`;
    })
    .join("");
}

/** Somebody else, from the shoulders up, by where the head is. */
export function somebody([x, y]: Spot): string {
  return `${ring([x, y], 8)}M${x - 11} ${y + 36}V${y + 23}q0-9 9-9h4q9 0 9 9v13`;
}

export function ring([x, y]: Spot, radius: number): string {
  return `M${x - radius} ${y}a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0 ${-2 * radius} 0`;
}

function acrossFrom([x, y]: Spot): Spot {
  return [100 - x, y];
}

function near(value: number): number {
  return Math.round(value * 10) / 10;
}
