import { useState } from "react";

import type { HelperCard } from "#domain/helper.ts";
import type { Session } from "#domain/session.ts";
import { useWords } from "#i18n/react.tsx";
import { useLive, useLock, useStore } from "#store/react.tsx";
import { readRole } from "#store/role.ts";
import { Button } from "#ui/Button.tsx";
import { Dialog } from "#ui/Dialog.tsx";

import { takeBackHelpNote } from "./helpNoteActs.ts";
import { HelpNoteForm, PromiseWaits } from "./HelpNoteForm.tsx";
import { type NotesOfDay, useNotesOfDay } from "./useNotesOfDay.ts";
import { useOffer } from "./useOffer.ts";

/**
 * The door to what helpers are told on a day: for the leader and the coordinator, while what is known of singers lies
 * open. `[P08]`
 */
export function HelpNotes({ session }: { session: Session }) {
  const words = useWords().amIOn.writing;
  const lock = useLock();
  const role = useLive(readRole);
  const [open, setOpen] = useState(false);
  if (lock !== "open" || (role !== "leader" && role !== "coordinator")) return null;
  return (
    <>
      <Button size="large" icon="help" onPress={() => setOpen(true)}>
        {words.open}
      </Button>
      {open && <NotesDialog session={session} onClose={() => setOpen(false)} />}
    </>
  );
}

function NotesDialog({ session, onClose }: { session: Session; onClose: () => void }) {
  const { amIOn, common } = useWords();
  const words = amIOn.writing;
  const day = useNotesOfDay(session);
  return (
    <Dialog open onClose={onClose} title={words.title} closeWord={common.close}>
      <div className="stack">
        <p className="soft">{words.lead}</p>
        {day?.notes.map((note) => (
          <Written key={note.id} note={note} helpers={day.helpers} />
        ))}
        {day && (day.agreed.length === 0 ? <p>{words.none}</p> : <HelpNoteForm day={day} />)}
      </div>
    </Dialog>
  );
}

interface WrittenProps {
  readonly note: NotesOfDay["notes"][number];
  readonly helpers: readonly HelperCard[];
}

function Written({ note, helpers }: WrittenProps) {
  const { amIOn, rota } = useWords();
  const words = amIOn.writing;
  const store = useStore();
  const offer = useOffer();
  const helper = helpers.find(({ id }) => id === note.helperId);
  const name = helper?.called ?? rota.nobodyKnown;
  const takeBack = async () => {
    const kept = await takeBackHelpNote(store, note, note.singerId);
    if (kept.ok) offer(kept.value, words.takenBack(name));
  };
  return (
    <div className="stack gap-small">
      <div className="row row-spread">
        <strong>{words.written(name, note.firstName)}</strong>
        <Button icon="undo" onPress={takeBack}>
          {words.takeBack}
        </Button>
      </div>
      {helper && <PromiseWaits helper={helper} />}
    </div>
  );
}
