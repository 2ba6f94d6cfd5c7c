import { Component, type ComponentChildren } from "preact";

type LinkProps = {
  href: string;
  children: ComponentChildren;
  class?: string;
  lang?: string;
  hreflang?: string;
  id?: string;
  rel?: string;
  download?: boolean;
  "aria-current"?: "page" | "step" | "true";
  "aria-describedby"?: string;
};

/** Own paths, fragments, mail, phone and http(s) only; `javascript:` and the like never reach a page. */
export function isSafeHref(href: string): boolean {
  if (/^(\/(?![/\\])|#|\?)/.test(href)) return true;
  return /^(https?|mailto|tel):/i.test(href);
}

type Around = { isInert?: boolean };

/**
 * Links inside look and read like links and lead nowhere but to places on the page: it is shown, not
 * used. A class, because hooks would cost every link of every page; this context costs nothing.
 */
export class InertLinks extends Component<{ children: ComponentChildren }> {
  override getChildContext(): Around {
    return { isInert: true };
  }
  override render(): ComponentChildren {
    return this.props.children;
  }
}

/** The only anchor of the product. An address that is not safe becomes plain text. */
export function Link({ href, children, ...rest }: LinkProps, { isInert }: Around = {}) {
  if (!isSafeHref(href)) return <span>{children}</span>;
  if (isInert && !href.startsWith("#"))
    return (
      <span id={rest.id} class={rest.class ?? "inert-link"} lang={rest.lang}>
        {children}
      </span>
    );
  return (
    <a href={href} {...rest}>
      {children}
    </a>
  );
}
