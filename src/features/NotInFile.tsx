import { useWords } from "#i18n/react.tsx";
import { useLock } from "#store/react.tsx";
import { Banner } from "#ui/Banner.tsx";

/** A file that is saved while names and cards are locked is one without them: that is said before it is saved. */
export function NotInFile() {
  const { lock } = useWords();
  return useLock() === "open" ? null : <Banner tone="notice">{lock.file}</Banner>;
}
