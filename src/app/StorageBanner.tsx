import { Suspense } from "react";
import { useStore as useStateOf } from "zustand";

import { useSaveFile } from "#features/useSaveFile.ts";
import { useFirstWords, useWords } from "#i18n/react.tsx";
import type { KeepingState } from "#store/keeping.ts";
import { useLock, useStore } from "#store/react.tsx";
import { Banner } from "#ui/Banner.tsx";
import { Button } from "#ui/Button.tsx";

/** Cannot be missed: what was done is not kept yet. It goes when everything is. */
export function StorageBanner() {
  const keeping = useStateOf(useStore().keeping.state);
  return keeping.kind === "kept" ? null : <NotKept {...keeping} />;
}

function NotKept({ acts, trouble }: Extract<KeepingState, { kind: "waiting" }>) {
  const { keeping } = useStore();
  const words = useFirstWords().app;
  const isLocked = useLock() !== "open";
  const [save, problem] = useSaveFile();
  return (
    <Banner
      tone="trouble"
      actions={
        <>
          <Button onPress={() => keeping.tryAgain()}>{words.tryAgain}</Button>
          <Button icon="save" onPress={save}>
            {words.saveFile}
          </Button>
        </>
      }
    >
      {acts > 0 && <strong>{words.notKept(acts)} </strong>}
      {words.trouble[trouble]} {problem}
      {isLocked && (
        <Suspense fallback={null}>
          <NotInIt />
        </Suspense>
      )}
    </Banner>
  );
}

/** Its words come after the first ones: a banner does not wait for them. */
function NotInIt() {
  return <> {useWords().lock.file}</>;
}
