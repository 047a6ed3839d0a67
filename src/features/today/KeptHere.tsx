import { useStore as useStateOf } from "zustand";

import { paths } from "#features/paths.ts";
import { useMet, useMetLine } from "#features/useMetLine.ts";
import { useFirstWords } from "#i18n/react.tsx";
import type { Met } from "#store/met.ts";
import { useStore } from "#store/react.tsx";
import { Anchor } from "#ui/Link.tsx";
import { SavedMark } from "#ui/SavedMark.tsx";

/** Says where things are kept, and only what is so. */
export function KeptHere() {
  const words = useFirstWords().today;
  const keeping = useStateOf(useStore().keeping.state);
  const met = useMet();
  if (keeping.kind !== "kept") return <SavedMark tone="trouble">{words.savedWaiting}</SavedMark>;
  return met ? <KeptAndMet met={met} /> : <SavedMark tone="kept">{words.savedHere}</SavedMark>;
}

/** Kept here, and with the others: what waits, and when they last met. */
function KeptAndMet({ met }: { met: Met }) {
  const { lookInto } = useFirstWords().met;
  const line = useMetLine(met);
  return (
    <div className="today-kept">
      <SavedMark tone={met.trouble || met.waiting > 0 ? "waiting" : "kept"}>{line}</SavedMark>
      <Anchor className="today-kept-way" href={paths.devices}>
        {lookInto}
      </Anchor>
    </div>
  );
}
