import type { songs as en } from "../en/songs.ts";

export const songs: typeof en = {};
