import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { contrast, oklchToRgb } from "../../../test/support/contrast.ts";
import { brandOf, createRegion } from "./index.ts";

const region = createRegion(JSON.parse(readFileSync("regions/emscher-lippe/region.json", "utf8")));
const hues = [region.definition.brandHue, ...region.authorities.map(({ brandHue }) => brandHue)];

describe("the brand of every portal", () => {
  it.each(hues)("has readable colours at hue %d, light and dark (WCAG 1.4.3, 1.4.11)", (hue) => {
    const { light, dark } = brandOf(hue);
    expect(contrast(oklchToRgb(light), [1, 1, 1])).toBeGreaterThan(4.5);
    expect(contrast(oklchToRgb(dark), [0.13, 0.14, 0.16])).toBeGreaterThan(4.5);
    expect(contrast(oklchToRgb(dark), [0, 0, 0])).toBeGreaterThan(4.5);
  });
});
