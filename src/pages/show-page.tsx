import type { ComponentChildren } from "preact";
import { nameOfPerson } from "#identity";
import { fill, htmlLanguage, inLanguage, type Language } from "#platform/i18n";
import {
  type Crumb,
  Crumbs,
  type Drawn,
  drawnOnce,
  type Fillings,
  type Frame,
  gap,
  type NavItem,
  pageDocument,
} from "#ui";
import type { Dependencies } from "./dependencies.ts";
import { frameTexts } from "./frame-texts.ts";
import { staffNavigation } from "./staff-navigation.ts";
import type { Visit } from "./visit.ts";

export type PageContent = {
  /** First part of the title; the portal's name follows. */
  title: string;
  children: ComponentChildren | Drawn;
  crumbs?: readonly Crumb[];
  /** Pages whose main content is the search have none in the header. */
  withoutSearch?: boolean;
  /** Something on the page must be corrected: the title says so first. */
  hasErrors?: boolean;
  /** Scripts of `src/ui/islands` that only this page has use for. */
  scripts?: readonly string[];
};

type Texts = (typeof frameTexts)["de"];

const LANGUAGE_NAMES: Record<Language, string> = {
  de: "Deutsch",
  en: "English",
  "de-easy": "Einfach erklärt",
};

export const isStaffPage = ({ path }: Visit): boolean =>
  /^\/(amt|loki|redaktion|betrieb)(\/|$)/.test(path);

const PUBLIC_PLACES = [
  { href: "/themen", text: "topics" },
  { href: "/leistungen", text: "services" },
  { href: "/konto", text: "account" },
] as const;

function navigation(texts: Texts, visit: Visit): NavItem[] {
  const items = isStaffPage(visit)
    ? staffNavigation(visit, texts)
    : PUBLIC_PLACES.map(({ href, text }) => ({ href, text: texts[text] }));
  return items.map((item) => ({ ...item, current: visit.path === item.href }));
}

const footer = (texts: Texts): NavItem[] => [
  { href: "/hilfe", text: texts.help },
  { href: "/vorgang", text: texts.lookUp },
  { href: "/zustaendigkeit", text: texts.responsible },
  { href: "/impressum", text: texts.imprint },
  { href: "/datenschutz", text: texts.privacy },
  { href: "/barrierefreiheit", text: texts.accessibility },
  { href: `/barrierefreiheit/melden?seite=${gap("place")}`, text: texts.reportBarrier },
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
  href: `/sprache?auf=${language}&zurueck=${gap("way")}`,
  text: LANGUAGE_NAMES[language],
  lang: htmlLanguage(language),
  current: language === visit.language,
});

/** Who is signed in: staff pages show the member of staff, all others the citizen. */
function signedIn(visit: Visit): { as: "amt" | "person"; name: string | undefined } | undefined {
  const { staff, citizen } = visit;
  if (staff && isStaffPage(visit)) return { as: "amt", name: staff.staff.name };
  return citizen && { as: "person", name: nameOfPerson(citizen.attributes) };
}

/** Staff screens are German, whatever language a browser has chosen for the rest of the portal. */
export const inOwnLanguage = (visit: Visit): Visit =>
  isStaffPage(visit) ? { ...visit, language: "de" } : visit;

const languagesOf = (visit: Visit): Frame["languages"] =>
  isStaffPage(visit)
    ? []
    : (["de", "en", "de-easy"] as const).map((language) => languageLink(language, visit));

const framesOf = new WeakMap<Dependencies, Map<string, Frame>>();

/**
 * The frame of a page for everybody; there are few of them, so each is put together once. What
 * staff may do differs from one to the other.
 */
function frameFor(visit: Visit, house: Dependencies, page: PageContent): Frame {
  if (isStaffPage(visit)) return frameOf(visit, house, page);
  const frames = framesOf.get(house) ?? new Map<string, Frame>();
  framesOf.set(house, frames);
  const { portal, language, path } = visit;
  const here = PUBLIC_PLACES.find(({ href }) => href === path)?.href;
  const scripts = (page.scripts ?? []).join(" ");
  const isSearch = page.withoutSearch === true;
  const who = signedIn(visit)?.as;
  const key = `${portal.slug} ${language} ${here} ${isSearch} ${who} ${scripts}`;
  const frame = frames.get(key) ?? frameOf(visit, house, page);
  frames.set(key, frame);
  return frame;
}

function frameOf(visit: Visit, house: Dependencies, page: PageContent): Frame {
  const texts = inLanguage(frameTexts, visit.language);
  const who = signedIn(visit);
  return {
    lang: htmlLanguage(visit.language),
    title: gap("title"),
    brand: brand(visit, texts),
    stylesheets: ["kern.css", "portal.css", `brand-${visit.portal.slug}.css`].map(
      house.assets.path,
    ),
    scripts: ["suggestions.js", ...(page.scripts ?? [])].map(house.assets.path),
    words: { ...texts.words, demo: house.mode === "demo" ? texts.demo : undefined },
    nav: navigation(texts, visit),
    footer: footer(texts),
    languages: languagesOf(visit),
    search: page.withoutSearch
      ? undefined
      : { action: "/suche", label: texts.searchLabel, button: texts.searchButton },
    session: who && {
      text: fill(texts.signedInAs, { name: gap("person") }),
      token: gap("token"),
      as: who.as,
      signOut: texts.signOut,
    },
    canonical: undefined,
  };
}

function fillingsOf(visit: Visit, page: PageContent): Fillings {
  const texts = inLanguage(frameTexts, visit.language);
  const error = page.hasErrors ? texts.errorPrefix : "";
  const who = signedIn(visit);
  return {
    title: `${error}${page.title} – ${visit.portal.name}`,
    place: encodeURIComponent(visit.path),
    way: wayBack(visit),
    ...(who && { person: who.name ?? "–", token: visit.formToken() }),
  };
}

const drawnCrumbs = drawnOnce(Crumbs);

const crumbTrail = (label: string, crumbs: readonly Crumb[]): Drawn =>
  drawnCrumbs(() => ({ label, crumbs }));

/** A whole page of the visited portal. */
export function showPage(asked: Visit, house: Dependencies, page: PageContent): string | Buffer {
  const visit = inOwnLanguage(asked);
  const { crumbs = [], children } = page;
  const { words } = inLanguage(frameTexts, visit.language);
  return pageDocument(
    frameFor(visit, house, page),
    fillingsOf(visit, page),
    crumbs.length > 0 && crumbTrail(words.crumbs, crumbs),
    children,
  );
}
