import { gestureKeyOf, gestureNames } from "#content/gestures.ts";
import type { OwnGesture } from "#domain/arrangement.ts";
import type { Language } from "#domain/language.ts";
import type { GestureId } from "#domain/layer.ts";
import type { Words } from "#i18n/words.ts";
import { Figure } from "#ui/Figure.tsx";
import { gesturePose } from "#ui/gesturePoses.ts";

/** What a gesture is called, one of the library or the leader's own. */
export function gestureName(
  words: Words["layers"],
  language: Language,
  own: readonly OwnGesture[],
  id: GestureId,
): string {
  const key = gestureKeyOf(id);
  if (key) return gestureNames[key][language];
  return own.find((gesture) => gesture.id === id)?.name ?? words.ownGestureGone;
}

/** Its picture; a leader's own has its first letter on an empty sheet. */
export function GesturePicture({ id, name }: { id: GestureId; name: string }) {
  const pose = gesturePose(id);
  if (pose) return <Figure pose={pose} className="gesture-figure" />;
  return (
    <span className="gesture-figure gesture-letter" aria-hidden="true">
      {name.slice(0, 1).toLocaleUpperCase()}
    </span>
  );
}
