import { paths } from "#features/paths.ts";

/** The library open at the songs. */
export const songsHref = `${paths.library}?show=songs`;
