import {
  arm,
  arrow,
  both,
  flat,
  leftRests,
  type Pose,
  rays,
  rightLeg,
  rightRests,
} from "./pose.ts";

const leftHigh = arm([27, 54], [38, 58]);

/** What a rhythm is made of, by the letter it is written with. */
export const soundPoses = {
  S: {
    arms: [leftRests, rightRests],
    legs: [{ knee: [36, 76], foot: [34, 92] }, rightLeg],
    moves: `${rays([31, 95], 9, 15, [180, 215, 250])}${arrow([20, 66], [20, 80])}`,
  },
  P: {
    arms: both([26, 57], [39, 73], flat(35)),
    moves: `${rays([36, 75], 12, 18, [180, 150, 210])}${rays([64, 75], 12, 18, [0, 30, -30])}`,
  },
  C: {
    arms: [arm([27, 58], [45, 55], flat(-70)), arm([73, 58], [55, 55], flat(250))],
    moves: rays([50, 50], 23, 31, [-165, -140, -40, -15]),
  },
  N: {
    arms: [leftRests, arm([76, 46], [80, 28], flat(-70))],
    moves: rays([83, 20], 8, 15, [-130, -85, -40, 5]),
  },
  H: { arms: [leftRests, arm([75, 57], [53, 51], flat(190))] },
  K: {
    arms: [leftHigh, arm([76, 56], [70, 64])],
    thingBefore: "M14 71H94M20 71V96M88 71V96",
    moves: rays([72, 66], 11, 17, [-20, -60, 0]),
  },
  R: {
    arms: [arm([26, 58], [44, 52], flat(-20)), arm([74, 58], [56, 56], flat(200))],
    moves: `${arrow([34, 36], [20, 40])}${arrow([66, 36], [80, 40])}`,
  },
  X: {
    arms: [arm([33, 60], [60, 74], flat(30)), arm([67, 60], [40, 74], flat(150))],
    moves: `${rays([36, 76], 11, 17, [180, 150, 210])}${rays([64, 76], 11, 17, [0, 30, -30])}`,
  },
  V: {
    head: { mouth: "round" },
    arms: [leftRests, rightRests],
    moves: "M68 26q4 3 0 7M76 22q7 7 0 15M84 18q10 11 0 23",
  },
  B: {
    arms: [leftRests, arm([76, 50], [78, 36])],
    thingBefore: "M78 32V22M70 22q0-14 8-14t8 14z",
    moves: "M64 12q-4 6 0 13M92 12q4 6 0 13",
  },
} as const satisfies Readonly<Record<string, Pose>>;
