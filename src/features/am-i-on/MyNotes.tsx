import type { HelpNote } from "#domain/helpNote.ts";
import { useVariantWords } from "#features/useVariants.ts";
import { useWords } from "#i18n/react.tsx";

import type { Mine } from "./queries.ts";

/**
 * About the person one accompanies today: a first name, what helps, where to meet. On no other day, and not before the
 * promise to keep it to oneself has been noted. `[P08, P09]`
 */
export function MyNotes({ mine: { notes, me } }: { mine: Mine }) {
  const words = useWords().amIOn.note;
  if (notes.length === 0) return null;
  if (me.promisedOn === null) return <p className="am-i-on-note">{words.promise}</p>;
  return notes.map((note) => <Note key={note.id} note={note} />);
}

function Note({ note }: { note: HelpNote }) {
  const words = useWords().amIOn.note;
  const { short } = useVariantWords();
  const helps = note.variants.map(short).filter((word) => word !== "");
  return (
    <section className="am-i-on-note screen-only">
      <h3>{words.with(note.firstName)}</h3>
      <p className="for-ears">{words.helps}</p>
      {helps.length === 0 ? (
        <p>{words.nothing}</p>
      ) : (
        <ul className="am-i-on-helps">
          {helps.map((word) => (
            <li key={word}>{word}</li>
          ))}
        </ul>
      )}
      {note.meet !== "" && (
        <p>
          <strong>{words.meet}:</strong> {note.meet}
        </p>
      )}
      <p className="soft">{words.vanishes}</p>
    </section>
  );
}
