import { lazy, Suspense, useState } from "react";

import { useWords } from "#i18n/react.tsx";
import { Button } from "#ui/Button.tsx";

const TakeOffDialog = lazy(async () => ({
  default: (await import("./TakeOffDialog.tsx")).TakeOffDialog,
}));

/** To take the real choir off this device: a question first, which is fetched when somebody asks for it. */
export function TakeOff() {
  const words = useWords().takeOff;
  const [isOpen, setOpen] = useState(false);
  return (
    <div className="row">
      <Button onPress={() => setOpen(true)}>{words.go}</Button>
      {isOpen && (
        <Suspense fallback={null}>
          <TakeOffDialog onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </div>
  );
}
