import { levelOf } from "#domain/exercise.ts";
import type { Library } from "#domain/library.ts";
import type { PlanItem } from "#domain/plan.ts";
import { clockOf } from "#domain/planClock.ts";
import { groupsByPart } from "#domain/planPlaces.ts";
import type { PlanVariants } from "#domain/variants.ts";
import { useVariantWords } from "#features/useVariants.ts";
import { timeInWords } from "#i18n/format.ts";
import { keyInWords } from "#i18n/key.ts";
import { useLanguage, useWords } from "#i18n/react.tsx";

import { itemName } from "./itemWords.ts";
import type { PlannedSession } from "./queries.ts";

interface PlanPaperProps {
  readonly planned: PlannedSession;
  readonly library: Library;
  readonly aimOf: (item: PlanItem) => string;
  readonly ready: PlanVariants["byItem"] | undefined;
}

/** The plan on paper: large enough for a music stand, with room to write. Seen only when it is printed. */
export function PlanPaper(props: PlanPaperProps) {
  const { planned, library, aimOf, ready } = props;
  const { session, items } = planned;
  const { plan: words, variants } = useWords();
  const { counted } = useVariantWords();
  const language = useLanguage();
  const { starts } = clockOf(items, session.date, session.time);
  return (
    <div className="print-only plan-paper">
      {groupsByPart(items).map(({ part, items: inPart }, place) => (
        <section key={`${place} ${part}`} className="plan-paper-part">
          <h2 className="plan-paper-head">{words.parts[part]}</h2>
          <ol className="plan-paper-items">
            {inPart.map((item) => {
              const time = starts.get(item.id);
              const aim = aimOf(item);
              const toReady = counted(ready?.get(item.id) ?? []).filter(({ strong }) => strong);
              return (
                <li key={item.id} className="plan-paper-item">
                  <span className="figures plan-paper-time">
                    {time && timeInWords(language, time)}
                  </span>
                  <div className="plan-paper-what">
                    <p className="plan-paper-name">
                      {itemName(words, language, library, item.content)}
                      <span className="plan-paper-minutes figures">
                        {" "}
                        {item.minutes} {words.minuteUnit}
                      </span>
                    </p>
                    <ItemText item={item} library={library} />
                    {aim && <p>{aim}</p>}
                    {toReady.length > 0 && (
                      <p>
                        <strong>{variants.ready}:</strong>{" "}
                        {toReady.map(({ count, word }) => variants.of(count, word)).join(" · ")}
                      </p>
                    )}
                  </div>
                </li>
              );
            })}
          </ol>
        </section>
      ))}
      <section className="plan-paper-part keep">
        <h2 className="plan-paper-head">{words.printNotes}</h2>
        <div className="plan-paper-lines" />
      </section>
    </div>
  );
}

function ItemText({ item: { content }, library }: { item: PlanItem; library: Library }) {
  const words = useWords().plan;
  const language = useLanguage();
  if (content.kind === "song") {
    const song = library.songs.get(content.songId);
    const facts = [
      song?.key && `${words.key} ${keyInWords(language, song.key)}`,
      song?.tempo && words.tempoRange(...song.tempo),
    ].filter(Boolean);
    return facts.length > 0 ? <p>{facts.join(" · ")}</p> : null;
  }
  if (content.kind !== "warmUp") return null;
  const exercise = library.exercises.get(content.exerciseId);
  if (!exercise) return null;
  const how = levelOf(exercise, content.level)?.how[language];
  const seated = exercise.seated[language];
  return (
    <>
      {how && (
        <p>
          <strong>{words.printLevel(content.level)}:</strong> {how}
        </p>
      )}
      {seated && (
        <p>
          <strong>{words.seated}:</strong> {seated}
        </p>
      )}
    </>
  );
}
