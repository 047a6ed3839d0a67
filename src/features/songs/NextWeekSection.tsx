import { type CivilDate, civilDateAt, daysAfter } from "#domain/civil.ts";
import { type ClimbPast, nextFor } from "#domain/climbPast.ts";
import type { Step } from "#domain/layer.ts";
import type { LayerLog } from "#domain/nextWeek.ts";
import type { Song } from "#domain/song.ts";
import { useClimbPast } from "#features/useClimbPast.ts";
import { useSongLadder } from "#features/useSongLadder.ts";
import { dateInWords } from "#i18n/format.ts";
import { stepName } from "#i18n/layerName.ts";
import { whyNext } from "#i18n/nextInWords.ts";
import { useLanguage, useWords } from "#i18n/react.tsx";
import { useLive, useNow } from "#store/react.tsx";
import { readSessionsFrom } from "#store/sessions.ts";
import { Icon } from "#ui/Icon.tsx";
import { Section, Sheet } from "#ui/Page.tsx";

import "./nextWeek.css";

/** Where the song goes on next time, and why; and what has been sung of it, day by day. */
export function NextWeekSection({ song }: { song: Song }) {
  const words = useWords().climb;
  const on = useNextDay();
  const known = useSongLadder(song.id);
  const past = useClimbPast(on);
  if (!on || !known || !past || known.ladder.length === 0) return null;
  const { ladder } = known;
  const logs = (past.logs.get(song.id) ?? []).filter(({ reached }) =>
    ladder.some(({ id }) => id === reached),
  );
  return (
    <>
      <Section heading={words.nextHeading}>
        <NextSheet song={song} ladder={ladder} past={past} on={on} />
      </Section>
      <Section heading={words.logHeading}>
        {logs.length === 0 ? (
          <p className="soft">{words.logEmpty}</p>
        ) : (
          <Log ladder={ladder} logs={logs} near={on} />
        )}
      </Section>
    </>
  );
}

interface NextSheetProps {
  readonly song: Song;
  readonly ladder: readonly Step[];
  readonly past: ClimbPast;
  readonly on: CivilDate;
}

function NextSheet({ song, ladder, past, on }: NextSheetProps) {
  const all = useWords();
  const { climb: words, layers } = all;
  const next = nextFor({ id: song.id, ladder }, past, on);
  const named = (place: number) => stepName(layers, ladder, place);
  return (
    <Sheet tone="now" className="next-week">
      <dl className="next-week-way">
        <div>
          <dt>{words.startHere}</dt>
          <dd>{named(next.start)}</dd>
        </div>
        <div>
          <dt>{words.aimThere}</dt>
          <dd>{named(next.goal)}</dd>
        </div>
      </dl>
      <p>{whyNext(all, ladder, next)}</p>
      {next.ifItFlows !== undefined && <p>{words.ifItFlows(named(next.ifItFlows))}</p>}
      {next.lock && (
        <p className="next-week-lock">
          <Icon name="rest" />
          <span>{words.lock(named(next.lock.step), next.lock.timesLeft)}</span>
        </p>
      )}
      <p className="small">{words.overrule}</p>
    </Sheet>
  );
}

interface LogProps {
  readonly ladder: readonly Step[];
  readonly logs: readonly LayerLog[];
  readonly near: CivilDate;
}

function Log({ ladder, logs, near }: LogProps) {
  const { climb: words, layers, run } = useWords();
  const language = useLanguage();
  return (
    <ol className="next-week-log">
      {logs.toReversed().map(({ date, reached, fit, steppedBack }, place) => {
        const sameYear = date.slice(0, 4) === near.slice(0, 4);
        const step = ladder.findIndex(({ id }) => id === reached);
        return (
          <li key={`${date} ${place}`}>
            <span className="next-week-date">
              {dateInWords(language, date, sameYear ? "dayAndMonth" : "full")}
            </span>
            <span>
              {[
                words.logLine(
                  stepName(layers, ladder, step),
                  run.fits[fit].toLocaleLowerCase(language),
                ),
                ...(steppedBack ? [words.wentBack] : []),
              ].join(", ")}
            </span>
          </li>
        );
      })}
    </ol>
  );
}

/** The day of the session that comes, or a week from now. */
function useNextDay(): CivilDate | undefined {
  const today = civilDateAt(useNow(60_000));
  return useLive(
    async (database) => {
      const sessions = await readSessionsFrom(database, today, 12);
      return sessions.find(({ state }) => state === "planned")?.date ?? daysAfter(today, 7);
    },
    [today],
  );
}
