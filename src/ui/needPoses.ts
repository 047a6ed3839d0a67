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
  rightRests,
  ring,
  somebody,
  stands,
} from "./pose.ts";

const rests = [leftRests, rightRests] as const;

const heart = "M86 24c-9-6-11-10-8-13 3-2.5 6.5-1 8 2 1.5-3 5-4.5 8-2 3 3 1 7-8 13z";

/** The 23 wishes of the library, by the key of the wish: what helps, never why. */
const needPoses: Readonly<Record<string, Pose>> = {
  seated: {
    arms: both([26, 56], [23, 65]),
    thing: "M14 66H30M70 66H86M18 66V94M82 66V94",
  },
  space: {
    arms: both([25, 55], [23, 66]),
    chair: "none",
    thing: `${ring([23, 80], 15)}${ring([77, 80], 15)}M38 74H62`,
  },
  balance: {
    arms: both([29, 55], [33, 63]),
    chair: "none",
    legs: stands,
    thingBefore: "M8 67H92M16 67V97M84 67V97",
  },
  arms: {
    arms: [leftRests, arm([72, 57], [80, 60], open(-40))],
    moves: `M70 44H96${arrow([90, 64], [90, 52])}`,
  },
  energy: {
    head: { tilt: 8, eyes: "shut" },
    arms: rests,
    thing: `${ring([85, 18], 12)}M81 13v10M89 13v10`,
  },
  breath: {
    head: { mouth: "round" },
    arms: [leftRests, arm([74, 57], [55, 52], flat(185))],
    moves: "M66 24h16a5 5 0 1 0-5-6M66 31h24a5 5 0 1 1-5 6",
  },
  voice: {
    arms: [arm([26, 57], [46, 51], flat(-5)), rightRests],
    thing: "M82 26V8q8 1 10 7",
    thingBefore: ring([78, 26], 4),
    moves: "M67 20q3 4 0 8",
  },
  hearing: {
    head: { tilt: 6 },
    arms: [leftRests, arm([80, 39], [66, 25], flat(-105))],
    moves: "M76 12q6 6 0 14M84 8q9 10 0 22M92 4q12 14 0 30",
  },
  vision: {
    arms: [leftRests, arm([72, 57], [72, 70])],
    thing: "M70 32H99V74H70zM78 64l7-22 7 22M80.5 57h9",
    moves: rays([12, 10], 6, 14, [0, 30, 60, 90]),
  },
  sound: {
    head: { eyes: "shut" },
    arms: both([21, 42], [36, 23]),
    moves: "M12 14q-5 8 0 16M5 8q-8 14 0 28M88 14q5 8 0 16M95 8q8 14 0 28",
  },
  memory: {
    arms: rests,
    thing: "M70 6H98V32H70zM74 27l8-11 6 7 3-4 4 8",
    thingBefore: "M43 50h14v9H43z",
  },
  focus: {
    arms: [leftRests, arm([75, 52], [80, 40], flat(-90))],
    thing: `${ring([80, 16], 11)}M77 13l4-3v12`,
  },
  coordination: {
    arms: both([25, 52], [22, 40], open(-90)),
    moves: `${arrow([8, 52], [8, 30])}${arrow([92, 52], [92, 30])}`,
  },
  speech: {
    head: { mouth: "open" },
    arms: rests,
    thing: `${bubble}M76 14v.01M83 14v.01M90 14v.01`,
  },
  language: {
    arms: rests,
    thing: `${ring([83, 18], 14)}M69 18h28M83 4q10 14 0 28M83 4q-10 14 0 28`,
  },
  unseen: {
    head: { eyes: "aside" },
    arms: [arm([31, 58], [56, 48], flat(-20)), arm([69, 58], [44, 48], flat(200))],
    thing: somebody([13, 42]),
    moves: "M6 4h14l-4 8h-6zM8 16 2 28M18 16l6 12",
  },
  quiet_place: {
    head: { eyes: "shut" },
    arms: rests,
    thing: "M70 96V38H96V96M89 68v.01M83 8a10 10 0 1 0 8 16 8 8 0 0 1-8-16z",
  },
  touch: {
    arms: both([27, 54], [24, 45], open(-100)),
    moves: "M10 26q-9 24 0 52M90 26q9 24 0 52",
  },
  buddy: {
    arms: [leftRests, rightRests],
    thing: somebody([87, 38]),
    moves: "M72 14q8-8 16 0",
  },
  transport: {
    arms: rests,
    thing: `M66 28h32v-9l-6-2-5-8H77l-6 8-5 2z${ring([74, 30], 4)}${ring([90, 30], 4)}`,
    moves: arrow([82, 42], [76, 58]),
  },
  breaks: {
    arms: rests,
    thing: "M72 96V40H97V96M91 70v.01",
    moves: `${arrow([70, 20], [94, 20])}${arrow([94, 30], [70, 30])}`,
  },
  relative: {
    arms: rests,
    thing: `${somebody([13, 38])}${heart}`,
  },
  contact: {
    arms: [leftRests, arm([80, 44], [67, 27])],
    thingBefore: "M63 11h9v20h-9z",
    moves: rays([70, 20], 12, 18, [-40, -10, 20]),
  },
};

/** Undefined for a wish that has no picture yet. */
export function needPose(key: string): Pose | undefined {
  return Object.hasOwn(needPoses, key) ? needPoses[key] : undefined;
}
