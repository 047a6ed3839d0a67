import { createContext, useContext, type AnchorHTMLAttributes, type ReactNode } from "react";

export type AnchorProps = AnchorHTMLAttributes<HTMLAnchorElement>;
export type RenderLink = (props: AnchorProps) => ReactNode;

const LinkContext = createContext<RenderLink>(BrowserLink);

/** Tells every link below how the app walks from screen to screen, so that this room need not know the router. */
export function LinkProvider({
  renderLink,
  children,
}: {
  renderLink: RenderLink;
  children: ReactNode;
}) {
  return <LinkContext value={renderLink}>{children}</LinkContext>;
}

/** A link within the app goes by the app's router; mail, files and other sites go by the browser. */
export function Anchor(props: AnchorProps) {
  const renderLink = useContext(LinkContext);
  const walksInside =
    props.href?.startsWith("/") === true && props.download === undefined && !props.target;
  return walksInside ? renderLink(props) : <BrowserLink {...props} />;
}

function BrowserLink({ children, ...anchor }: AnchorProps) {
  return <a {...anchor}>{children}</a>;
}
