import { paths } from "#features/paths.ts";
import { TakeOff } from "#features/TakeOff.tsx";
import { useMet } from "#features/useMetLine.ts";
import { useWords } from "#i18n/react.tsx";
import { ButtonLink } from "#ui/Button.tsx";
import { Section } from "#ui/Page.tsx";

/** The way out of a choir on this device; who still meets the others leaves them first. */
export function TakeOffWay() {
  const { takeOff: words, devices } = useWords();
  const met = useMet();
  if (met === undefined) return null;
  const isIn = met !== null && met.trouble !== "removed";
  return (
    <Section heading={words.heading} lead={isIn ? words.leaveFirst : words.lead}>
      {isIn ? (
        <div className="row">
          <ButtonLink href={paths.devices} icon="device">
            {devices.toDevices}
          </ButtonLink>
        </div>
      ) : (
        <TakeOff />
      )}
    </Section>
  );
}
