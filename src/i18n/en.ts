import { amIOn } from "./en/amIOn.ts";
import { rotaPaper } from "./en/rotaPaper.ts";
import { songs } from "./en/songs.ts";
import { choir } from "./en/choir.ts";
import { partners } from "./en/partners.ts";
import { together } from "./en/together.ts";
import { whatHelps } from "./en/whatHelps.ts";
import { closing } from "./en/closing.ts";
import { course } from "./en/course.ts";
import { first } from "./en/first.ts";
import { hall } from "./en/hall.ts";
import { library } from "./en/library.ts";
import { lock } from "./en/lock.ts";
import { rota } from "./en/rota.ts";
import { rights } from "./en/rights.ts";
import { singers } from "./en/singers.ts";
import { capacity } from "./en/capacity.ts";
import { helping } from "./en/helping.ts";
import { tasks } from "./en/tasks.ts";
import { devices } from "./en/devices.ts";
import { join } from "./en/join.ts";
import { takeOff } from "./en/takeOff.ts";
import { team } from "./en/team.ts";

export const en = {
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
