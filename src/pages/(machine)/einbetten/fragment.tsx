import type { ComponentChildren } from "preact";
import { renderToString } from "preact-render-to-string";
import { html, type Reply } from "#platform/http";
import { htmlLanguage, type Language } from "#platform/i18n";

/** A heading as deep as the page around it needs it. */
export type Depth = 2 | 3 | 4;

/** `ebene=3` in the address; 2 without. */
export const depthOf = (asked: string | undefined): Depth => {
  if (asked === "3") return 3;
  return asked === "4" ? 4 : 2;
};

type HeadingProps = { depth: number; children: ComponentChildren };

export const Heading = ({ depth, children }: HeadingProps) => {
  const Tag = `h${depth}` as "h2" | "h3" | "h4" | "h5";
  return <Tag>{children}</Tag>;
};

/**
 * A piece of a page for other sites: no script, no style, no id, whole addresses. It looks like the
 * page it is put into; its class name is for that page's own style sheet.
 */
export const fragment = (children: ComponentChildren, language: Language): Reply =>
  html(
    renderToString(
      <div class="serviceportal" lang={htmlLanguage(language)}>
        {children}
      </div>,
    ),
  );
