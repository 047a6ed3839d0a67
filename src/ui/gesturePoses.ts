import {
  arm,
  arrow,
  both,
  flat,
  leftRests,
  open,
  type Pose,
  rays,
  rightLeg,
  rightRests,
  ring,
  two,
} from "./pose.ts";

/** The thirty gestures of the library, by the key of the gesture. Everybody sits. */
export const gesturePoses = {
  row: {
    arms: both([27, 55], [38, 61]),
    thingBefore: "M38 61 8 77M62 61 92 77M10 72l-7 8M90 72l7 8",
    moves: "M2 89q4-4 8 0t8 0 8 0M74 89q4-4 8 0t8 0 8 0",
  },
  sway: {
    lean: 11,
    arms: [arm([30, 57], [40, 69]), arm([70, 57], [60, 69])],
    moves: `${arrow([26, 22], [14, 34], [16, 24])}${arrow([80, 14], [92, 26], [90, 16])}`,
  },
  bell: {
    arms: [arm([50, 52], [74, 45]), arm([80, 50], [74, 33])],
    thing: "M74 12V72M66 12q8-16 16 0zM71 3h6",
    moves: `${arrow([88, 34], [88, 56])}${rays([74, 9], 12, 17, [-150, -30, 170, 10])}`,
  },
  wake: {
    head: { eyes: "wide" },
    arms: both([24, 42], [27, 25], open(-115)),
    moves: rays([50, 21], 16, 21, [-115, -90, -65]),
  },
  ear: {
    head: { tilt: 8, eyes: "aside" },
    arms: [leftRests, arm([80, 38], [68, 24], flat(-110))],
    moves: "M80 12q5 6 0 13M87 8q8 10 0 21M94 4q11 14 0 29",
  },
  ripple: {
    arms: both([27, 52], [25, 63], open(80)),
    moves: "M4 82q4-5 8 0t8 0 8 0M72 82q4-5 8 0t8 0 8 0M8 91q4-5 8 0t8 0M76 91q4-5 8 0t8 0",
  },
  float: {
    arms: both([23, 41], [9, 36], flat(165)),
    moves: `${arrow([14, 26], [14, 12])}${arrow([86, 26], [86, 12])}${arrow([14, 50], [14, 62])}${arrow([86, 50], [86, 62])}`,
  },
  knock: {
    arms: [leftRests, arm([74, 54], [77, 36])],
    thing: "M88 96V12H100M92 58h2",
    moves: rays([79, 35], 9, 14, [-120, -80, 80, 120]),
  },
  empty: {
    arms: both([30, 58], [17, 55], open(-135)),
  },
  roll: {
    arms: [arm([27, 56], [57, 50]), arm([73, 60], [43, 62])],
    moves: `${arrow([17, 68], [17, 44], [6, 56])}${arrow([83, 44], [83, 68], [94, 56])}`,
  },
  lift: {
    arms: both([30, 57], [25, 49], flat(180)),
    moves: `${arrow([18, 40], [18, 18])}${arrow([82, 40], [82, 18])}`,
  },
  heart: {
    arms: [arm([26, 57], [45, 51], flat(-10)), arm([74, 57], [54, 53], flat(190))],
    thing: "M82 24c-9-6-11-10-8-13 3-2.5 6.5-1 8 2 1.5-3 5-4.5 8-2 3 3 1 7-8 13z",
  },
  give: {
    arms: both([25, 51], [14, 60], open(150)),
    moves: `${arrow([12, 74], [3, 80])}${arrow([88, 74], [97, 80])}${arrow([24, 74], [20, 84])}${arrow([76, 74], [80, 84])}`,
  },
  arc: {
    arms: [leftRests, arm([76, 30], [81, 16], flat(-60))],
    thing: `${ring([90, 50], 7)}M76 60H100`,
    moves: `M6 52C10-8 66-14 80 6${rays([90, 50], 10, 14, [-140, -100, -60, -20])}`,
  },
  run: {
    arms: [leftRests, arm([72, 55], [65, 66], two(100))],
    thing: `${ring([82, 24], 17)}M67 32q15-5 30 0`,
    moves: "M82 17l-6 12M82 17l7 11M78 16h8M84 68l5 3M90 76l5 3",
  },
  call: {
    head: { mouth: "open" },
    arms: [arm([26, 44], [37, 27], flat(-5)), arm([74, 44], [63, 27], flat(185))],
    moves: "M22 14q-5 6-3 14M14 10q-8 9-5 22M78 14q5 6 3 14M86 10q8 9 5 22",
  },
  pour: {
    head: { tilt: 6 },
    arms: [arm([46, 57], [72, 56]), arm([70, 51], [80, 56])],
    thingBefore: "M66 63h20l-3 19H69zM66 63q10-14 20 0",
    moves: arrow([84, 92], [99, 92]),
  },
  step: {
    arms: [leftRests, rightRests],
    legs: [{ knee: [32, 79], foot: [22, 93] }, rightLeg],
    moves: `${arrow([16, 84], [4, 84])}${arrow([74, 84], [88, 84])}`,
  },
  star: {
    arms: both([26, 34], [22, 20], open(-100)),
    thing: "M9 34l2 6 6 2-6 2-2 6-2-6-6-2 6-2zM91 34l2 6 6 2-6 2-2 6-2-6-6-2 6-2z",
    moves: `${rays([20, 12], 10, 14, [-150, -90, -30])}${rays([80, 12], 10, 14, [-150, -90, -30])}`,
  },
  point_far: {
    head: { eyes: "aside" },
    arms: [leftRests, arm([77, 32], [61, 13], flat(184))],
    thing: "M2 40q7-12 14-4 4-8 10-2",
    moves: "M32 22h-6M20 23h-6M8 24H4",
  },
  sleep: {
    head: { tilt: 20, eyes: "shut" },
    arms: [arm([46, 56], [67, 36], flat(-40)), arm([77, 50], [70, 34], flat(-50))],
    moves: "M82 22h7l-7 8h7M92 8h5l-5 6h5",
  },
  sail: {
    lean: -12,
    arms: [arm([50, 54], [68, 50]), arm([70, 56], [76, 46])],
    thing: "M94 2V72M94 6Q76 20 74 42L94 46M74 42 66 52",
  },
  wave: {
    arms: [leftRests, arm([78, 42], [80, 24], open(-88))],
    moves: "M67 20q-3-6 0-11M93 20q3-6 0-11M62 22q-4-8 0-16M98 22q4-8 0-16",
  },
  cross_hands: {
    arms: [arm([31, 58], [58, 44], flat(-25)), arm([69, 58], [42, 44], flat(205))],
  },
  stick: {
    arms: [leftRests, arm([74, 52], [80, 57])],
    thing: "M80 57V95M80 57q0-8 8-6",
    moves: "M70 96h-5M88 96h6M88 89l5-3",
  },
  churn: {
    arms: [arm([28, 56], [50, 52]), arm([72, 60], [50, 61])],
    thingBefore: "M50 44V76M41 76h18l3 20H38z",
    moves: `${arrow([86, 58], [86, 44])}${arrow([86, 66], [86, 80])}`,
  },
  march: {
    arms: [arm([25, 54], [33, 44]), arm([72, 56], [74, 68])],
    legs: [{ knee: [29, 66], foot: [29, 82] }, rightLeg],
    moves: `${arrow([14, 90], [14, 70])}${arrow([86, 74], [86, 92])}`,
  },
  wing: {
    arms: both([14, 44], [37, 53]),
    moves: `${arrow([7, 36], [12, 22], [5, 28])}${arrow([93, 36], [88, 22], [95, 28])}M12 56q-4 3-5 8M88 56q4 3 5 8`,
  },
  reins: {
    arms: both([28, 56], [39, 57]),
    thingBefore:
      "M43 74 39 63 47 69q3-1.5 6 0L61 63 57 74 55 93q-5 5-10 0zM46.5 77v.01M53.5 77v.01M39 57Q36 80 45 90M61 57Q64 80 55 90",
  },
  hills: {
    arms: [leftRests, arm([74, 50], [82, 37], flat(-5))],
    thing: "M0 60Q12 34 26 50 38 62 46 48 60 24 74 40 86 52 99 40",
  },
} as const satisfies Readonly<Record<string, Pose>>;

/** Undefined for a gesture that has no picture: a leader's own. */
export function gesturePose(key: string): Pose | undefined {
  const poses: Readonly<Record<string, Pose>> = gesturePoses;
  return Object.hasOwn(poses, key) ? poses[key] : undefined;
}
