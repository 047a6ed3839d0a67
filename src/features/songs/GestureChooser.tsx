import { useState } from "react";

import { gestureId, gestureKeys } from "#content/gestures.ts";
import type { OwnGesture } from "#domain/arrangement.ts";
import type { GestureId } from "#domain/layer.ts";
import { useLanguage, useWords } from "#i18n/react.tsx";
import { useStore } from "#store/react.tsx";
import { Button, IconButton } from "#ui/Button.tsx";
import { TextField } from "#ui/Field.tsx";
import { Form } from "#ui/Form.tsx";

import { gestureName, GesturePicture } from "./GestureCard.tsx";
import { keepOwnGesture, removeOwnGesture, renameOwnGesture } from "./ladderCommands.ts";
import { useOwnGestures } from "./ladderQueries.ts";
import { useOffer } from "#features/useOffer.ts";

interface GestureChooserProps {
  /** Counted from 1. */
  readonly phrase: number;
  readonly chosen: GestureId | undefined;
  readonly onChoose: (id: GestureId) => void;
  readonly onBack: () => void;
}

/** The leader's own gestures, then the thirty with their pictures. */
export function GestureChooser({ phrase, chosen, onChoose, onBack }: GestureChooserProps) {
  const words = useWords().layers;
  const language = useLanguage();
  const own = useOwnGestures();
  if (!own) return null;
  const card = (id: GestureId) => {
    const name = gestureName(words, language, own, id);
    return (
      <button
        type="button"
        className="press-card gesture-card"
        aria-pressed={id === chosen}
        onClick={() => onChoose(id)}
      >
        <GesturePicture id={id} name={name} />
        <span className="gesture-name">{name}</span>
      </button>
    );
  };
  return (
    <div className="stack">
      <div className="row row-spread">
        <h3 data-first-focus="" tabIndex={-1} ref={takeFocus}>
          {words.chooseGestureFor(phrase)}
        </h3>
        <Button icon="back" onPress={onBack}>
          {words.backToPhrases}
        </Button>
      </div>
      <ul className="gesture-cards" aria-label={words.libraryGestures}>
        {gestureKeys.map((key) => (
          <li key={key}>{card(gestureId(key))}</li>
        ))}
      </ul>
      <section className="stack gap-small">
        <h3>{words.ownGestures}</h3>
        {own.length > 0 && (
          <ul className="gesture-own">
            {own.map((gesture) => (
              <li key={gesture.id} className="gesture-own-row">
                {card(gesture.id)}
                <OwnActions gesture={gesture} />
              </li>
            ))}
          </ul>
        )}
        <NewGesture onKept={onChoose} />
      </section>
    </div>
  );
}

/** The button that was pressed is gone: the keyboard goes on where the choice begins. */
function takeFocus(heading: HTMLElement | null): void {
  heading?.focus();
}

function NewGesture({ onKept }: { onKept: (id: GestureId) => void }) {
  const store = useStore();
  const words = useWords().layers;
  const offer = useOffer();
  const [name, setName] = useState("");
  const [tried, setTried] = useState(false);
  const keep = async () => {
    const { id, kept } = await keepOwnGesture(store, name);
    setTried(!kept.ok);
    if (!kept.ok) return;
    offer(kept.value, words.gestureAdded(name.trim()));
    onKept(id);
  };
  return (
    <Form className="gesture-new" onSubmit={keep}>
      <TextField
        label={words.ownGesture}
        hint={words.ownGestureHint}
        value={name}
        maxLength={60}
        onChange={setName}
        problem={tried && name.trim() === "" ? words.ownGestureEmpty : undefined}
      />
      <Button type="submit" icon="plus">
        {words.keepOwn}
      </Button>
    </Form>
  );
}

function OwnActions({ gesture: { id, name } }: { gesture: OwnGesture }) {
  const store = useStore();
  const { layers: words, common } = useWords();
  const offer = useOffer();
  const [typed, setTyped] = useState<string>();
  const rename = async () => {
    if (typed === undefined) return;
    const answer = await renameOwnGesture(store, id, typed);
    if (!answer.ok) return;
    setTyped(undefined);
    offer(answer.value, words.gestureRenamed(typed.trim()));
  };
  const remove = async () => {
    const answer = await removeOwnGesture(store, id);
    if (answer.ok) offer(answer.value, words.gestureRemoved(name));
  };
  if (typed === undefined) {
    return (
      <div className="row gap-small">
        <IconButton
          icon="edit"
          word={common.edit}
          spoken={`${common.edit}: ${words.rename(name)}`}
          onPress={() => setTyped(name)}
        />
        <IconButton icon="cut" word={common.remove} spoken={words.remove(name)} onPress={remove} />
      </div>
    );
  }
  return (
    <Form className="gesture-new" onSubmit={rename}>
      <TextField
        firstFocus
        label={words.rename(name)}
        value={typed}
        maxLength={60}
        onChange={setTyped}
        problem={typed.trim() === "" ? words.ownGestureEmpty : undefined}
      />
      <Button type="submit" icon="check">
        {common.save}
      </Button>
    </Form>
  );
}
