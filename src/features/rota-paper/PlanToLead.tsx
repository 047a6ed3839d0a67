import { aimsOf } from "#domain/climbing.ts";
import { nextFor } from "#domain/climbPast.ts";
import { levelOf } from "#domain/exercise.ts";
import { type Library, nameInLibrary } from "#domain/library.ts";
import type { PlanItem } from "#domain/plan.ts";
import { clockOf } from "#domain/planClock.ts";
import type { Session } from "#domain/session.ts";
import { paths } from "#features/paths.ts";
import { Stave } from "#features/Stave.tsx";
import { useClimbPast } from "#features/useClimbPast.ts";
import { useLibrary } from "#features/useLibrary.ts";
import { useSongLadders } from "#features/useSongLadder.ts";
import { timeInWords } from "#i18n/format.ts";
import { keyInWords } from "#i18n/key.ts";
import { stepName } from "#i18n/layerName.ts";
import { useLanguage, useWords } from "#i18n/react.tsx";
import { ButtonLink } from "#ui/Button.tsx";

import { type Begins, useStartNotes } from "./useStartNotes.ts";

interface PlanToLeadProps {
  readonly session: Session;
  /** In the order in which it is led. */
  readonly plan: readonly PlanItem[];
}

/** The plan with its minutes, its cues, and how each song begins. */
export function PlanToLead({ session, plan }: PlanToLeadProps) {
  const words = useWords().rotaPaper.substitute;
  const language = useLanguage();
  const library = useLibrary();
  const begins = useStartNotes(plan, library);
  const aimOf = useAims(session);
  const { starts, end } = clockOf(plan, session.date, session.time);
  return (
    <section className="substitute-part substitute-plan">
      <h2>
        {words.plan}
        {plan.length > 0 && (
          <span className="substitute-ends figures">
            {words.planEnds(timeInWords(language, end))}
          </span>
        )}
      </h2>
      {plan.length === 0 && (
        <>
          <p>{words.noPlan}</p>
          <div className="row">
            <ButtonLink href={paths.plan(session.id)} icon="pen">
              {words.makePlan}
            </ButtonLink>
          </div>
        </>
      )}
      <ol className="substitute-items">
        {library &&
          plan.map((item) => {
            const start = starts.get(item.id);
            return (
              <li key={item.id} className="substitute-item">
                <span className="substitute-time figures">
                  {start && timeInWords(language, start)}
                </span>
                <Item
                  item={item}
                  library={library}
                  begins={
                    item.content.kind === "song" ? begins?.get(item.content.songId) : undefined
                  }
                  aim={aimOf(item)}
                />
              </li>
            );
          })}
      </ol>
    </section>
  );
}

interface ItemProps {
  readonly item: PlanItem;
  readonly library: Library;
  readonly begins: Begins | undefined;
  readonly aim: string;
}

function Item({ item, library, begins, aim }: ItemProps) {
  const { rotaPaper, plan } = useWords();
  const words = rotaPaper.substitute;
  const language = useLanguage();
  const { content, minutes } = item;
  const name =
    content.kind === "warmUp" || content.kind === "song"
      ? (nameInLibrary(library, content)?.[language] ?? plan.gone)
      : content.kind === "notice"
        ? content.text
        : content.kind === "rest"
          ? plan.rest
          : plan.chatBar;
  return (
    <div className="substitute-what">
      <h3 className="substitute-name">
        {name} <span className="substitute-minutes figures">{words.minutes(minutes)}</span>
      </h3>
      <Cue item={item} library={library} />
      {content.kind === "song" && <HowItBegins begins={begins} />}
      {aim !== "" && <p>{aim}</p>}
    </div>
  );
}

function Cue({ item: { content }, library }: { item: PlanItem; library: Library }) {
  const words = useWords().rotaPaper.substitute;
  const language = useLanguage();
  switch (content.kind) {
    case "song":
      return null;
    case "notice":
      return <p className="soft">{words.ownWords}</p>;
    case "rest":
      return <p className="soft">{words.calm}</p>;
    case "chatBar":
      return <p className="soft">{words.chat}</p>;
    case "warmUp":
  }
  const exercise = library.exercises.get(content.exerciseId);
  if (!exercise) return null;
  const how = levelOf(exercise, content.level)?.how[language];
  const [seated, caution] = [exercise.seated[language], exercise.caution[language]];
  return (
    <>
      {how && <p>{how}</p>}
      {seated && (
        <p>
          <strong>{words.seated}:</strong> {seated}
        </p>
      )}
      {caution && (
        <p>
          <strong>{words.caution}:</strong> {caution}
        </p>
      )}
    </>
  );
}

function HowItBegins({ begins }: { begins: Begins | undefined }) {
  const { rotaPaper, run, plan } = useWords();
  const words = rotaPaper.substitute;
  const language = useLanguage();
  if (!begins) return null;
  const { note, key, tempo } = begins;
  const facts = [
    note ? words.beginOn(run.noteName(note.letter, note.accidental)) : words.noNote,
    key === undefined ? "" : keyInWords(language, key),
    tempo ? plan.tempoRange(...tempo) : "",
  ];
  return (
    <div className="substitute-song">
      {note && <Stave note={note} />}
      <p>{facts.filter(Boolean).join(" · ")}</p>
    </div>
  );
}

/** Where each song begins on its ladder and where it is to go, in one line; empty for all else. */
function useAims({ date, state }: Session): (item: PlanItem) => string {
  const { climb, layers } = useWords();
  const past = useClimbPast(date);
  const ladderOf = useSongLadders();
  return ({ content, noFurther }) => {
    if (content.kind !== "song" || state !== "planned" || !past || !ladderOf) return "";
    const { ladder } = ladderOf(content.songId);
    if (ladder.length === 0) return "";
    const next = nextFor({ id: content.songId, ladder }, past, date);
    const { start, goal } = aimsOf(ladder, next, noFurther);
    return climb.startAim(stepName(layers, ladder, start), stepName(layers, ladder, goal));
  };
}
