import { useEffect, useState } from "react";

import { useWords } from "#i18n/react.tsx";
import { useStore } from "#store/react.tsx";
import { Button } from "#ui/Button.tsx";
import { Section, Sheet } from "#ui/Page.tsx";

import { ChangeDialog } from "./ChangeDialog.tsx";
import { closeLock, lockAfter, onlyWithPassphrase, openWithDeviceToo } from "./commands.ts";
import { MinutesField } from "./MinutesField.tsx";
import { useLockHere } from "./queries.ts";

/** The lock is on and open in this tab: close it, and set it as one likes. */
export function OpenLock({ onTurnedOff }: { onTurnedOff: () => void }) {
  const { app, lock: words } = useWords();
  const store = useStore();
  const { minutes } = useLockHere();
  const [asking, setAsking] = useState<"change" | "turn off">();
  const [says, setSays] = useState("");

  const lock = async () => {
    const answer = await closeLock(store);
    const { somethingWaits } = words;
    const sentences = { ...app.trouble, "something waits": somethingWaits, "no lock": "" };
    setSays(answer.ok ? "" : sentences[answer.why]);
  };
  return (
    <Section heading={words.isOn} lead={words.isOpen}>
      <Sheet className="stack gap-large">
        <div className="row">
          <Button tone="primary" icon="key" size="large" onPress={lock}>
            {words.lockNow}
          </Button>
          <Button icon="edit" onPress={() => setAsking("change")}>
            {words.change}
          </Button>
          <Button onPress={() => setAsking("turn off")}>{words.turnOff}</Button>
        </div>
        <p role="status" className="said">
          {says}
        </p>
        <MinutesField minutes={minutes} onChange={(chosen) => void lockAfter(store, chosen)} />
        <DeviceLock onSay={setSays} />
      </Sheet>
      {asking && (
        <ChangeDialog
          what={asking}
          onClose={(isDone) => {
            setAsking(undefined);
            if (isDone && asking === "turn off") return onTurnedOff();
            setSays(isDone ? words.changed : "");
          }}
        />
      )}
    </Section>
  );
}

function DeviceLock({ onSay }: { onSay: (sentence: string) => void }) {
  const { lock: words } = useWords();
  const store = useStore();
  const { hasAuthenticator: isAgreed } = useLockHere();
  const [isThere, setIsThere] = useState(false);
  useEffect(() => {
    let wanted = true;
    void import("#store/lockDevice.ts").then(async ({ hasDeviceLock }) => {
      if ((await hasDeviceLock()) && wanted) setIsThere(true);
    });
    return () => {
      wanted = false;
    };
  }, []);
  if (!isThere && !isAgreed) return null;
  const add = async () => onSay((await openWithDeviceToo(store)) ? "" : words.noAuthenticator);
  return (
    <div className="stack">
      <h3>{words.authenticator}</h3>
      <p>{isAgreed ? words.hasAuthenticator : words.authenticatorLead}</p>
      <div className="row">
        {isAgreed ? (
          <Button onPress={async () => onlyWithPassphrase(store)}>
            {words.removeAuthenticator}
          </Button>
        ) : (
          <Button icon="device" onPress={add}>
            {words.addAuthenticator}
          </Button>
        )}
      </div>
    </div>
  );
}
