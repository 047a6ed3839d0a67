import { paths } from "#features/paths.ts";
import { useMet, useMetLine } from "#features/useMetLine.ts";
import { useWords } from "#i18n/react.tsx";
import type { Met } from "#store/met.ts";
import { ButtonLink } from "#ui/Button.tsx";
import { Section, Sheet } from "#ui/Page.tsx";
import { SavedMark } from "#ui/SavedMark.tsx";

/** The way to where the devices of the choir meet, and how that stands. */
export function DevicesWay() {
  const words = useWords().devices;
  const met = useMet();
  if (met === undefined) return null;
  // One that was removed meets nobody: the bar over the page says so.
  const leadOf = ({ trouble }: Met) => (trouble === "removed" ? undefined : words.shared);
  return (
    <Section heading={words.title} lead={met ? leadOf(met) : words.alone}>
      <Sheet className="row row-spread">
        {met ? <HowItStands met={met} /> : <p>{words.aloneShort}</p>}
        <ButtonLink href={paths.devices} icon="device">
          {words.toDevices}
        </ButtonLink>
      </Sheet>
    </Section>
  );
}

function HowItStands({ met }: { met: Met }) {
  const line = useMetLine(met);
  return <SavedMark tone={met.trouble || met.waiting > 0 ? "waiting" : "kept"}>{line}</SavedMark>;
}
