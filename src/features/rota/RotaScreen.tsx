import { useState } from "react";
import { useLocation, useSearchParams } from "wouter";

import { everybodyAsked } from "#domain/askedForCourse.ts";
import type { CourseId } from "#domain/course.ts";
import { isOpen } from "#domain/rota.ts";
import { paths } from "#features/paths.ts";
import { useWords } from "#i18n/react.tsx";
import { Button, ButtonLink } from "#ui/Button.tsx";
import { Empty } from "#ui/Empty.tsx";
import { SelectField } from "#ui/Field.tsx";
import { Page, Section, Sheet } from "#ui/Page.tsx";

import { useNames } from "./inWords.ts";
import { type RotaPage, useRotaPage } from "./queries.ts";
import { RotaTable } from "./RotaTable.tsx";
import { Ways } from "./Ways.tsx";
import { WorthATalk } from "./WorthATalk.tsx";
import "./rota.css";

/** The rota of a course at a glance: who has what, day by day, and first of all what nobody has. */
export function RotaScreen() {
  const words = useWords().rota;
  const [search] = useSearchParams();
  const page = useRotaPage((search.get("of") ?? undefined) as CourseId | undefined);
  if (!page) return <Page title={words.title} />;
  return (
    <Page wide title={words.title} lead={page.course ? words.lead(page.course.name) : undefined}>
      <Ways mayArrange={page.mayArrange} courseId={page.course?.id} />
      <Course page={page} />
    </Page>
  );
}

function Course({ page }: { page: RotaPage }) {
  const words = useWords().rota;
  const { facts, rota } = page;
  if (rota.dates.length === 0) {
    return (
      <Empty
        sentence={words.noCourse}
        lead={words.noCourseLead}
        action={
          <ButtonLink href={paths.newCourse} tone="primary" size="large" icon="plus">
            {words.newCourse}
          </ButtonLink>
        }
      />
    );
  }
  if (!facts.team.some(({ left }) => !left)) {
    return (
      <Empty
        sentence={words.noTeam}
        lead={words.noTeamLead}
        action={
          <ButtonLink href={paths.team} tone="primary" size="large" icon="plus">
            {words.toTeam}
          </ButtonLink>
        }
      />
    );
  }
  return <Shown page={page} />;
}

function Shown({ page }: { page: RotaPage }) {
  const words = useWords().rota;
  const [all, setAll] = useState(false);
  const { facts, rota, today } = page;
  const behind = rota.dates.filter(({ session }) => session.date < today);
  const coming = rota.dates.filter(({ session }) => session.date >= today);
  return (
    <>
      {page.courses.length > 1 && <CourseChooser page={page} />}
      {coming.length > 0 ? <Standing page={page} /> : <p className="soft">{words.noneToCome}</p>}
      <WorthATalk facts={facts} dates={coming} />
      <Section heading={words.title} quietHeading>
        {behind.length > 0 && (
          <div className="row screen-only">
            <Button tone="plain" icon={all ? "down" : "up"} onPress={() => setAll(!all)}>
              {all ? words.hideEarlier : words.showEarlier(behind.length)}
            </Button>
          </div>
        )}
        {(all || coming.length > 0) && (
          <RotaTable facts={facts} rota={rota} dates={all ? rota.dates : coming} today={today} />
        )}
      </Section>
    </>
  );
}

/** How it stands in one sentence, and the way to fill what is free. */
function Standing({ page: { facts, rota, course, mayArrange } }: { page: RotaPage }) {
  const words = useWords().rota;
  const names = useNames(facts);
  const withGaps = rota.dates.filter(({ gaps }) => gaps.length > 0);
  const gaps = withGaps.flatMap((date) => date.gaps);
  const asked = withGaps.flatMap((date) =>
    date.gaps.flatMap((place) => everybodyAsked(rota, date.session, place)),
  );
  if (rota.dates.every(({ places }) => places.length === 0)) {
    return (
      <Sheet className="rota-standing">
        <p className="big">{words.noTasks}</p>
      </Sheet>
    );
  }
  const of = course ? `?of=${course.id}` : "";
  return (
    <Sheet tone={gaps.length > 0 ? "now" : "paper"} className="rota-standing">
      <div className="rota-standing-words">
        <p className="rota-standing-says">
          {gaps.length > 0 ? words.gapsToCome(gaps.length, withGaps.length) : words.noGaps}
        </p>
        {asked.length > 0 && <p className="soft">{words.waiting(names.several(asked))}</p>}
      </div>
      {mayArrange && gaps.some(isOpen) && (
        <ButtonLink
          className="screen-only"
          href={`${paths.fillGaps}${of}`}
          tone="primary"
          size="large"
          icon="check"
        >
          {words.fill}
        </ButtonLink>
      )}
    </Sheet>
  );
}

function CourseChooser({ page }: { page: RotaPage }) {
  const words = useWords().rota;
  const [, goTo] = useLocation();
  return (
    <div className="rota-chooser screen-only">
      <SelectField
        label={words.otherCourses}
        value={page.course?.id ?? ""}
        onChange={(id) => goTo(`${paths.rota}?of=${id}`)}
        options={page.courses.map(({ id, name }) => ({ value: id as string, label: name }))}
      />
    </div>
  );
}
