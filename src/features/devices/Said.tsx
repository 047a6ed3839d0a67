import { useEffect, useRef } from "react";

/**
 * What was just done, on a screen that is another one because of it: what was pressed is gone, and one goes on from here.
 * Stands there from the beginning, so that it is heard.
 */
export function Said({ sentence }: { sentence: string }) {
  const at = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (sentence !== "") at.current?.focus();
  }, [sentence]);
  return (
    <p className="said" role="status" ref={at} tabIndex={-1}>
      {sentence}
    </p>
  );
}
