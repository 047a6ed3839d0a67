import { useFirstWords } from "#i18n/react.tsx";
import type { ShutReason } from "#store/house.ts";
import { useHome } from "#store/react.tsx";
import { Button } from "#ui/Button.tsx";
import { Logo } from "#ui/Logo.tsx";
import { Page } from "#ui/Page.tsx";
import type { Updates } from "./updates.ts";
import "./shut.css";

/** The choir cannot be opened now: says why in plain words, and what helps. */
export function ShutScreen({ why, updates }: { why: ShutReason; updates: Updates }) {
  const words = useFirstWords().app;
  const { house } = useHome();
  const { title, lead } = words.shut[why];
  return (
    <main className="app-shut">
      <Logo word={words.name} />
      <Page
        title={title}
        lead={lead}
        actions={
          <>
            <Button tone="primary" icon="undo" onPress={() => again(why, house.open, updates.take)}>
              {why === "newer tab" ? words.loadAnew : words.tryAgain}
            </Button>
            {why === "wiped" && <Button onPress={house.forgetWiped}>{words.beginAnew}</Button>}
          </>
        }
      />
    </main>
  );
}

// Only a page loaded anew has the newer app's code, and where no other tab has it, only once what waits is taken.
function again(why: ShutReason, open: () => Promise<void>, take: () => void): void {
  if (why === "newer tab") window.location.reload();
  else if (why === "newer here") take();
  else void open();
}
