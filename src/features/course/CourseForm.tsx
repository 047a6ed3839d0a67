import { useState } from "react";
import { useLocation } from "wouter";

import {
  type Course,
  type CourseDraft,
  courseDays,
  type CourseProblem,
  longestCourseName,
  longestPlace,
  parseCourse,
  parseSessionDay,
} from "#domain/course.ts";
import { leftOut, replan, sessionDaysAfter, weeksOf } from "#domain/schedule.ts";
import { useWords } from "#i18n/react.tsx";
import { useStore } from "#store/react.tsx";
import { takeBack } from "#store/takeBack.ts";
import { Banner } from "#ui/Banner.tsx";
import { Button } from "#ui/Button.tsx";
import { DateField, TextField, TimeField } from "#ui/Field.tsx";
import { Form } from "#ui/Form.tsx";
import { Section } from "#ui/Page.tsx";
import { offerUndo } from "#ui/undo.ts";

import { changeCourse, layOutCourse } from "./commands.ts";
import { coursePath, useSuggestedName } from "./inWords.ts";
import { LengthFields } from "./LengthFields.tsx";
import type { useCourseToChange } from "./queries.ts";
import { WeekList } from "./WeekList.tsx";
import { Collisions, WhatChanges } from "./WhatChanges.tsx";

type Found = NonNullable<ReturnType<typeof useCourseToChange>>;

export function CourseForm({ found }: { found: Found }) {
  const words = useWords().course.form;
  const store = useStore();
  const [, goTo] = useLocation();
  const suggest = useSuggestedName();
  const [draft, setDraft] = useState(() => draftOf(found));
  const [asked, setAsked] = useState(false);
  const set = (part: Partial<CourseDraft>) => setDraft((before) => ({ ...before, ...part }));

  const course = found.course || undefined;
  const suggested = suggest(parseSessionDay(draft.start));
  const parsed = parseCourse(draft, suggested);
  // Until somebody has tried to save it, a page that is being filled in is not faulty, only unfinished.
  const problems: readonly CourseProblem[] = asked && !parsed.ok ? parsed.why : [];
  const plan = parsed.ok ? parsed.value : undefined;
  const wish = wishOf(draft, course);
  const change =
    course && wish && replan(course, wish, found.sessions, found.occupied, found.today);
  const days = change
    ? sessionDaysAfter(found.sessions, change)
    : wish
      ? courseDays(wish.start, wish.weeks, wish.holidays).map((date) => ({
          date,
          session: undefined,
        }))
      : [];
  const weeks = weeksOf(days, wish?.holidays ?? []);
  const isFixed = found.sessions.some(({ state }) => state === "held");

  const save = async () => {
    setAsked(true);
    if (!plan) return;
    if (course) {
      const answer = await changeCourse(store, course.id, plan);
      if (!answer.ok) return;
      offerUndo({
        sentence: words.changed(plan.card.name),
        undo: () => takeBack(store, answer.value),
      });
      goTo(coursePath(course.id));
      return;
    }
    const { courseId, answer } = await layOutCourse(store, plan);
    if (!answer.ok) return;
    offerUndo({
      sentence: words.created(plan.card.name, days.length),
      undo: () => takeBack(store, answer.value),
    });
    goTo(coursePath(courseId));
  };

  return (
    <Form className="lay-out" onSubmit={save}>
      <div className="lay-out-fields">
        <Section heading={words.when}>
          <div className="field-pair">
            <DateField
              label={words.firstDay}
              hint={isFixed ? words.firstDayFixed : words.firstDayHint}
              value={draft.start}
              disabled={isFixed}
              onChange={(start) => set({ start })}
              problem={problems.includes("start") ? words.problems.start : undefined}
            />
            <TimeField
              label={words.time}
              value={draft.time}
              onChange={(time) => set({ time })}
              problem={problems.includes("time") ? words.problems.time : undefined}
            />
          </div>
        </Section>
        <LengthFields draft={draft} onChange={set} problems={problems} />
        <Section heading={words.where}>
          <TextField
            label={words.place}
            hint={words.placeHint}
            value={draft.place}
            maxLength={longestPlace}
            suggestions={[...new Set(found.courses.map(({ place }) => place).filter(Boolean))]}
            onChange={(place) => set({ place })}
          />
          <TextField
            label={words.name}
            hint={words.nameHint(suggested)}
            value={draft.name}
            maxLength={longestCourseName}
            onChange={(name) => set({ name })}
          />
        </Section>
      </div>
      <div className="lay-out-weeks stack">
        <WeekList
          weeks={weeks}
          isOpen={wish?.weeks === "open"}
          found={found}
          holidays={draft.holidays}
          onChange={(holidays) => set({ holidays })}
        />
        {course && change && plan && <WhatChanges change={change} plan={plan} found={found} />}
        <Collisions days={days} draft={draft} />
        {asked && !plan && <Banner tone="notice">{words.somethingMissing}</Banner>}
        <Button type="submit" tone="primary" size="large" icon="check" wide>
          {course ? words.save : words.create}
        </Button>
      </div>
    </Form>
  );
}

/** A new course begins as the last one was; only its first day is nobody's guess but the calendar's. */
function draftOf({ course, courses, sessions }: Found): CourseDraft {
  if (course) return { ...course, holidays: leftOut(course, sessions) };
  const last = courses[0];
  const { place = "", time = "", minutes = 75 } = last ?? {};
  return { name: "", place, start: "", time, minutes, weeks: 12, holidays: [] };
}

/** What can be shown already: the weeks need a first day and a length, not yet a time or a name. */
function wishOf(draft: CourseDraft, course: Course | undefined) {
  const parsed = parseCourse({ ...draft, time: draft.time || "12:00", minutes: 60 }, "");
  if (!parsed.ok) return undefined;
  const { start, weeks } = parsed.value.frame;
  // The days left out of an existing course are kept as they are, also those that another first day has orphaned.
  const holidays = course?.start === start ? draft.holidays : parsed.value.holidays;
  return { start, weeks, holidays };
}
