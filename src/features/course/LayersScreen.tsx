import { useSearchParams } from "wouter";

import type { CourseId } from "#domain/course.ts";
import { layerPicture, weeksShown } from "#domain/layerPicture.ts";
import { daysAfter } from "#domain/civil.ts";
import { useClimbPast } from "#features/useClimbPast.ts";
import { useSongLadders } from "#features/useSongLadder.ts";
import { useWords } from "#i18n/react.tsx";
import { Button } from "#ui/Button.tsx";
import { Empty } from "#ui/Empty.tsx";
import { Page } from "#ui/Page.tsx";

import { coursePath } from "./inWords.ts";
import { LayerLegend } from "./LayerLegend.tsx";
import { LayerPicture } from "./LayerPicture.tsx";
import { type CoursePage, useCoursePage, useSongsSung, useToday } from "./queries.ts";
import "./layers.css";

/** How far has each song come, week by week? */
export function LayersScreen() {
  const { climb: words, common } = useWords();
  const [search] = useSearchParams();
  const of = (search.get("of") ?? undefined) as CourseId | undefined;
  const page = useCoursePage(of, true);
  const back = { href: coursePath(of), word: common.course };
  if (!page) return <Page title={words.pictureHeading} back={back} />;
  return <Layers page={page} back={back} />;
}

interface LayersProps {
  readonly page: CoursePage;
  readonly back: { readonly href: string; readonly word: string };
}

function Layers({ page, back }: LayersProps) {
  const words = useWords().climb;
  const today = useToday();
  const { course, sessions, extras, nextId } = page;
  const shown = weeksShown(course ? sessions : extras, nextId);
  const next = shown.find(({ id }) => id === nextId);
  const sung = useSongsSung(shown);
  const ladders = useSongLadders();
  const past = useClimbPast(next?.date ?? daysAfter(today, 1));
  const frame = { title: words.pictureHeading, back, wide: true };
  if (!sung || !ladders || !past) return <Page {...frame} />;
  const rows = layerPicture(sung, (songId) => ladders(songId).ladder, past, next);
  if (rows.length === 0) {
    return (
      <Page {...frame}>
        <Empty sentence={words.pictureEmpty} />
      </Page>
    );
  }
  return (
    <Page
      {...frame}
      lead={course ? `${course.name}. ${words.pictureLead}` : words.pictureLead}
      actions={
        <Button icon="print" onPress={() => window.print()}>
          {words.picturePrint}
        </Button>
      }
    >
      <div className="course-layers">
        <LayerPicture rows={rows} sessions={shown} all={sessions} next={next} />
        <LayerLegend />
      </div>
    </Page>
  );
}
