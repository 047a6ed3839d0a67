import type { course as en } from "../en/course.ts";

export const course: typeof en = {};
