import type { Pillar } from "#domain/helper.ts";
import type { Text3 } from "#domain/language.ts";
import type { LibraryTask } from "#domain/task.ts";

/** Nobody in this file exists. */
export interface MadeUpSinger {
  readonly called: string;
  /** How likely they are to be in the hall of an evening, 0 to 1: a stable core, and those who come and go. */
  readonly comes: number;
  /** The week they first came. */
  readonly since: number;
  readonly said?: Text3;
}

export interface MadeUpHelper {
  readonly called: string;
  readonly pillars: readonly Pillar[];
  readonly likes?: readonly LibraryTask[];
  readonly standsIn?: readonly Pillar[];
  readonly post?: { readonly post: Text3; readonly department: Text3 };
  /** `pair`: the name of who they want to be there the same day as. */
  readonly wishes?: {
    readonly most?: number;
    readonly weeksRunning?: boolean;
    readonly pair?: string;
  };
}

const core = 0.93;
const often = 0.66;
const nowAndThen = 0.4;

export const madeUpSingers: readonly MadeUpSinger[] = [
  { called: "Astrid", comes: core, since: 1 },
  { called: "Arne", comes: core, since: 1 },
  {
    called: "Ayşe",
    comes: core,
    since: 1,
    said: { en: "EYE-sheh", da: "AJ-sje", nb: "AI-sje" },
  },
  { called: "Berit", comes: often, since: 1 },
  { called: "Birgit", comes: core, since: 1 },
  { called: "Bjørn", comes: core, since: 1 },
  { called: "Bodil", comes: often, since: 1 },
  { called: "Dagny", comes: core, since: 1 },
  { called: "Egil", comes: often, since: 1 },
  { called: "Else Marie", comes: core, since: 1 },
  { called: "Emil", comes: nowAndThen, since: 3 },
  { called: "Freja", comes: often, since: 2 },
  { called: "Gunnar", comes: core, since: 1 },
  { called: "Hanne", comes: core, since: 1 },
  { called: "Håkon", comes: often, since: 1 },
  { called: "Inger", comes: core, since: 1 },
  { called: "Ingrid", comes: core, since: 1 },
  { called: "Jytte", comes: often, since: 1 },
  { called: "Jørgen", comes: core, since: 1 },
  { called: "Kari", comes: core, since: 1 },
  { called: "Kirsten B.", comes: core, since: 1 },
  { called: "Kirsten H.", comes: often, since: 1 },
  { called: "Kåre", comes: core, since: 1 },
  { called: "Lærke", comes: nowAndThen, since: 4 },
  { called: "Mohammed", comes: often, since: 2 },
  { called: "Oddvar", comes: core, since: 1 },
  { called: "Ragnhild", comes: often, since: 1 },
  { called: "Sofie", comes: nowAndThen, since: 5 },
  {
    called: "Solveig",
    comes: core,
    since: 1,
    said: { en: "SOL-vay", da: "SOL-vaj", nb: "SOL-vei" },
  },
  { called: "Søren", comes: core, since: 1 },
  {
    called: "Thu Lan",
    comes: often,
    since: 3,
    said: { en: "too LAHN", da: "tu LAN, uden h", nb: "tu LAN, stum h" },
  },
  { called: "Tove", comes: core, since: 1 },
  { called: "Øyvind", comes: nowAndThen, since: 1 },
  { called: "Åge", comes: often, since: 6 },
];

export const madeUpHelpers: readonly MadeUpHelper[] = [
  {
    called: "Marianne",
    pillars: ["conductor"],
    post: {
      post: { en: "Music teacher", da: "Musiklærer", nb: "Musikklærer" },
      department: { en: "The music school", da: "Musikskolen", nb: "Kulturskolen" },
    },
  },
  { called: "Henrik", pillars: ["pianist", "conductor"] },
  { called: "Ewa", pillars: ["pianist"] },
  {
    called: "Birthe",
    pillars: ["coordinator"],
    post: {
      post: { en: "Health consultant", da: "Sundhedskonsulent", nb: "Helserådgiver" },
      department: { en: "Health and culture", da: "Sundhed og kultur", nb: "Helse og kultur" },
    },
  },
  {
    called: "Anne-Grethe",
    pillars: ["volunteer"],
    likes: ["welcome"],
    standsIn: ["coordinator"],
  },
  { called: "Knut", pillars: ["volunteer"], likes: ["chairs", "tidy"], wishes: { most: 12 } },
  { called: "Lis", pillars: ["volunteer"], likes: ["helper"] },
  {
    called: "Poul Erik",
    pillars: ["volunteer"],
    likes: ["chairs", "coffee"],
    wishes: { pair: "Torben" },
  },
  { called: "Yusuf", pillars: ["volunteer"], wishes: { weeksRunning: true } },
  { called: "Grethe", pillars: ["volunteer"], likes: ["sound"] },
  { called: "Torben", pillars: ["volunteer"], wishes: { pair: "Poul Erik" } },
  { called: "Amina", pillars: ["volunteer"], likes: ["welcome", "coffee"] },
  { called: "Ole", pillars: ["volunteer"], likes: ["coffee"] },
];
