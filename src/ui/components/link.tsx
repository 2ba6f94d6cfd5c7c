import type { ComponentChildren } from "preact";

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

/** The only anchor of the product. An address that is not safe becomes plain text. */
export function Link({ href, children, ...rest }: LinkProps) {
  if (!isSafeHref(href)) return <span>{children}</span>;
  return (
    <a href={href} {...rest}>
      {children}
    </a>
  );
}
