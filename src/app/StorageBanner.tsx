import { useStore as useStateOf } from "zustand";

import { saveToFile } from "#features/saveToFile.ts";
import { useFirstWords } from "#i18n/react.tsx";
import { useHome, useStore } from "#store/react.tsx";
import { Banner } from "#ui/Banner.tsx";
import { Button } from "#ui/Button.tsx";

/** Cannot be missed: what was done is not kept yet. It goes when everything is. */
export function StorageBanner() {
  const store = useStore();
  const { device } = useHome();
  const words = useFirstWords().app;
  const keeping = useStateOf(store.keeping.state);
  if (keeping.kind === "kept") return null;
  return (
    <Banner
      tone="trouble"
      actions={
        <>
          <Button onPress={() => store.keeping.tryAgain()}>{words.tryAgain}</Button>
          <Button icon="save" onPress={async () => saveToFile(store, device)}>
            {words.saveFile}
          </Button>
        </>
      }
    >
      {keeping.acts > 0 && <strong>{words.notKept(keeping.acts)} </strong>}
      {words.trouble[keeping.trouble]}
    </Banner>
  );
}
