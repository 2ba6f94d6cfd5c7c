import type { ComponentChildren } from "preact";
import { renderToString } from "preact-render-to-string";
import { nameOfPerson } from "#identity";
import { fill, htmlLanguage, inLanguage, type Language } from "#platform/i18n";
import { type Crumb, type Frame, type NavItem, PageFrame } from "#ui";
import type { Dependencies } from "./dependencies.ts";
import { frameTexts } from "./frame-texts.ts";
import { staffNavigation } from "./staff-navigation.ts";
import type { Visit } from "./visit.ts";

export type PageContent = {
  /** First part of the title; the portal's name follows. */
  title: string;
  children: ComponentChildren;
  crumbs?: readonly Crumb[];
  /** Pages whose main content is the search have none in the header. */
  withoutSearch?: boolean;
  /** Something on the page must be corrected: the title says so first. */
  hasErrors?: boolean;
};

type Texts = (typeof frameTexts)["de"];

const LANGUAGE_NAMES: Record<Language, string> = {
  de: "Deutsch",
  en: "English",
  "de-easy": "Einfach erklärt",
};

export const isStaffPage = ({ path }: Visit): boolean =>
  /^\/(amt|loki|redaktion|betrieb)(\/|$)/.test(path);

function navigation(texts: Texts, visit: Visit): NavItem[] {
  const items = isStaffPage(visit)
    ? staffNavigation(visit, texts)
    : [
        { href: "/themen", text: texts.topics },
        { href: "/leistungen", text: texts.services },
        { href: "/konto", text: texts.account },
      ];
  return items.map((item) => ({ ...item, current: visit.path === item.href }));
}

const footer = (texts: Texts, { path }: Visit): NavItem[] => [
  { href: "/hilfe", text: texts.help },
  { href: "/vorgang", text: texts.lookUp },
  { href: "/zustaendigkeit", text: texts.responsible },
  { href: "/impressum", text: texts.imprint },
  { href: "/datenschutz", text: texts.privacy },
  { href: "/barrierefreiheit", text: texts.accessibility },
  {
    href: `/barrierefreiheit/melden?${new URLSearchParams({ seite: path })}`,
    text: texts.reportBarrier,
  },
  { href: "/einbetten", text: texts.embedding },
  { href: "/amt", text: texts.staff },
];

function brand({ portal }: Visit, texts: Texts): Frame["brand"] {
  if (portal.kind === "roof") return { over: texts.portal, name: portal.shortName, href: "/" };
  return { over: texts.portal, name: portal.authority.name, href: "/" };
}

const LONGEST_WAY_BACK = 500;

/** The same page with the same questions, in the other language. */
function wayBack({ path, query }: Visit): string {
  const asked = Object.entries(query).flatMap(([name, value]) =>
    value === undefined || name === "sprache" ? [] : [[name, value]],
  );
  const whole = asked.length === 0 ? path : `${path}?${new URLSearchParams(asked)}`;
  return encodeURIComponent(whole.length > LONGEST_WAY_BACK ? path : whole);
}

const languageLink = (language: Language, visit: Visit) => ({
  href: `/sprache?auf=${language}&zurueck=${wayBack(visit)}`,
  text: LANGUAGE_NAMES[language],
  lang: htmlLanguage(language),
  current: language === visit.language,
});

/** Staff pages show the member of staff, all others the citizen. */
function sessionOf(visit: Visit, texts: Texts): Frame["session"] {
  const { staff, citizen } = visit;
  const asStaff = staff !== undefined && isStaffPage(visit);
  const name = asStaff ? staff.staff.name : citizen && nameOfPerson(citizen.attributes);
  if (!asStaff && !citizen) return undefined;
  return {
    text: fill(texts.signedInAs, { name: name ?? "–" }),
    token: visit.formToken(),
    as: asStaff ? "amt" : "person",
    signOut: texts.signOut,
  };
}

/** Staff screens are German, whatever language a browser has chosen for the rest of the portal. */
export const inOwnLanguage = (visit: Visit): Visit =>
  isStaffPage(visit) ? { ...visit, language: "de" } : visit;

const languagesOf = (visit: Visit): Frame["languages"] =>
  isStaffPage(visit)
    ? []
    : (["de", "en", "de-easy"] as const).map((language) => languageLink(language, visit));

function frameOf(visit: Visit, house: Dependencies, page: PageContent): Frame {
  const texts = inLanguage(frameTexts, visit.language);
  const error = page.hasErrors ? texts.errorPrefix : "";
  return {
    lang: htmlLanguage(visit.language),
    title: `${error}${page.title} – ${visit.portal.name}`,
    brand: brand(visit, texts),
    stylesheets: ["kern.css", "portal.css", `brand-${visit.portal.slug}.css`].map(
      house.assets.path,
    ),
    scripts: [house.assets.path("suggestions.js")],
    words: { ...texts.words, demo: house.mode === "demo" ? texts.demo : undefined },
    nav: navigation(texts, visit),
    footer: footer(texts, visit),
    languages: languagesOf(visit),
    search: page.withoutSearch
      ? undefined
      : { action: "/suche", label: texts.searchLabel, button: texts.searchButton },
    crumbs: page.crumbs ?? [],
    session: sessionOf(visit, texts),
    canonical: undefined,
  };
}

/** A whole page of the visited portal as HTML text. */
export const showPage = (visit: Visit, house: Dependencies, page: PageContent): string =>
  `<!doctype html>${renderToString(<PageFrame frame={frameOf(inOwnLanguage(visit), house, page)}>{page.children}</PageFrame>)}`;
