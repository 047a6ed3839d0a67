import { amIOn } from "./da/amIOn.ts";
import { rotaPaper } from "./da/rotaPaper.ts";
import { songs } from "./da/songs.ts";
import { choir } from "./da/choir.ts";
import { partners } from "./da/partners.ts";
import { together } from "./da/together.ts";
import { whatHelps } from "./da/whatHelps.ts";
import { closing } from "./da/closing.ts";
import { course } from "./da/course.ts";
import { first } from "./da/first.ts";
import { hall } from "./da/hall.ts";
import { library } from "./da/library.ts";
import { lock } from "./da/lock.ts";
import { rota } from "./da/rota.ts";
import { rights } from "./da/rights.ts";
import { singers } from "./da/singers.ts";
import { capacity } from "./da/capacity.ts";
import { helping } from "./da/helping.ts";
import type { Words } from "./words.ts";
import { tasks } from "./da/tasks.ts";
import { devices } from "./da/devices.ts";
import { join } from "./da/join.ts";
import { takeOff } from "./da/takeOff.ts";
import { team } from "./da/team.ts";

export const da: Words = {
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
