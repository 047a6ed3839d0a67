export interface DoorFigureProps {
  readonly figure: "start" | "join" | "look";
}

/** An arched door, and the voices one meets behind it: the first one; one coming to others; a whole choir. */
export function DoorFigure({ figure }: DoorFigureProps) {
  return (
    <svg className="welcome-figure" viewBox="0 0 120 132" aria-hidden="true">
      <path className="welcome-arch" d="M16 130V58a44 44 0 0 1 88 0v72z" />
      <path className="welcome-arch-line" d="M25 130V58a35 35 0 0 1 70 0v72" />
      {voices[figure].map((line, place) => (
        <path
          key={place}
          className={place === 0 ? "welcome-voice-first" : "welcome-voice"}
          d={line}
        />
      ))}
      <path className="welcome-sill" d="M6 130h108" />
    </svg>
  );
}

const voices: Readonly<Record<DoorFigureProps["figure"], readonly string[]>> = {
  start: ["M36 84q8-11 16 0t16 0 16 0"],
  join: [
    "M2 102q8-11 16 0t16 0 16 0 16 0",
    "M36 64q8-11 16 0t16 0 16 0",
    "M36 83q8-11 16 0t16 0 16 0",
  ],
  look: [
    "M36 58q8-11 16 0t16 0 16 0",
    "M36 74q8-11 16 0t16 0 16 0",
    "M36 90q8-11 16 0t16 0 16 0",
    "M36 106q8-11 16 0t16 0 16 0",
  ],
};
