import { type FormEvent, useState } from "react";

import { longestName } from "#domain/singer.ts";
import { useWords } from "#i18n/react.tsx";
import type { SetUpTrouble } from "#store/meeting.ts";
import { useMeeting } from "#store/react.tsx";
import { Banner } from "#ui/Banner.tsx";
import { Button } from "#ui/Button.tsx";
import { ChoiceField } from "#ui/ChoiceField.tsx";
import { TextField } from "#ui/Field.tsx";
import { Section, Sheet } from "#ui/Page.tsx";

/** The choir is on this device only; it may meet others at an address, the one the app came from or another. */
export function SetUp({ onDone }: { onDone: () => void }) {
  const { devices, app } = useWords();
  const words = devices.setUp;
  const meeting = useMeeting();
  const [where, setWhere] = useState<"this" | "other">("this");
  const [address, setAddress] = useState("");
  const [owner, setOwner] = useState("");
  const [secret, setSecret] = useState<string>();
  const [problem, setProblem] = useState<string>();
  const [isOfIt, setOfAddress] = useState(false);
  const [isGoing, setGoing] = useState(false);
  const troubles = {
    ...app.trouble,
    ...devices.trouble,
    ...devices.notDone,
    offline: words.noAnswer,
  };

  const go = async (event: FormEvent) => {
    event.preventDefault();
    if (isGoing) return;
    setGoing(true);
    setProblem(undefined);
    const wanted = where === "this" ? window.location.origin : address.trim();
    const answer = await meeting.setUp(wanted, owner.trim(), secret?.trim());
    setGoing(false);
    if (answer.ok) return onDone();
    if (answer.why === "secret wanted") setSecret(secret ?? "");
    setProblem(troubles[answer.why]);
    setOfAddress(where === "other" && isOfAddress(answer.why));
  };
  return (
    <Section heading={devices.aloneTitle} lead={devices.aloneLead}>
      <Sheet>
        <form className="stack gap-large" onSubmit={(event) => void go(event)} noValidate>
          <ChoiceField
            legend={words.where}
            value={where}
            onChange={setWhere}
            options={[
              { value: "this", label: words.thisAddress, hint: window.location.origin },
              { value: "other", label: words.otherAddress },
            ]}
          />
          {where === "other" && (
            <TextField
              label={words.address}
              hint={words.addressHint}
              type="url"
              value={address}
              onChange={setAddress}
              problem={isOfIt ? problem : undefined}
              autoCapitalize="none"
            />
          )}
          <TextField
            label={words.owner}
            hint={words.ownerHint}
            value={owner}
            onChange={setOwner}
            maxLength={longestName}
            autoCapitalize="words"
          />
          {secret !== undefined && (
            <TextField
              label={words.secret}
              hint={words.secretHint}
              value={secret}
              onChange={setSecret}
              autoCapitalize="none"
              autoComplete="off"
            />
          )}
          {problem && !isOfIt && <Banner tone="trouble">{problem}</Banner>}
          <p className="said" role="status">
            {isGoing ? words.going : ""}
          </p>
          <div className="row">
            <Button type="submit" tone="primary" size="large">
              {words.go}
            </Button>
          </div>
        </form>
      </Sheet>
    </Section>
  );
}

/** To be mended where the address was written, and so told there. */
function isOfAddress(why: SetUpTrouble): boolean {
  return why === "not an address" || why === "offline" || why === "no endpoint";
}
