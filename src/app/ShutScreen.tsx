import { useFirstWords } from "#i18n/react.tsx";
import type { ShutReason } from "#store/house.ts";
import { useHome } from "#store/react.tsx";
import { Button } from "#ui/Button.tsx";
import { Logo } from "#ui/Logo.tsx";
import { Page } from "#ui/Page.tsx";
import "./shut.css";

/** The choir cannot be opened now: says why in plain words, and what helps. */
export function ShutScreen({ why }: { why: ShutReason }) {
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
            <Button tone="primary" icon="undo" onPress={() => again(why, house.open)}>
              {why === "newer tab" ? words.loadAnew : words.tryAgain}
            </Button>
            {why === "wiped" && <Button onPress={house.forgetWiped}>{words.beginAnew}</Button>}
          </>
        }
      />
    </main>
  );
}

// Only a page loaded anew has the newer app's code.
function again(why: ShutReason, open: () => Promise<void>): void {
  if (why === "newer tab" || why === "newer here") window.location.reload();
  else void open();
}
