import { useFirstWords } from "#i18n/react.tsx";
import { useHome } from "#store/react.tsx";
import { Banner } from "#ui/Banner.tsx";
import { Button } from "#ui/Button.tsx";

export function MadeUpStrip() {
  const words = useFirstWords().today;
  const { house } = useHome();
  return (
    <Banner
      tone="quiet"
      actions={<Button onPress={() => house.removeMadeUp()}>{words.removeMadeUp}</Button>}
    >
      {words.madeUp}
    </Banner>
  );
}
