import { Icon } from "#ui/Icon.tsx";

interface DockButtonProps {
  readonly icon: "easier" | "harder";
  readonly act: string;
  /** Where it leads. */
  readonly to: string;
  readonly hint?: string | undefined;
  /** Undefined where it leads nowhere. */
  readonly onPress: (() => Promise<unknown>) | undefined;
}

/** One of the two that stand side by side, of one size: neither is the braver one. */
export function DockButton({ icon, act, to, hint, onPress }: DockButtonProps) {
  return (
    <button
      type="button"
      className="run-dock-way"
      disabled={!onPress}
      onClick={() => void onPress?.()}
    >
      <span className="run-dock-act">
        <Icon name={icon} />
        <span>{act}</span>
      </span>{" "}
      <span className="run-dock-to">{to}</span>{" "}
      {hint !== undefined && <span className="run-dock-hint">{hint}</span>}
    </button>
  );
}
