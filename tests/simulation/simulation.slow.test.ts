import { meetThroughAnything, seedsFrom } from "./seeds.ts";

// As many as are asked for; the first half of those that run every time.
const seeds = Number(process.env["SEEDS"] ?? 250);
meetThroughAnything(seedsFrom(Number(process.env["FIRST_SEED"] ?? 1), seeds));
