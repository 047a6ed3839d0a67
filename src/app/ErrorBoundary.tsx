import { Component, type ReactNode } from "react";

import { useFirstWords } from "#i18n/react.tsx";
import { Banner } from "#ui/Banner.tsx";
import { Button } from "#ui/Button.tsx";

/** Catches what a screen throws: the rest of the app stays, and what was done is kept. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    if (!this.state.failed) return this.props.children;
    return <Stumbled onAgain={() => this.setState({ failed: false })} />;
  }
}

function Stumbled({ onAgain }: { onAgain: () => void }) {
  const words = useFirstWords().app;
  return (
    <Banner
      tone="trouble"
      actions={
        <>
          <Button onPress={onAgain}>{words.tryAgain}</Button>
          <Button onPress={() => window.location.assign("/")}>{words.startOver}</Button>
        </>
      }
    >
      {words.stumbled}
    </Banner>
  );
}
