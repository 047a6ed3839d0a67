import { Link } from "wouter";

import type { RenderLink } from "#ui/Link.tsx";

/** A link from screen to screen: the router walks, the page is not loaded anew. */
export const walkInside: RenderLink = ({ href = "/", ...anchor }) => (
  <Link href={href} {...anchor} />
);
