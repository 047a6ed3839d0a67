import { oneLine } from "./course.ts";
import type { HelperFacets } from "./helper.ts";
import { done, refused, type Result } from "./result.ts";
import { type NameProblem, parseName } from "./singer.ts";

export const longestPost = 60;
export const longestReach = 80;

/** What is written by hand about a helper, as it stands on the page while somebody fills it in. */
export interface HelperDraft {
  readonly name: string;
  readonly phone: string;
  readonly mail: string;
  readonly post: string;
  readonly department: string;
}

/** By field: each problem is said where it is. */
export interface HelperProblems {
  readonly name?: NameProblem;
  readonly phone?: "no number";
  readonly mail?: "no address";
}

type Written = Pick<HelperFacets, "name" | "reach" | "post">;

export function parseHelper(draft: HelperDraft): Result<Written, HelperProblems> {
  const name = parseName(draft.name);
  const phone = oneLine(draft.phone, longestReach);
  const mail = oneLine(draft.mail, longestReach);
  const problems: HelperProblems = {
    ...(name.ok ? {} : { name: name.why }),
    ...(phone === "" || callAddress(phone) ? {} : { phone: "no number" }),
    ...(mail === "" || mailAddress(mail) ? {} : { mail: "no address" }),
  };
  if (!name.ok || Object.keys(problems).length > 0) return refused(problems);
  return done({
    name: { called: name.value },
    reach: { phone, mail },
    post: {
      post: oneLine(draft.post, longestPost),
      department: oneLine(draft.department, longestPost),
    },
  });
}

/** `tel:…` of a number as people write it; undefined where there is none in it. */
export function callAddress(phone: string): string | undefined {
  const digits = phone.replaceAll(/[^\d+]/g, "");
  return /^\+?\d{3,}$/.test(digits) ? `tel:${digits}` : undefined;
}

/** `mailto:…`; undefined for what cannot be an address. */
export function mailAddress(mail: string): string | undefined {
  return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(mail)
    ? `mailto:${encodeURIComponent(mail).replace("%40", "@")}`
    : undefined;
}
