import EngraverController from "abcjs/src/write/engraver-controller.js";

import { barWidths, drawnTune, elementsOf, headWidth, phraseEnds } from "./pure/drawnTune.ts";
import type { Melody, Place } from "./pure/melody.ts";
import { scoreLines } from "./pure/scoreLines.ts";

export interface ScoreWish {
  readonly abc: string;
  /** The melody of that text, as it is written: for its phrases. */
  readonly melody: Melody;
  /** Half steps up from what is written. */
  readonly semitones: number;
  /** In pixels. */
  readonly width: number;
  /** 1 is a stave of 31 pixels. */
  readonly scale: number;
}

export interface Score {
  /** Where the first of these notes stands on the screen; undefined for none. */
  boxOf(places: readonly Place[]): DOMRect | undefined;
}

const padding = 2;

/** Draws a melody as notation, without title and words, in the colour of the text round it. What stood there goes. */
export function drawScore(paper: HTMLElement, wish: ScoreWish): Score {
  const written = drawnTune(wish.abc, wish.semitones);
  const bars = barWidths(written);
  const head = headWidth(written);
  // The widest bar has to fit, however large the letters are.
  const scale = Math.min(wish.scale, wish.width / (head + Math.max(...bars) + 2 * padding));
  const room = wish.width / scale - 2 * padding;
  const lines = scoreLines(bars, room - head, phraseEnds(wish.melody, bars.length));
  // After the last line nothing is broken.
  const drawn = drawnTune(wish.abc, wish.semitones, lines.slice(0, -1));

  paper.replaceChildren();
  const engraver = new EngraverController(paper, {
    staffwidth: room,
    scale: 1,
    paddingtop: 4,
    paddingbottom: 4,
    paddingleft: padding,
    paddingright: padding,
    add_classes: true,
    lineThickness: 0.25,
    ariaLabel: "",
  });
  engraver.engraveABC(drawn, 0, 0);
  // The library clips what stands a little outside; the page has its own edges.
  paper.removeAttribute("style");
  stretch(paper.querySelector("svg"), scale);

  const byPlace = new Map(
    elementsOf(drawn).flatMap(({ el_type: kind, startChar, abselem }) =>
      kind === "note" && abselem?.elemset ? [[startChar, abselem.elemset] as const] : [],
    ),
  );
  return {
    boxOf: (places) => {
      const [first] = places.flatMap(({ from }) => byPlace.get(from) ?? []);
      return first?.getBoundingClientRect();
    },
  };
}

/** The page scales, not the library: so that paper may make it larger again. */
function stretch(drawing: SVGSVGElement | null, scale: number): void {
  const width = Number(drawing?.getAttribute("width"));
  const height = Number(drawing?.getAttribute("height"));
  drawing?.setAttribute("viewBox", `0 0 ${width} ${height}`);
  drawing?.setAttribute("width", `${width * scale}`);
  drawing?.setAttribute("height", `${height * scale}`);
}
