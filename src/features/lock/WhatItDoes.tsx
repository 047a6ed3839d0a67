import { useWords } from "#i18n/react.tsx";
import { Icon, type IconName } from "#ui/Icon.tsx";
import { Section, Sheet } from "#ui/Page.tsx";

/** What the lock does and what it does not, side by side: nobody is to trust it further than it reaches. */
export function WhatItDoes({ hasLock }: { hasLock: boolean }) {
  const { lock: words } = useWords();
  return (
    <>
      <div className="lock-sides">
        <Section heading={words.protects}>
          <Sheet>
            <Lines lines={words.protectsList} icon="check" />
          </Sheet>
        </Section>
        <Section heading={words.not}>
          <Sheet tone="sunk">
            <Lines lines={words.notList} icon="info" />
          </Sheet>
        </Section>
      </div>
      {!hasLock && <p className="soft">{words.withoutLead}</p>}
    </>
  );
}

export function Lines({ lines, icon }: { lines: readonly string[]; icon: IconName }) {
  return (
    <ul className="lock-lines">
      {lines.map((line) => (
        <li key={line}>
          <Icon name={icon} />
          <span>{line}</span>
        </li>
      ))}
    </ul>
  );
}
