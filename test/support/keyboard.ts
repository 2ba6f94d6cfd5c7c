import type { Page } from "playwright-core";
import { expect } from "vitest";
import type { PackageJourney } from "./package-journey.ts";

/** More stops than any of our pages has. */
const MOST_STOPS = 120;

type Stop = { words: string; name: string; value: string; type: string; isVisible: boolean };

/** Runs in the browser: what has the focus, and whether it can be seen there. */
function currentStop(): Stop {
  const control = document.activeElement as HTMLInputElement;
  const label = control.labels?.[0]?.innerText ?? control.ariaLabel ?? control.innerText ?? "";
  const { outlineStyle, boxShadow } = getComputedStyle(control);
  return {
    words: label.replace(/\s+/g, " ").trim(),
    name: control.name ?? "",
    value: control.value ?? "",
    type: control.type ?? "",
    isVisible: outlineStyle !== "none" || boxShadow !== "none",
  };
}

/** Somebody who has no mouse. */
export function createKeyboard(page: Page) {
  const { keyboard } = page;

  async function reach(what: string, isIt: (stop: Stop) => boolean): Promise<Stop> {
    for (let stops = 0; stops < MOST_STOPS; stops += 1) {
      const stop = await page.evaluate(currentStop);
      if (isIt(stop)) {
        expect(stop.isVisible, `focus on ${what} at ${page.url()}`).toBe(true);
        return stop;
      }
      await keyboard.press("Tab");
    }
    throw new Error(`the Tab key does not reach ${what} at ${page.url()}`);
  }

  const onward = (key: string) =>
    Promise.all([page.waitForEvent("load"), keyboard.press(key)]).then(() => undefined);

  /** Reaches a link or button by its words and presses it. */
  async function press(words: string | RegExp): Promise<void> {
    const fits = ({ words: found }: Stop) =>
      typeof words === "string" ? found === words : words.test(found);
    await reach(String(words), fits);
    await onward("Enter");
  }

  /** Arrow keys go through the choices of a group, or of a list. */
  async function choose(name: string, value: string): Promise<void> {
    const first = await reach(name, (stop) => stop.name === name);
    if (first.type === "checkbox") return keyboard.press("Space");
    if (first.type === "radio") await keyboard.press("Space");
    for (let steps = 0; steps < MOST_STOPS; steps += 1) {
      const current = await page.evaluate(currentStop);
      if (current.value === value) return;
      await keyboard.press("ArrowDown");
    }
    throw new Error(`the arrow keys do not reach ${value} of ${name}`);
  }

  async function enter(name: string, value: string): Promise<void> {
    const { type } = await reach(name, (stop) => stop.name === name);
    if (["radio", "checkbox", "select-one"].includes(type)) return choose(name, value);
    await keyboard.type(value);
  }

  return {
    press,
    choose,
    enter,
    reach: (words: string) => reach(words, (stop) => stop.words === words),
    type: (text: string) => keyboard.type(text),
    onward,
    /** Goes through the pages of an application as a journey of its package does. */
    travel: async ({ pages }: PackageJourney, next = "Weiter") => {
      for (const { enter: fields = {} } of pages) {
        for (const [name, value] of Object.entries(fields)) await enter(name, String(value));
        await press(next);
      }
    },
  };
}
