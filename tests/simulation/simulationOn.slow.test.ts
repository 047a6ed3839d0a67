import { meetThroughAnything } from "./seeds.ts";

// The other half, beside the first.
meetThroughAnything(251, 250);

// Further ones that once found something: an edit overtaken by somebody's second one (952, 1213, 1523, 1533, 1535, 1602,
// 1695), and of two edits that knew nothing of each other one too few (1381).
for (const seed of [952, 1213, 1381, 1523, 1533, 1535, 1602, 1695]) meetThroughAnything(seed, 1);
