import type { Consent, Purpose } from "#domain/consent.ts";
import { dateInWords } from "#i18n/format.ts";
import { useLanguage, useWords } from "#i18n/react.tsx";
import { Button } from "#ui/Button.tsx";
import { Tag } from "#ui/Chip.tsx";

/** One agreement: what it is, how it stands, and the one step that can be taken. */
export function Agreement({
  purpose,
  consent,
  onGive,
  onWithdraw,
}: {
  purpose: Purpose;
  consent: Consent | undefined;
  onGive: () => void;
  onWithdraw: () => void;
}) {
  const { rights } = useWords();
  const words = rights.agreements;
  const name = rights.purposes[purpose];
  const howAnswered = useHowAnswered();
  const given = consent?.given === true;
  return (
    <div className="rights-agreement-head">
      <div className="rights-agreement-words">
        <h3>{name}</h3>
        <p className="soft">{rights.purposeHints[purpose]}</p>
        <p className="rights-standing">
          {given ? (
            <Tag tone="leaf" icon="check">
              {words.yes}
            </Tag>
          ) : (
            <Tag>{consent ? words.no : words.notAsked}</Tag>
          )}
          {consent && <span className="small figures">{howAnswered(consent)}</span>}
        </p>
      </div>
      {given ? (
        <Button onPress={onWithdraw} spoken={words.withdrawFrom(name)}>
          {words.withdraw}
        </Button>
      ) : (
        <Button onPress={onGive} spoken={words.giveTo(name)}>
          {words.give}
        </Button>
      )}
    </div>
  );
}

/** When it was answered, how, by whom and who noted it. */
export function useHowAnswered(): (consent: Consent) => string {
  const language = useLanguage();
  const words = useWords().rights.agreements;
  return ({ given, on, how, notedBy, onBehalf }) => {
    const day = dateInWords(language, on, "dayMonthYear");
    return [
      given ? words.since(day) : words.until(day),
      how === "paper" ? words.paper : words.spoken,
      onBehalf === "" ? "" : words.onBehalf(onBehalf),
      notedBy === "" ? "" : words.notedBy(notedBy),
    ]
      .filter((part) => part !== "")
      .join(", ");
  };
}
