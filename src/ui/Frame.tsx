import { useRef, type ReactNode } from "react";
import { Icon, type IconName } from "./Icon.tsx";
import { Anchor, LinkProvider, type RenderLink } from "./Link.tsx";
import { Logo } from "./Logo.tsx";
import "./Frame.css";

export type FrameItem = { href: string; word: string; icon: IconName; current: boolean };

export type FrameProps = {
  items: readonly FrameItem[];
  /** The name on the spine, and where it leads. */
  brand: { word: string; href: string };
  /** Names the navigation for ears. */
  navWord: string;
  skipWord: string;
  renderLink?: RenderLink | undefined;
  banner?: ReactNode | undefined;
  footer?: ReactNode | undefined;
  /** What lies above the bottom bar for a while: the undo bar. */
  undo?: ReactNode | undefined;
  children: ReactNode;
};

const plainLink: RenderLink = ({ children, ...anchor }) => <a {...anchor}>{children}</a>;

export function Frame({
  items,
  brand,
  navWord,
  skipWord,
  renderLink = plainLink,
  banner,
  footer,
  undo,
  children,
}: FrameProps) {
  const main = useRef<HTMLElement>(null);
  return (
    <LinkProvider renderLink={renderLink}>
      <div className="frame">
        <a
          className="frame-skip"
          href="#main"
          onClick={(event) => {
            // The address may belong to the router, so the focus is moved by hand.
            event.preventDefault();
            main.current?.focus();
          }}
        >
          {skipWord}
        </a>
        <div className="frame-bottom">
          <div className="frame-undo">{undo}</div>
          <nav className="frame-nav" aria-label={navWord}>
            <Anchor className="frame-brand" href={brand.href}>
              <Logo word={brand.word} />
            </Anchor>
            <ul className="frame-items">
              {items.map((item) => (
                <li key={item.href} className="frame-item">
                  <Anchor
                    className="frame-link"
                    href={item.href}
                    aria-current={item.current ? "page" : undefined}
                  >
                    <span className="frame-link-icon">
                      <Icon name={item.icon} />
                    </span>
                    <span className="frame-link-word">{item.word}</span>
                  </Anchor>
                </li>
              ))}
            </ul>
          </nav>
        </div>
        <div className="frame-column">
          {banner !== undefined && <div className="frame-banner">{banner}</div>}
          <main className="frame-main" id="main" ref={main} tabIndex={-1}>
            {children}
          </main>
          {footer !== undefined && <footer className="frame-footer">{footer}</footer>}
        </div>
      </div>
    </LinkProvider>
  );
}
