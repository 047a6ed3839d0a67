import { Component, type ReactNode } from "react";

interface LeftOutProps {
  /** Where one is: elsewhere it is tried again. */
  readonly at: string;
  readonly children: ReactNode;
}

interface LeftOutState {
  readonly failed: boolean;
  readonly at: string;
}

/** What stands beside a screen and stumbles, or cannot be fetched, is left out; the screen stays. */
export class LeftOut extends Component<LeftOutProps, LeftOutState> {
  override state = { failed: false, at: this.props.at };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  static getDerivedStateFromProps({ at }: LeftOutProps, before: LeftOutState) {
    return at === before.at ? null : { failed: false, at };
  }

  override render() {
    return this.state.failed ? null : this.props.children;
  }
}
