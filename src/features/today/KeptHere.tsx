import { useStore as useStateOf } from "zustand";

import { useFirstWords } from "#i18n/react.tsx";
import { useStore } from "#store/react.tsx";
import { SavedMark } from "#ui/SavedMark.tsx";

/** Says where things are kept, and only what is so. */
export function KeptHere() {
  const words = useFirstWords().today;
  const keeping = useStateOf(useStore().keeping.state);
  return keeping.kind === "kept" ? (
    <SavedMark tone="kept">{words.savedHere}</SavedMark>
  ) : (
    <SavedMark tone="trouble">{words.savedWaiting}</SavedMark>
  );
}
