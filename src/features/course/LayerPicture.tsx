import type { PictureMark, PictureRow } from "#domain/layerPicture.ts";
import { nameInLibrary } from "#domain/library.ts";
import { type Session, weekOf } from "#domain/session.ts";
import { paths } from "#features/paths.ts";
import { useLibrary } from "#features/useLibrary.ts";
import { dateInWords } from "#i18n/format.ts";
import { stepName } from "#i18n/layerName.ts";
import { useLanguage, useWords } from "#i18n/react.tsx";
import { classes } from "#ui/classes.ts";
import { Anchor } from "#ui/Link.tsx";

import { LayerMark, NextMark } from "./LayerMark.tsx";

interface LayerPictureProps {
  readonly rows: readonly PictureRow[];
  readonly sessions: readonly Session[];
  /** All of the course, for counting weeks. */
  readonly all: readonly Session[];
  readonly next: Session | undefined;
}

/** Songs under each other, weeks beside each other, layers as lines that grow; for ears a table of words. */
export function LayerPicture({ rows, sessions, all, next }: LayerPictureProps) {
  const { climb: words, course } = useWords();
  const language = useLanguage();
  const library = useLibrary();
  const highest = Math.max(...rows.map(({ ladder }) => ladder.length));
  return (
    <div className="layers-scroll" role="region" aria-label={words.pictureHeading} tabIndex={0}>
      <table className="layers-table">
        <thead>
          <tr>
            <th scope="col" className="layers-song">
              {words.pictureSong}
            </th>
            {sessions.map((session) => {
              const week = weekOf(session, all);
              return (
                <th
                  key={session.id}
                  scope="col"
                  className={classes("layers-week", session.id === next?.id && "layers-next")}
                >
                  <span className="for-ears">
                    {week === undefined ? course.extraMark : words.pictureWeek(week)},{" "}
                    {dateInWords(language, session.date, "dayAndMonth")}
                    {session.id === next?.id && `, ${words.pictureNext}`}
                  </span>
                  <span aria-hidden="true" className="figures">
                    {week === undefined ? "+" : words.pictureWeekShort(week)}
                  </span>
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const content = { kind: "song", songId: row.songId } as const;
            const name = library && nameInLibrary(library, content)?.[language];
            return (
              <tr key={row.songId}>
                <th scope="row" className="layers-song">
                  <Anchor className="layers-link" href={paths.song(row.songId)}>
                    {name ?? course.items.gone}
                  </Anchor>
                </th>
                {sessions.map((session) => (
                  <td
                    key={session.id}
                    className={classes("layers-cell", session.id === next?.id && "layers-next")}
                  >
                    <Cell
                      row={row}
                      mark={row.marks.get(session.id)}
                      isNext={session.id === next?.id}
                      highest={highest}
                    />
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

interface CellProps {
  readonly row: PictureRow;
  readonly mark: PictureMark | undefined;
  readonly isNext: boolean;
  /** Steps of the longest ladder, so that every line has its height. */
  readonly highest: number;
}

function Cell({ row: { ladder, next }, mark, isNext, highest }: CellProps) {
  const { climb: words, layers, run } = useWords();
  const language = useLanguage();
  const named = (place: number) => stepName(layers, ladder, place);
  if (mark) {
    const fit = mark.fit ? run.fits[mark.fit].toLocaleLowerCase(language) : "";
    const said =
      mark.reached === undefined
        ? words.pictureOnlySung
        : [
            words.pictureSung(named(mark.reached), mark.reached + 1, ladder.length),
            fit,
            mark.steppedBack ? words.wentBack : "",
          ]
            .filter(Boolean)
            .join(", ");
    return (
      <>
        <LayerMark mark={mark} highest={highest} />
        <span className="for-ears">{said}</span>
      </>
    );
  }
  if (isNext && next) {
    const said = [
      words.pictureGoal(named(next.goal)),
      ...(next.lock ? [words.pictureWaits(named(next.lock.step))] : []),
    ];
    return (
      <>
        <NextMark goal={next.goal} lock={next.lock?.step} highest={highest} />
        <span className="for-ears">{said.join(", ")}</span>
      </>
    );
  }
  return <span className="for-ears">{words.pictureNot}</span>;
}
