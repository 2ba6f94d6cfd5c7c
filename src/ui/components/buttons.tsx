import type { ComponentChildren } from "preact";
import { Link } from "./link.tsx";

type Kind = "primary" | "secondary" | "tertiary";
type ButtonProps = {
  kind?: Kind;
  name?: string;
  value?: string;
  children: ComponentChildren;
  /** Of a form elsewhere on the page. */
  form?: string;
};

const classes = (kind: Kind): string => `kern-btn kern-btn--${kind}`;

/** A button that sends its form. */
export const Button = ({ kind = "primary", children, ...rest }: ButtonProps) => (
  <button type="submit" class={classes(kind)} {...rest}>
    <span class="kern-label">{children}</span>
  </button>
);

/** A link that looks like the one obvious thing to do. */
export const LinkButton = (props: { href: string; kind?: Kind; children: ComponentChildren }) => (
  <Link href={props.href} class={classes(props.kind ?? "primary")}>
    <span class="kern-label">{props.children}</span>
  </Link>
);
