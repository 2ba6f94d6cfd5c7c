import { describe, expect, it } from "vitest";
import { createSpeller } from "./spelling.ts";

const speller = createSpeller();
for (const word of ["personalausweis", "reisepass", "hund", "bund", "grundsteuer"])
  speller.add(word);
const meant = (word: string) => speller.nearest(word).map((one) => one.word);

describe("a word nobody knows", () => {
  it.each([
    ["personalauswies", ["personalausweis"]],
    ["persnoalauswies", ["personalausweis"]],
    ["reisepas", ["reisepass"]],
    ["raumschiff", []],
    ["hd", []],
  ])("%s may mean %j", (word, words) => {
    expect(meant(word)).toEqual(words);
  });

  it("more likely begins with the letter that was typed", () => {
    expect(meant("hundt")[0]).toBe("hund");
    expect(meant("bundt")[0]).toBe("bund");
  });
});
