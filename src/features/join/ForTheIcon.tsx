import { useState } from "react";

import { useWords } from "#i18n/react.tsx";
import { Button } from "#ui/Button.tsx";
import { Section } from "#ui/Page.tsx";

/**
 * A link opens in the browser even where Korlag is installed, and on some phones the two share nothing: an invitation
 * that is used up here is missing there.
 */
export function ForTheIcon({ text }: { text: string }) {
  const words = useWords().join;
  const [said, setSaid] = useState("");
  if (isOpenedFromIcon()) return null;
  const copy = async () => {
    const copied = await navigator.clipboard.writeText(text).then(
      () => true,
      () => false,
    );
    setSaid(copied ? words.copied : words.notCopied);
  };
  return (
    <Section heading={words.installedHeading} lead={words.installed}>
      <div className="row">
        <Button icon="copy" onPress={copy}>
          {words.copyForIcon}
        </Button>
      </div>
      <p className="said" role="status">
        {said}
      </p>
    </Section>
  );
}

function isOpenedFromIcon(): boolean {
  return window.matchMedia("(display-mode: standalone)").matches;
}
