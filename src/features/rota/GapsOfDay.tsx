import { useMemo, useState } from "react";

import { askedForCourse } from "#domain/askedForCourse.ts";
import { dutyId } from "#domain/duty.ts";
import type { Place } from "#domain/rota.ts";
import { type Could, whoCouldBe } from "#domain/whoCould.ts";
import { useLanguage, useWords } from "#i18n/react.tsx";
import { Button } from "#ui/Button.tsx";
import { CheckField } from "#ui/ChoiceField.tsx";
import { Section, Sheet } from "#ui/Page.tsx";

import { AskedLine, CouldLine } from "./Answering.tsx";
import { ComeAt } from "./ComeAt.tsx";
import type { OnDay } from "./queries.ts";

/** What nobody has, pillars first; under each, who has been asked and who could be. */
export function GapsOfDay(on: OnDay) {
  const { day: words, noGaps: all } = useWords().rota;
  const { gaps } = on.date;
  const { facts, rota } = on.day;
  const couldBe = useMemo(() => whoCouldBe(facts, rota), [facts, rota]);
  const tasks = [...new Map(gaps.map(({ task }) => [task.id, task])).values()];
  if (on.date.places.length === 0) return null;
  if (tasks.length === 0) return <p className="rota-all">{all}</p>;
  return (
    <Section heading={words.gaps}>
      <ul className="rota-gaps">
        {tasks.map((task) => (
          <Gap
            key={task.id}
            {...on}
            places={gaps.filter((place) => place.task.id === task.id)}
            could={couldBe(on.date, task)}
          />
        ))}
      </ul>
    </Section>
  );
}

interface GapProps extends OnDay {
  /** The places of one task that nobody has. */
  readonly places: readonly Place[];
  readonly could: readonly Could[];
}

const seen = 3;

function Gap({ day, date, places, could }: GapProps) {
  const words = useWords().rota.day;
  const language = useLanguage();
  const [all, setAll] = useState(false);
  const [forCourse, setForCourse] = useState(false);
  const [first] = places;
  if (!first) return null;
  const { task } = first;
  const { session } = date;
  const { mayArrange } = day;
  const ofCourse = task.span === "course" && session.courseId !== null;
  const shown = all ? could : could.slice(0, seen);
  const open = places.find(({ asked }) => asked.length === 0) ?? first;
  const wholeCourse = ofCourse && forCourse ? session.courseId : undefined;
  const target = wholeCourse ? dutyId(wholeCourse, task.id, open.place) : open.duty;
  return (
    <Sheet as="li" className="rota-gap">
      <div className="rota-gap-head">
        <h3 className="rota-gap-task">{task.name[language]}</h3>
        <p className="soft">
          <ComeAt task={task} session={session} />
          {places.length > 1 && ` · ${words.missing(places.length)}`}
        </p>
      </div>
      {places.flatMap((place) =>
        [place, askedForCourse(day.rota, session, place) ?? []]
          .flat()
          .flatMap((one) =>
            one.asked.map((id) => (
              <AskedLine
                key={`${one.duty} ${id}`}
                day={day}
                place={one}
                helperId={id}
                forCourse={one !== place}
              />
            )),
          ),
      )}
      {mayArrange && (
        <>
          {ofCourse && (
            <CheckField
              label={words.forCourse}
              hint={words.forCourseHint}
              checked={forCourse}
              onChange={setForCourse}
            />
          )}
          <p className="rota-could-word">{words.could}</p>
          {could.length === 0 && <NobodyCould day={day} place={first} />}
          <ul className="rota-could">
            {shown.map((one) => (
              <CouldLine key={one.helper.id} could={one} place={open} duty={target} />
            ))}
          </ul>
          {could.length > shown.length && (
            <Button tone="plain" icon="down" onPress={() => setAll(true)}>
              {words.more(could.length - shown.length)}
            </Button>
          )}
        </>
      )}
    </Sheet>
  );
}

function NobodyCould({ day: { facts }, place }: Pick<OnDay, "day"> & { place: Place }) {
  const words = useWords().rota.day;
  const { id } = place.task;
  const does = facts.team.some(
    ({ left, pillars, likes, standsIn }) =>
      !left &&
      (pillars.some((pillar) => pillar === (id as string) || pillar === "volunteer") ||
        likes.includes(id) ||
        standsIn.tasks.includes(id)),
  );
  return <p>{does ? words.nobodyCould : words.nobodyDoes}</p>;
}
