import { meetThroughAnything } from "./seeds.ts";

// The other half, beside the first.
meetThroughAnything(151, 150);
