import { type PlanItem, parts, plannedMinutes } from "#domain/plan.ts";
import { nameInLibrary } from "#domain/library.ts";
import { useLibrary } from "#features/useLibrary.ts";
import { useLanguage, useFirstWords } from "#i18n/react.tsx";
import { TimeBudget } from "#ui/TimeBudget.tsx";

interface PlanAtAGlanceProps {
  readonly plan: readonly PlanItem[];
  /** The length of the session. */
  readonly minutes: number;
}

/** The parts with their minutes, and the songs by name: what a leader wants to have in mind on the way there. */
export function PlanAtAGlance({ plan, minutes }: PlanAtAGlanceProps) {
  const words = useFirstWords().today;
  const language = useLanguage();
  const library = useLibrary();
  if (plan.length === 0) return <p className="today-plan soft">{words.noPlan}</p>;

  const inTime = plan.filter(({ content }) => content.kind !== "chatBar");
  const shares = parts.flatMap((part, place) => {
    const inPart = inTime.filter((item) => item.part === part);
    if (inPart.length === 0) return [];
    return [{ word: words.part[part], minutes: plannedMinutes(inPart), tone: place + 1 }];
  });
  const songs = plan.flatMap((item) => {
    if (item.content.kind !== "song" || !library) return [];
    const title = nameInLibrary(library, item.content)?.[language];
    return title ? [{ id: item.id, title }] : [];
  });
  return (
    <div className="today-plan">
      <h3>{words.planHeading}</h3>
      <TimeBudget
        parts={shares}
        budget={minutes}
        summary={words.planSum(plannedMinutes(inTime), minutes)}
        unit={words.minutesShort}
      />
      {songs.length > 0 && (
        <>
          <h3>{words.songs}</h3>
          <ul className="today-songs">
            {songs.map(({ id, title }) => (
              <li key={id}>{title}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
