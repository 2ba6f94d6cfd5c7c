import { describe, expect, it } from "vitest";
import { type Fillings, type Frame, gap, pageDocument } from "./index.ts";

const frame: Frame = {
  lang: "de",
  title: gap("title"),
  brand: { over: "Serviceportal", name: "Stadt Waltrop", href: "/" },
  stylesheets: [],
  scripts: [],
  words: { skip: "Zum Inhalt", nav: "Navigation", footer: "Über uns", demo: undefined },
  nav: [],
  footer: [{ href: `/melden?seite=${gap("place")}`, text: "Hindernis melden" }],
  languages: [],
  search: undefined,
  session: {
    text: `Angemeldet als ${gap("person")}`,
    token: gap("token"),
    as: "person",
    signOut: "Abmelden",
  },
  canonical: undefined,
};

const fillings = (person: string): Fillings => ({
  title: "Seite",
  place: "%2Fkonto",
  person,
  token: `token-of-${person}`,
});

describe("a document in a frame that was drawn before", () => {
  it("shows every person their own name, token and content, and nobody else's", () => {
    for (const [own, other] of [
      ["Erika", "Max"],
      ["Max", "Erika"],
    ] as const) {
      const html = pageDocument(frame, fillings(own), <p>Post für {own}</p>).toString();
      expect(html).toContain(`Angemeldet als ${own}`);
      expect(html).toContain(`value="token-of-${own}"`);
      expect(html).toContain(`<p>Post für ${own}</p>`);
      expect(html).toContain('href="/melden?seite=%2Fkonto"');
      expect(html).not.toContain(other);
      expect(html).not.toContain("@@");
    }
  });

  it("takes what is filled in for text, also where it looks like HTML or like a gap", () => {
    const evil = `</title><script>"'&${gap("token")}`;
    const filled = { ...fillings("Erika"), title: evil };
    const html = pageDocument(frame, filled, <p>{gap("person")}</p>).toString();
    expect(html).toContain(
      `<title>&lt;/title&gt;&lt;script&gt;&quot;&#39;&amp;${gap("token")}</title>`,
    );
    expect(html).toContain(`<p>${gap("person")}</p>`);
  });
});
