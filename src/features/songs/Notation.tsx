import { useEffect, useRef } from "react";

import type { Melody, Place } from "#music/pure/melody.ts";
import type { Score } from "#music/score.ts";

import "./songs.css";

interface NotationProps {
  readonly abc: string;
  /** As that text writes it. */
  readonly melody: Melody;
  /** Half steps up from what is written. */
  readonly semitones: number;
  /** All that is seen, in words. */
  readonly label: string;
  /** Where the note stands that sounds now; asked at every frame while it is given. */
  readonly sounding?: (() => readonly Place[]) | undefined;
}

/** A melody as notation, as wide as its place and as large as the letters round it. */
export function Notation({ abc, melody, semitones, label, sounding }: NotationProps) {
  const paper = useRef<HTMLDivElement>(null);
  const mark = useRef<HTMLSpanElement>(null);
  const score = useRef<Score>(undefined);

  useEffect(() => {
    const element = paper.current;
    if (!element) return undefined;
    let isGone = false;
    let drawnFor = "";
    const draw = async () => {
      const { drawScore } = await import("#music/score.ts");
      const { width } = element.getBoundingClientRect();
      const letters = Number.parseFloat(getComputedStyle(element).fontSize);
      const wanted = `${width} ${letters}`;
      if (isGone || width === 0 || wanted === drawnFor) return;
      drawnFor = wanted;
      score.current = drawScore(element, { abc, melody, semitones, width, scale: letters / 18 });
    };
    const watch = new ResizeObserver(() => void draw());
    watch.observe(element);
    return () => {
      isGone = true;
      watch.disconnect();
    };
  }, [abc, melody, semitones]);

  useEffect(() => {
    const element = mark.current;
    if (!sounding || !element) return undefined;
    let shown: unknown;
    let frame = 0;
    const look = () => {
      const places = sounding();
      const [first] = places;
      if (first?.from !== shown) {
        shown = first?.from;
        put(element, score.current?.boxOf(places));
      }
      frame = requestAnimationFrame(look);
    };
    look();
    return () => {
      cancelAnimationFrame(frame);
      put(element, undefined);
    };
  }, [sounding]);

  return (
    <div className="songs-notation" role="img" aria-label={label}>
      <span ref={mark} className="songs-sounding" hidden />
      <div ref={paper} className="songs-paper" aria-hidden="true" />
    </div>
  );
}

/** Behind a note, a little larger than it. */
function put(mark: HTMLElement, box: DOMRect | undefined): void {
  mark.hidden = box === undefined;
  const around = mark.parentElement?.getBoundingClientRect();
  if (!box || !around) return;
  const air = 5;
  mark.style.left = `${box.left - around.left - air}px`;
  mark.style.top = `${box.top - around.top - air}px`;
  mark.style.width = `${box.width + 2 * air}px`;
  mark.style.height = `${box.height + 2 * air}px`;
  // Only when its line is out of sight: what one reads stays where it is.
  mark.scrollIntoView({ block: "nearest" });
}
