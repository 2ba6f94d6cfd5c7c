import type { ComponentChildren } from "preact";
import { FormToken } from "./components/form-token.tsx";
import { Link } from "./components/link.tsx";
import { SearchForm } from "./components/search-form.tsx";

export type NavItem = { href: string; text: string; current?: boolean };

export type Frame = {
  lang: string;
  title: string;
  /** Whose portal it is: "Serviceportal" over "Stadt Waltrop". */
  brand: { over: string; name: string; href: string };
  stylesheets: readonly string[];
  scripts: readonly string[];
  words: { skip: string; nav: string; footer: string; demo: string | undefined };
  nav: readonly NavItem[];
  footer: readonly NavItem[];
  languages: readonly (NavItem & { lang: string })[];
  search: { action: string; label: string; button: string } | undefined;
  /** Who is signed in, and the way out. */
  session: { text: string; token: string; as: string; signOut: string } | undefined;
  /** Address of the page in other languages and for search engines. */
  canonical: string | undefined;
};

const Mark = () => (
  <svg class="brand__mark" viewBox="0 0 44 44" aria-hidden="true" focusable="false">
    <rect width="44" height="44" rx="8" />
    <path d="M10 31V20l12-8 12 8v11h-7v-8h-10v8z" />
  </svg>
);

const NavList = ({ items }: { items: readonly NavItem[] }) => (
  <ul>
    {items.map(({ href, text, current }) => (
      <li>
        <Link href={href} {...(current ? { "aria-current": "page" } : {})}>
          {text}
        </Link>
      </li>
    ))}
  </ul>
);

const Header = ({ frame }: { frame: Frame }) => (
  <header class="site-header">
    {frame.words.demo && (
      <div class="demo-note" role="note">
        <div class="frame">{frame.words.demo}</div>
      </div>
    )}
    <div class="frame site-header__row">
      <Link class="brand" href={frame.brand.href}>
        <Mark />
        <span>
          <span class="brand__over">{frame.brand.over}</span>
          <span class="brand__name">{frame.brand.name}</span>
        </span>
      </Link>
      <nav class="site-nav" aria-label={frame.words.nav}>
        <NavList items={frame.nav} />
      </nav>
      {frame.search && <SearchForm {...frame.search} small id="suche-kopf" />}
    </div>
    {frame.session && <SessionBar session={frame.session} />}
  </header>
);

const Footer = ({ frame }: { frame: Frame }) => (
  <footer class="site-footer">
    <div class="frame">
      <nav aria-label={frame.words.footer}>
        <NavList items={frame.footer} />
      </nav>
      {frame.languages.length > 0 && (
        <ul>
          {frame.languages.map(({ href, text, lang, current }) => (
            <li>
              <Link href={href} lang={lang} {...(current ? { "aria-current": "true" } : {})}>
                {text}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </div>
  </footer>
);

const SessionBar = ({ session }: { session: NonNullable<Frame["session"]> }) => (
  <div class="session-bar">
    <form class="frame row" method="post" action="/abmelden">
      <FormToken value={session.token} />
      <input type="hidden" name="als" value={session.as} />
      <span>{session.text}</span>
      <button type="submit" class="link link--button">
        {session.signOut}
      </button>
    </form>
  </div>
);

/** The whole HTML document around a page's content. */
export const PageFrame = ({ frame, children }: { frame: Frame; children: ComponentChildren }) => (
  <html lang={frame.lang}>
    <head>
      <meta charset="utf-8" />
      <title>{frame.title}</title>
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      {frame.canonical && <link rel="canonical" href={frame.canonical} />}
      <link rel="icon" href="data:," />
      {frame.stylesheets.map((href) => (
        <link rel="stylesheet" href={href} />
      ))}
      {frame.scripts.map((src) => (
        <script type="module" src={src} />
      ))}
    </head>
    <body>
      <a class="skip-link" href="#inhalt">
        {frame.words.skip}
      </a>
      <Header frame={frame} />
      <main id="inhalt" class="site-main" tabIndex={-1}>
        <div class="frame">{children}</div>
      </main>
      <Footer frame={frame} />
    </body>
  </html>
);
