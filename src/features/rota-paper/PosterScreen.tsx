import { useState } from "react";
import { useSearchParams } from "wouter";

import { callAddress } from "#domain/helperDraft.ts";
import type { CourseId } from "#domain/course.ts";
import { lettersOf, type PosterDate, posterOf } from "#domain/poster.ts";
import { paths } from "#features/paths.ts";
import { listInWords } from "#i18n/format.ts";
import { useLanguage, useWords } from "#i18n/react.tsx";
import { Button } from "#ui/Button.tsx";
import { Chip, ChipRow } from "#ui/Chip.tsx";
import { classes } from "#ui/classes.ts";
import { Empty } from "#ui/Empty.tsx";
import { Page } from "#ui/Page.tsx";

import { usePaperWords } from "./inWords.ts";
import { type CourseOnPaper, useCourseOnPaper } from "./queries.ts";
import "./poster.css";

/** The whole course for the wall: whoever passes sees who does what, and where a name could be written. */
export function PosterScreen() {
  const { rotaPaper, common } = useWords();
  const words = rotaPaper.poster;
  const [search] = useSearchParams();
  const page = useCourseOnPaper((search.get("of") ?? undefined) as CourseId | undefined);
  const [whole, setWhole] = useState(false);
  const back = { href: paths.rota, word: rotaPaper.backToRota };
  if (!page) return <Page title={words.title} back={back} />;
  const { rota, today, course } = page;
  const dates = rota.dates.filter(({ session }) => whole || session.date >= today);
  const poster = posterOf(rota, dates, course?.id);
  return (
    <Page
      title={words.title}
      lead={words.lead}
      back={back}
      actions={
        <Button tone="primary" icon="print" onPress={() => window.print()}>
          {common.print}
        </Button>
      }
    >
      <ChipRow label={words.title}>
        <Chip pressed={whole} onPress={() => setWhole(!whole)}>
          {words.whole}
        </Chip>
      </ChipRow>
      {dates.length === 0 && <Empty sentence={words.none} />}
      <div className="poster">
        {poster.pages.map((ofPage, at) => (
          <section
            key={ofPage[0]?.session.id}
            className={classes("poster-page print-page", `poster-${lettersOf(ofPage)}`)}
          >
            <Head page={page} poster={poster} at={at} />
            <div className="poster-dates">
              {ofPage.map((date) => (
                <OneDate key={date.session.id} page={page} date={date} />
              ))}
            </div>
            <Foot page={page} />
          </section>
        ))}
      </div>
    </Page>
  );
}

interface HeadProps {
  readonly page: CourseOnPaper;
  readonly poster: ReturnType<typeof posterOf>;
  readonly at: number;
}

function Head({ page, poster: { wholeCourse, pages }, at }: HeadProps) {
  const words = useWords().rotaPaper.poster;
  const language = useLanguage();
  const paper = usePaperWords(page.facts.team);
  const { course, choir } = page;
  const over = [choir, course?.name].filter(Boolean).join(" · ");
  return (
    <header className="poster-head">
      <p className="poster-over">
        <span>{over}</span>
        {pages.length > 1 && <span>{words.page(at + 1, pages.length)}</span>}
      </p>
      <h2 className="poster-title">{words.heading}</h2>
      {wholeCourse.length > 0 && (
        <dl className="poster-whole">
          <dt className="for-ears">{words.wholeCourse}</dt>
          {wholeCourse.map(({ task, helperIds }) => (
            <dd key={task.id}>
              <span className="poster-task">{paper.task(task)}</span>
              <span className="poster-name">
                {listInWords(language, helperIds.map(paper.called))}
              </span>
            </dd>
          ))}
        </dl>
      )}
    </header>
  );
}

function OneDate({ page, date }: { page: CourseOnPaper; date: PosterDate }) {
  const words = useWords().rotaPaper;
  const paper = usePaperWords(page.facts.team);
  const { session, places } = date;
  return (
    <article className="poster-date keep">
      <h3 className="poster-day">
        {paper.atLine(session.date)}
        <span className="poster-time figures">{words.poster.at(paper.time(session.time))}</span>
      </h3>
      <ul className="poster-places">
        {places.map((place) => {
          const name = paper.holder(place);
          return (
            <li key={place.duty}>
              <span className="poster-task">{paper.task(place.task)}</span>
              {name ? (
                <span className="poster-name">{name}</span>
              ) : (
                <span className="poster-line">
                  <span className="for-ears">{words.nobody}</span>
                </span>
              )}
            </li>
          );
        })}
      </ul>
    </article>
  );
}

function Foot({ page: { hall, facts } }: { page: CourseOnPaper }) {
  const words = useWords().rotaPaper.poster;
  const first = facts.team.find(({ id, left }) => id === hall.callFirst && !left);
  const phone = first && callAddress(first.phone) ? first.phone : "";
  return (
    <p className="poster-foot">
      {first && phone !== "" ? words.call(first.called, phone) : words.noReason}
    </p>
  );
}
