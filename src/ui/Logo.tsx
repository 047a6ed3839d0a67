import "./Logo.css";

export type LogoProps = { word: string; size?: "normal" | "large" | undefined };

/** A note whose three flags are three layers: voices entering one after another. */
export function Logo({ word, size = "normal" }: LogoProps) {
  return (
    <span className={size === "large" ? "logo logo-large" : "logo"}>
      <LogoMark />
      <span className="logo-word">{word}</span>
    </span>
  );
}

export function LogoMark() {
  return (
    <svg className="logo-mark" viewBox="0 0 48 48" aria-hidden="true">
      <path d="M19.5 36.5V6.5C30 7 38.5 12 41.5 21M19.5 17C28 17.5 35 21.5 37.5 29M19.5 27.5C26 28 31 31 33 37" />
      <ellipse
        className="logo-head"
        cx="14.7"
        cy="38.2"
        rx="6.9"
        ry="5.2"
        transform="rotate(-22 14.7 38.2)"
      />
    </svg>
  );
}
