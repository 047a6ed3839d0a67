import { useSearchParams } from "wouter";

import { type Carried, carriedBy, hoursOf, liesBehind } from "#domain/carried.ts";
import type { CourseId } from "#domain/course.ts";
import { inNameOrder } from "#domain/singer.ts";
import { paths } from "#features/paths.ts";
import { useLanguage, useWords } from "#i18n/react.tsx";
import { numberInWords } from "#i18n/format.ts";
import { Empty } from "#ui/Empty.tsx";
import { Page, Section, Sheet } from "#ui/Page.tsx";
import { classes } from "#ui/classes.ts";

import { useNames } from "./inWords.ts";
import { type RotaPage, useRotaPage } from "./queries.ts";
import { Thanks } from "./Thanks.tsx";
import "./load.css";

/** How the duties of a course are shared. Only for leader and coordinator; in order of names, and no measure. `[R039]` */
export function LoadScreen() {
  const words = useWords().rota;
  const [search] = useSearchParams();
  const page = useRotaPage((search.get("of") ?? undefined) as CourseId | undefined);
  const back = { href: paths.rota, word: words.title };
  if (page && !page.mayArrange) {
    return (
      <Page title={words.shared.title} back={back}>
        <Empty sentence={words.shared.notHere} />
      </Page>
    );
  }
  return (
    <Page title={words.shared.title} back={back} lead={words.shared.lead}>
      {page && <Shared page={page} />}
    </Page>
  );
}

function Shared({ page }: { page: RotaPage }) {
  const words = useWords().rota;
  const language = useLanguage();
  const { facts, rota, course } = page;
  const names = useNames(facts);
  const carried = carriedBy(facts, rota);
  const inOrder = inNameOrder(
    carried.map((one) => ({ ...one, id: one.helperId, called: names.called(one.helperId) })),
    language,
  );
  if (inOrder.length === 0) {
    return <Empty sentence={words.noTeam} lead={words.noTeamLead} />;
  }
  return (
    <>
      {course && <Thanks courseId={course.id} page={page} carried={carried} />}
      <Section heading={words.shared.weeks} lead={words.shared.weeksLead}>
        <Sheet>
          <ul className="load-list">
            {inOrder.map((one) => (
              <li key={one.helperId} className="load-line">
                <Line page={page} one={one} name={one.called} />
              </li>
            ))}
          </ul>
        </Sheet>
      </Section>
      <Hours page={page} />
    </>
  );
}

function Line({ page, one, name }: { page: RotaPage; one: Carried; name: string }) {
  const words = useWords().rota.shared;
  const { facts, rota } = page;
  const on = new Set(one.sessions.map(({ id }) => id));
  const said = [
    ...(one.done > 0 ? [words.done(one.done)] : []),
    ...(one.coming > 0 ? [words.coming(one.coming)] : []),
  ];
  return (
    <>
      <span className="load-name">{name}</span>
      <span className="load-marks" aria-hidden="true">
        {rota.dates.map((date) => (
          <span
            key={date.session.id}
            className={classes(
              "load-mark",
              on.has(date.session.id) && (liesBehind(facts, date) ? "load-done" : "load-coming"),
            )}
          />
        ))}
      </span>
      <span className="load-said soft figures">
        {said.length > 0 ? said.join(" · ") : words.nothing}
      </span>
    </>
  );
}

function Hours({ page: { facts, rota } }: { page: RotaPage }) {
  const words = useWords().rota.shared;
  const language = useLanguage();
  const { people, duties, minutes } = hoursOf(facts, rota);
  const halves = Math.round(minutes / 30) / 2;
  return (
    <Section heading={words.hours} lead={words.hoursLead}>
      <Sheet>
        <p className="big">
          {duties === 0
            ? words.noHours
            : words.hoursLine(
                people,
                words.hoursOf(halves, numberInWords(language, halves)),
                duties,
              )}
        </p>
      </Sheet>
    </Section>
  );
}
