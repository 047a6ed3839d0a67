import {
  arm,
  arrow,
  both,
  bubble,
  flat,
  leftRests,
  open,
  type Pose,
  rays,
  rightLeg,
  rightRests,
  ring,
  somebody,
  stands,
} from "./pose.ts";

const rests = [leftRests, rightRests] as const;

const noteAt = (x: number, y: number) =>
  `${ring([x - 3, y], 3.5)}M${x + 0.5} ${y}V${y - 14}q6 1 7 6`;

/** The 32 variants of the library, by the key of the variant: how it may be done instead. */
const variantPoses: Readonly<Record<string, Pose>> = {
  sit: { arms: rests, moves: `${arrow([12, 48], [12, 70])}${arrow([88, 48], [88, 70])}` },
  hold_chair: {
    arms: [arm([28, 55], [32, 68]), arm([71, 53], [66, 61])],
    chair: "none",
    legs: stands,
    thingBefore: "M26 63H74M26 63V97M74 63V97M26 80H74",
  },
  march_seated: {
    arms: [arm([25, 54], [33, 44]), arm([72, 56], [74, 68])],
    legs: [{ knee: [33, 72], foot: [33, 88] }, rightLeg],
    moves: `${arrow([16, 94], [16, 78])}${arrow([84, 78], [84, 94])}`,
  },
  route: {
    arms: both([26, 55], [25, 67]),
    chair: "none",
    thing: `${ring([25, 79], 12)}${ring([75, 79], 12)}`,
    moves: `${arrow([4, 34], [22, 12], [4, 12])}${arrow([96, 34], [78, 12], [96, 12])}`,
  },
  low_arms: {
    arms: both([28, 57], [24, 62], open(-120)),
    moves: `M4 44H26M74 44H96${arrow([12, 72], [12, 52])}${arrow([88, 72], [88, 52])}`,
  },
  one_arm: {
    arms: [leftRests, arm([73, 57], [63, 69], flat(190))],
    moves: rays([68, 70], 10, 16, [-40, -5, 30]),
  },
  air: {
    arms: [leftRests, arm([75, 52], [68, 58], flat(170))],
    moves: "M58 66h18M61 71h12",
  },
  pause: {
    arms: rests,
    thing: `${ring([85, 20], 13)}M81 14v12M89 14v12`,
  },
  slow: {
    arms: rests,
    thing:
      "M88 30a9 9 0 1 0-9-9 6 6 0 0 0 12 0 3 3 0 0 0-6 0M88 30H68q-3-5 0-9M68 21l-4-6M88 30h10",
  },
  short_breath: {
    head: { mouth: "round" },
    arms: rests,
    thing: "M66 20H78M88 20H98M83 10q6 5 0 14",
  },
  softer: {
    arms: [leftRests, arm([76, 50], [81, 40], flat(180))],
    thing: "M68 6 97 15 68 24",
  },
  warn_loud: {
    arms: [leftRests, arm([77, 48], [80, 34], open(-90))],
    thing: "M30 6 3 15l27 9",
  },
  edge_seat: {
    arms: rests,
    thing: "M4 52V72H16V92M4 72V92",
    moves: `${noteAt(86, 24)}${arrow([86, 34], [72, 44])}`,
  },
  large_print: {
    arms: [leftRests, arm([71, 57], [70, 70])],
    thing: "M70 22H102V76H70zM78 64l8-29 8 29M81 55h10",
  },
  say_moves: {
    head: { mouth: "open" },
    arms: [arm([25, 52], [21, 40], open(-90)), rightRests],
    thing: bubble,
    moves: `${arrow([83, 21], [83, 8])}${arrow([8, 54], [8, 36])}`,
  },
  say_names: {
    head: { mouth: "open" },
    arms: [leftRests, rightRests],
    thing: `${bubble}M75 11h16M75 17h10`,
  },
  guide: {
    arms: [arm([28, 56], [33, 66]), arm([72, 54], [80, 60])],
    chair: "none",
    legs: stands,
    thing: somebody([88, 34]),
    moves: arrow([8, 96], [30, 96]),
  },
  cue: {
    arms: rests,
    thing: `M70 5H98V33H70z${noteAt(83, 25)}`,
    moves: arrow([92, 44], [76, 44]),
  },
  show: {
    head: { eyes: "wide" },
    arms: both([25, 54], [19, 46], open(-120)),
    moves: rays([50, 21], 17, 22, [-150, -120, -60, -30]),
  },
  feel_beat: {
    arms: [leftRests, arm([76, 52], [82, 60], flat(10))],
    thing: "M66 66H99M92 66V96",
    moves: "M72 76q6 4 12 0M69 83q9 6 18 0",
  },
  same_part: {
    head: { mouth: "open" },
    arms: rests,
    thing: somebody([88, 42]),
    moves: `${noteAt(72, 18)}${noteAt(88, 18)}`,
  },
  one_thing: {
    arms: [leftRests, arm([76, 54], [82, 46], flat(-75))],
    thing: `${noteAt(17, 26)}M78 30V14M84 30V10M90 30V14`,
    moves: ring([17, 20], 15),
  },
  same_side: {
    arms: [arm([50, 54], [72, 50], flat(-5)), arm([76, 56], [85, 60], flat(0))],
    moves: arrow([70, 34], [95, 34]),
  },
  la: {
    head: { mouth: "open" },
    arms: rests,
    thing: `${bubble}M76 8v11${ring([85, 16], 3.5)}M89 12v7`,
  },
  answer_together: {
    head: { mouth: "open" },
    arms: rests,
    thing: `${somebody([12, 44])}${somebody([88, 44])}`,
    moves: "M10 26q40-34 80 0",
  },
  pass: {
    arms: [leftRests, arm([75, 53], [86, 52], flat(0))],
    moves: arrow([66, 34], [97, 36], [82, 18]),
  },
  simple_words: {
    arms: rests,
    thing: `M66 4H98V28H82l-7 8v-8h-9z${ring([82, 16], 4)}`,
    moves: rays([82, 16], 7, 10, [0, 45, 90, 135, 180, 225, 270, 315]),
  },
  look_away: {
    head: { tilt: -8, eyes: "aside" },
    arms: rests,
    thing: "M2 8H26V38H2zM14 8V38M2 23H26",
  },
  face_free: {
    arms: [leftRests, arm([78, 44], [57, 30], flat(185))],
  },
  no_touch: {
    arms: both([25, 56], [24, 66]),
    thingBefore: "M24 66q13 14 26 0t26 0",
    moves: "M76 66q8-8 16-2M24 66q-8-8-16-2",
  },
  quiet_corner: {
    arms: [arm([25, 51], [20, 38], open(-95)), rightRests],
    thing: "M72 96V42H97V96M91 70v.01M84 6a9 9 0 1 0 7 14 7 7 0 0 1-7-14z",
  },
  helper_next: {
    arms: [leftRests, arm([75, 50], [74, 36], open(-90))],
    thing: `${somebody([89, 44])}M98 62l1-26`,
  },
};

/** Undefined for a variant that has no picture: one that a newer Korlag may know. */
export function variantPose(key: string): Pose | undefined {
  return Object.hasOwn(variantPoses, key) ? variantPoses[key] : undefined;
}
