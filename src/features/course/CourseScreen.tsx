import { useState } from "react";
import { useLocation, useSearchParams } from "wouter";

import { type CourseId, openWeeksAhead } from "#domain/course.ts";
import { leftOut, weeksOf } from "#domain/schedule.ts";
import { paths } from "#features/paths.ts";
import { useWords } from "#i18n/react.tsx";
import { useStore } from "#store/react.tsx";
import { takeBack } from "#store/takeBack.ts";
import { Button, ButtonLink } from "#ui/Button.tsx";
import { Empty } from "#ui/Empty.tsx";
import { SelectField } from "#ui/Field.tsx";
import { Icon } from "#ui/Icon.tsx";
import { Anchor } from "#ui/Link.tsx";
import { Page, Section, Sheet } from "#ui/Page.tsx";
import { offerUndo } from "#ui/undo.ts";

import { Board } from "./Board.tsx";
import { layOutMore } from "./commands.ts";
import { DateList } from "./DateList.tsx";
import { coursePath, layersPath, useDates, useWhichSession } from "./inWords.ts";
import { type CoursePage, useCoursePage, useToday } from "./queries.ts";
import "./board.css";

export function CourseScreen() {
  const words = useWords().course;
  const [search] = useSearchParams();
  const [all, setAll] = useState(false);
  const page = useCoursePage((search.get("of") ?? undefined) as CourseId | undefined, all);
  if (!page) return <Page title={words.title} />;
  if (!page.course) return <NoCourse page={page} />;
  return <CourseShown page={page} onShowAll={() => setAll(true)} />;
}

function NoCourse({ page }: { page: CoursePage }) {
  const words = useWords().course;
  return (
    <Page title={words.title}>
      <Empty
        sentence={words.none}
        lead={words.noneLead}
        action={
          <>
            <ButtonLink href={paths.newCourse} tone="primary" size="large" icon="plus">
              {words.newCourse}
            </ButtonLink>
            <ButtonLink href={paths.extraSession} size="large" icon="plus">
              {words.extraSession}
            </ButtonLink>
          </>
        }
      />
      {page.extras.length > 0 && (
        <Section heading={words.onlyExtras}>
          <Sheet>
            <Board weeks={weeksOf(daysOf(page.extras), [])} page={page} />
          </Sheet>
        </Section>
      )}
    </Page>
  );
}

function CourseShown({ page, onShowAll }: { page: CoursePage; onShowAll: () => void }) {
  const { course: words, climb, common } = useWords();
  const store = useStore();
  const today = useToday();
  const dates = useDates(today);
  const { course, sessions, extras, earlier } = page;
  if (!course) return null;
  const weeks = weeksOf(daysOf(sessions), leftOut(course, sessions));
  const firstShown = sessions[earlier]?.date ?? "";
  const shown = earlier > 0 ? weeks.filter(({ date }) => date >= firstShown) : weeks;

  const layOut = async () => {
    const answer = await layOutMore(store, course.id);
    if (!answer.ok) return;
    const laidOut = new Set(answer.value.written.map(({ id }) => id)).size;
    offerUndo({
      sentence: words.laidOutMore(laidOut),
      undo: () => takeBack(store, answer.value),
    });
  };

  return (
    <Page
      title={course.name}
      lead={words.lead(course.place, dates.weekday(course.start), dates.time(course.time))}
      actions={
        <>
          <ButtonLink href={paths.editCourse(course.id)} icon="edit">
            {common.edit}
          </ButtonLink>
          <ButtonLink href={layersPath(course.id)} icon="harder">
            {climb.pictureOpen}
          </ButtonLink>
          <Button icon="print" onPress={() => window.print()}>
            {words.print.button}
          </Button>
        </>
      }
    >
      <div className="course-shown screen-only">
        {page.courses.length > 1 && <CourseChooser page={page} />}
        <NextUp page={page} />
        <Section heading={words.weeks} quietHeading>
          {earlier > 0 && (
            <Button tone="plain" icon="up" onPress={onShowAll}>
              {words.showEarlier(earlier)}
            </Button>
          )}
          <Sheet className="course-sheet">
            <Board weeks={[...shown, ...weeksOf(daysOf(extras), [])]} page={page} />
          </Sheet>
          <div className="row">
            {course.weeks === "open" && (
              <Button icon="plus" onPress={layOut}>
                {words.layOutMore(openWeeksAhead)}
              </Button>
            )}
            <ButtonLink href={paths.extraSession} icon="plus">
              {words.extraSession}
            </ButtonLink>
            <ButtonLink href={paths.newCourse} icon="plus">
              {words.newCourse}
            </ButtonLink>
          </div>
        </Section>
      </div>
      <DateList weeks={weeks} extras={extras} />
    </Page>
  );
}

/** Straight to the session that comes next, past all that lie behind us. */
function NextUp({ page }: { page: CoursePage }) {
  const words = useWords().course;
  const today = useToday();
  const dates = useDates(today);
  const which = useWhichSession();
  const next = [...page.sessions, ...page.extras].find(({ id }) => id === page.nextId);
  if (!next) return <p className="soft">{words.over}</p>;
  const hours = dates.hours(next);
  return (
    <Sheet tone="now" className="next-up">
      <Anchor className="next-up-link" href={paths.session(next.id)}>
        <span className="next-up-when">
          {next.date === today
            ? `${words.todayMark} ${hours}`
            : words.nextUp(`${dates.day(next.date)} ${hours}`)}
        </span>
        <span className="soft">{which(next, page.sessions, page.course)}</span>
        <Icon name="forward" />
      </Anchor>
    </Sheet>
  );
}

function CourseChooser({ page }: { page: CoursePage }) {
  const words = useWords().course;
  const [, goTo] = useLocation();
  return (
    <SelectField
      label={words.otherCourses}
      value={page.course?.id ?? ""}
      onChange={(id) => goTo(coursePath(id as CourseId))}
      options={page.courses.map(({ id, name }) => ({ value: id as string, label: name }))}
    />
  );
}

function daysOf(sessions: CoursePage["sessions"]) {
  return sessions.map((session) => ({ date: session.date, session }));
}
