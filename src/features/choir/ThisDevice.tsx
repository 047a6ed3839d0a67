import type { HelperCard } from "#domain/helper.ts";
import { type Language, languages, type Text3 } from "#domain/language.ts";
import { WhoseDevice } from "#features/WhoseDevice.tsx";
import { useLanguage, useSpeak, useWords } from "#i18n/react.tsx";
import type { Theme } from "#store/device.ts";
import { useDeviceCard, useHome } from "#store/react.tsx";
import { ChoiceField } from "#ui/ChoiceField.tsx";
import type { IconName } from "#ui/Icon.tsx";
import { Section, Sheet } from "#ui/Page.tsx";

/** Each language is called what its speakers call it, whichever is spoken now. */
const ownNames: Text3 = { da: "Dansk", nb: "Norsk (bokmål)", en: "English" };

const themes: readonly { readonly value: Theme; readonly icon: IconName }[] = [
  { value: "system", icon: "device" },
  { value: "light", icon: "today" },
  { value: "dark", icon: "moon" },
];

export function ThisDevice({ helpers }: { helpers: readonly HelperCard[] }) {
  const words = useWords().choir;
  const language = useLanguage();
  const speak = useSpeak();
  const { device } = useHome();
  const { theme } = useDeviceCard();
  return (
    <Section heading={words.device}>
      <Sheet className="stack gap-large choir-device">
        <ChoiceField<Language>
          legend={words.language}
          beside
          value={language}
          onChange={speak}
          options={languages.map((value) => ({ value, label: ownNames[value] }))}
        />
        <ChoiceField<Theme>
          legend={words.theme}
          beside
          value={theme}
          onChange={(chosen) => device.change({ theme: chosen })}
          options={themes.map(({ value, icon }) => ({ value, icon, label: words.themes[value] }))}
        />
        <WhoseDevice helpers={helpers} />
      </Sheet>
    </Section>
  );
}
