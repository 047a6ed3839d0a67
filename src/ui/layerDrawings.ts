/** The line of a tune, and what is laid on top of it or under it. Pen lines on a field of 32 by 24. */
const tune = "M4 10q3-6 6 0t6 0 6 0 6 0";

/** Pictures of what can be put on a song, by kind. */
export const layerDrawings = {
  listen:
    "M10.5 9.5a5.5 5.5 0 0 1 11 0c0 3.6-3.4 4.3-3.6 7.3a3.2 3.2 0 0 1-6 1.4M13.7 10a2.3 2.3 0 0 1 4.6 0c0 1.8-2 2-2.3 4M26 5q3 5 0 9",
  pulse: "M5 4v16M12.3 9v11M19.6 9v11M27 9v11",
  echo: "M3 8q2.5-5 5 0t5 0 5 0M15 17q2.5-5 5 0t5 0 5 0",
  unisonLed:
    "M13.8 4a2.2 2.2 0 1 0 4.4 0a2.2 2.2 0 1 0-4.4 0M4 13q3-6 6 0t6 0 6 0 6 0M4 19q3-6 6 0t6 0 6 0 6 0",
  unisonFree: "M4 13q3-6 6 0t6 0 6 0 6 0M4 18q3-6 6 0t6 0 6 0 6 0",
  dynamics: "M27 5 5 12l22 7",
  instrument: "M16 4 7 19h18L17.5 6.5M25 6l-5 8",
  gesture:
    "M13.8 4.5a2.2 2.2 0 1 0 4.4 0a2.2 2.2 0 1 0-4.4 0M7 5l5.5 6h7L25 5M16 11v5.5M16 16.5l-4 5M16 16.5l4 5",
  stepMove:
    "M9 4c3 0 3.5 4 2.5 8h-5C5.5 8 6 4 9 4zM6.8 14.5h4.4c0 4-4.4 4-4.4 0zM22 8c3 0 3.5 4 2.5 8h-5c-1-4-.5-8 2.5-8zM19.8 18.5h4.4c0 4-4.4 4-4.4 0z",
  bodyPercussion:
    "M13.5 21 8.5 12.5l2-1.2 3.5 5M18.5 21l5-8.5-2-1.2-3.5 5M16 3v5M8 4.5l2.5 4M24 4.5l-2.5 4",
  drone: `${tune}M4 18h24`,
  rhythmOstinato: "M4 8q3-6 6 0t6 0 6 0 6 0M5 14v7M10.5 17v4M16 14v7M21.5 17v4M27 14v7",
  vocalOstinato:
    "M4 8q3-6 6 0t6 0 6 0 6 0M4 19q1.5-4 3 0M12 19q1.5-4 3 0M20 19q1.5-4 3 0M7 15h.01M15 15h.01M23 15h.01",
  partner: `${tune}M4 20l4-5 4 5 4-5 4 5 4-5 4 5`,
  canon: "M3 6q2.5-5 5 0t5 0M10 13q2.5-5 5 0t5 0M17 20q2.5-5 5 0t5 0",
  callSolo: "M4 12h.01M8 12q2-4 4 0M17 6q3-5 6 0t6 0M17 12q3-5 6 0t6 0M17 18q3-5 6 0t6 0",
} as const;

export type LayerDrawingName = keyof typeof layerDrawings;
