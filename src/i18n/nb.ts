import { amIOn } from "./nb/amIOn.ts";
import { rotaPaper } from "./nb/rotaPaper.ts";
import { songs } from "./nb/songs.ts";
import { choir } from "./nb/choir.ts";
import { partners } from "./nb/partners.ts";
import { together } from "./nb/together.ts";
import { whatHelps } from "./nb/whatHelps.ts";
import { closing } from "./nb/closing.ts";
import { course } from "./nb/course.ts";
import { first } from "./nb/first.ts";
import { hall } from "./nb/hall.ts";
import { library } from "./nb/library.ts";
import { lock } from "./nb/lock.ts";
import { rota } from "./nb/rota.ts";
import { rights } from "./nb/rights.ts";
import { singers } from "./nb/singers.ts";
import { capacity } from "./nb/capacity.ts";
import { helping } from "./nb/helping.ts";
import type { Words } from "./words.ts";
import { tasks } from "./nb/tasks.ts";
import { devices } from "./nb/devices.ts";
import { join } from "./nb/join.ts";
import { takeOff } from "./nb/takeOff.ts";
import { team } from "./nb/team.ts";

export const nb: Words = {
  ...first,
  ...hall,
  songs,
  singers,
  rota,
  amIOn,
  rotaPaper,
  course,
  library,
  lock,
  rights,
  closing,
  choir,
  whatHelps,
  together,
  partners,
  capacity,
  helping,
  takeOff,
  team,
  tasks,
  devices,
  join,
};
