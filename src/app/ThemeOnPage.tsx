import { useLayoutEffect } from "react";

import { useDeviceCard } from "#store/react.tsx";

/** Puts the chosen theme on the page before it is painted; *system* leaves the choice to the device. */
export function ThemeOnPage() {
  const { theme } = useDeviceCard();
  useLayoutEffect(() => {
    if (theme === "system") delete document.documentElement.dataset["theme"];
    else document.documentElement.dataset["theme"] = theme;
  }, [theme]);
  return null;
}
