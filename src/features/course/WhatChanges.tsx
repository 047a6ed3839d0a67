import type { CivilDate } from "#domain/civil.ts";
import { type CourseDraft, type CoursePlan, parseSessionMinutes } from "#domain/course.ts";
import { followers, type Replan, type SessionDay } from "#domain/schedule.ts";
import { collisions } from "#domain/session.ts";
import { parseLocalTime } from "#domain/civil.ts";
import { useWords } from "#i18n/react.tsx";
import { Banner } from "#ui/Banner.tsx";
import { Icon, type IconName } from "#ui/Icon.tsx";
import { Section, Sheet } from "#ui/Page.tsx";

import { useDates } from "./inWords.ts";
import { type useCourseToChange, useSessionsBetween, useToday } from "./queries.ts";

type Found = NonNullable<ReturnType<typeof useCourseToChange>>;

interface WhatChangesProps {
  readonly change: Replan;
  readonly plan: CoursePlan;
  readonly found: Found;
}

/** Said before it is done: what is added, taken away, moved, and what is kept though it was asked to go. */
export function WhatChanges({ change, plan, found }: WhatChangesProps) {
  const words = useWords().course.form;
  const dates = useDates(found.today);
  const followed = found.course
    ? followers(found.course, { ...plan.frame, ...plan.card }, found.sessions, found.today)
    : [];
  const dated = (list: readonly { date: CivilDate }[]) => dates.days(list.map(({ date }) => date));
  const lines: [IconName, string][] = [];
  if (change.add.length > 0) lines.push(["plus", words.adds(dates.days(change.add))]);
  if (change.remove.length > 0) lines.push(["minus", words.removes(dated(change.remove))]);
  if (change.move.length > 0) lines.push(["move", words.moves(change.move.length)]);
  if (followed.length > 0) lines.push(["clock", words.retimes(followed.length)]);
  if (change.keep.length > 0) lines.push(["info", words.keeps(dated(change.keep))]);
  return (
    <Section heading={words.whatChanges}>
      <Sheet>
        {lines.length === 0 ? (
          <p className="soft">{words.nothingChanges}</p>
        ) : (
          <ul className="changes-list">
            {lines.map(([icon, line]) => (
              <li key={line} className="changes-line">
                <Icon name={icon} />
                <span>{line}</span>
              </li>
            ))}
          </ul>
        )}
      </Sheet>
    </Section>
  );
}

interface CollisionsProps {
  readonly days: readonly SessionDay[];
  readonly draft: CourseDraft;
}

/** New days on which something else is going on at the same time; it is said, not forbidden. */
export function Collisions({ days, draft }: CollisionsProps) {
  const words = useWords().course.form;
  const today = useToday();
  const fresh = days.filter(({ session, date }) => !session && date >= today);
  const others = useSessionsBetween(fresh[0]?.date, fresh.at(-1)?.date);
  const time = parseLocalTime(draft.time);
  const minutes = parseSessionMinutes(draft.minutes);
  if (!time || minutes === undefined) return null;
  const met = fresh.filter(({ date }) => collisions({ date, time, minutes }, others).length > 0);
  return met.length === 0 ? null : <Banner tone="notice">{words.collides(met.length)}</Banner>;
}
