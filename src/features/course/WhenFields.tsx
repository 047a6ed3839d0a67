import { longestPlace, parseSessionDay, parseSessionMinutes } from "#domain/course.ts";
import { parseLocalTime } from "#domain/civil.ts";
import {
  collisions,
  type Session,
  type SessionId,
  type WhenDraft,
  type WhenProblem,
} from "#domain/session.ts";
import { useWords } from "#i18n/react.tsx";
import { Banner } from "#ui/Banner.tsx";
import { DateField, TextField, TimeField } from "#ui/Field.tsx";

import { useDates, useWhichSession } from "./inWords.ts";
import { useSessionsOn, useToday } from "./queries.ts";
import { SessionMinutes, useMinutesProblem } from "./SessionMinutes.tsx";

interface WhenFieldsProps {
  readonly draft: WhenDraft;
  readonly onChange: (draft: WhenDraft) => void;
  readonly problems: readonly WhenProblem[];
  readonly places: readonly string[];
  /** The session that is moved; it does not collide with itself. */
  readonly moving?: SessionId | undefined;
  /** The course the moved session is of, to name the week it would collide with. */
  readonly ofCourse?: readonly Session[] | undefined;
}

/** Day, time, length and place of one session, and what they would collide with. */
export function WhenFields(props: WhenFieldsProps) {
  const { draft, onChange, problems, places } = props;
  const words = useWords().course.session;
  const minutesProblem = useMinutesProblem(problems.includes("minutes"));
  const set = (part: Partial<WhenDraft>) => onChange({ ...draft, ...part });
  return (
    <>
      <div className="field-pair">
        <DateField
          label={words.date}
          value={draft.date}
          onChange={(date) => set({ date })}
          problem={problems.includes("date") ? words.dateProblem : undefined}
        />
        <TimeField
          label={words.timeField}
          value={draft.time}
          onChange={(time) => set({ time })}
          problem={problems.includes("time") ? words.timeProblem : undefined}
        />
        <SessionMinutes
          value={draft.minutes}
          onChange={(minutes) => set({ minutes })}
          problem={minutesProblem}
        />
      </div>
      <TextField
        label={words.place}
        value={draft.place}
        maxLength={longestPlace}
        suggestions={places}
        onChange={(place) => set({ place })}
      />
      <Collision {...props} />
    </>
  );
}

function Collision({ draft, moving, ofCourse }: WhenFieldsProps) {
  const words = useWords().course.session;
  const dates = useDates(useToday());
  const which = useWhichSession();
  const date = parseSessionDay(draft.date);
  const time = parseLocalTime(draft.time);
  const minutes = parseSessionMinutes(draft.minutes);
  const others = useSessionsOn(date);
  if (!date || !time || minutes === undefined) return null;
  const wanted = { date, time, minutes, ...(moving && { id: moving }) };
  const met = collisions(wanted, others)[0];
  if (!met) return null;
  const [day, hours] = [dates.day(met.date), dates.hours(met)];
  const known = ofCourse?.some(({ id }) => id === met.id);
  const name =
    met.courseId === null
      ? words.collidesExtra(day, hours)
      : known && ofCourse
        ? words.collidesWeek(which(met, ofCourse, undefined), day, hours)
        : words.collidesOther(day, hours);
  return <Banner tone="notice">{words.collides(name)}</Banner>;
}
