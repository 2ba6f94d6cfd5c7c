import type { Portal, Region } from "./region.ts";

type Oklch = { lightness: number; chroma: number; hue: number };

/** The portal's own colours; contrast against KERN's surfaces is tested in `brand.test.ts`. */
export type Brand = { light: Oklch; dark: Oklch };

const LIGHT = { lightness: 0.42, chroma: 0.13 };
const DARK = { lightness: 0.78, chroma: 0.09 };

export const brandOf = (hue: number): Brand => ({
  light: { ...LIGHT, hue },
  dark: { ...DARK, hue },
});

const css = ({ lightness, chroma, hue }: Oklch): string =>
  `oklch(${lightness * 100}% ${chroma} ${hue})`;

const hueOf = (portal: Portal, region: Region): number =>
  portal.kind === "roof" ? region.definition.brandHue : portal.authority.brandHue;

const tokens = (color: string): string =>
  `--kern-color-action-default:${color};--portal-brand:${color}`;

/** A stylesheet that overrides KERN's semantic tokens with the colours of one portal. */
export function brandStylesheet(portal: Portal, region: Region): string {
  const { light, dark } = brandOf(hueOf(portal, region));
  return `:root{${tokens(css(light))}}
@media (prefers-color-scheme:dark){:root:not([data-kern-theme="light"]){${tokens(css(dark))}}}
:root[data-kern-theme="dark"]{${tokens(css(dark))}}
`;
}
