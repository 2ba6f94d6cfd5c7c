import { Link } from "#ui";
import { scriptSnippet, shortLink, snippets } from "./snippets.ts";
import type { EmbedPageTexts } from "./texts.ts";

/** `url` gives whole addresses on the visited portal. */
type ViewProps = { texts: EmbedPageTexts; url: (path: string) => string };

/** Scrolls inside itself; focusable, so that keys scroll it. */
const Code = ({ children, label }: { children: string; label: string }) => (
  <div class="code" role="group" tabIndex={0} aria-label={label}>
    <pre>
      <code>{children}</code>
    </pre>
  </div>
);

const Pieces = ({ texts, url }: ViewProps) => {
  const pieces = snippets(texts, url);
  return (
    <section class="stack stack--fill" aria-labelledby="bausteine">
      <h2 id="bausteine">{texts.pieces}</h2>
      <p class="measure">{texts.piecesText}</p>
      <Code label={texts.script}>{scriptSnippet(url)}</Code>
      {pieces.map(({ label, html }) => (
        <>
          <h3>{label}</h3>
          <Code label={label}>{html}</Code>
        </>
      ))}
      <h3>{texts.withoutScript}</h3>
      <p class="measure">{texts.withoutScriptText}</p>
      <ul class="link-list">
        {pieces.map(({ path }) => (
          <li>
            <Link href={url(path)}>{path}</Link>
          </li>
        ))}
      </ul>
    </section>
  );
};

const Data = ({ texts: { data, dataLinks } }: ViewProps) => (
  <section class="stack measure" aria-labelledby="daten">
    <h2 id="daten">{data}</h2>
    <ul class="link-list">
      <li>
        <Link href="/api/v1/catalogue.json">{dataLinks.json}</Link>
      </li>
      <li>
        <Link href="/api/v1/catalogue.csv">{dataLinks.csv}</Link>
      </li>
      <li>
        <Link href="/aenderungen.atom">{dataLinks.feed}</Link>
      </li>
      <li>
        <Link href="/api/v1/disturbances">{dataLinks.disturbances}</Link>
      </li>
      <li>
        <Link href="/api/v1/openapi.json">{dataLinks.openapi}</Link>
      </li>
    </ul>
  </section>
);

/** How websites and apps take services of the portal along. */
export const EmbedPage = (props: ViewProps) => {
  const { texts, url } = props;
  return (
    <div class="stack stack--sections stack--fill">
      <div class="stack measure">
        <h1>{texts.title}</h1>
        <p class="lead">{texts.lead}</p>
      </div>
      <Pieces {...props} />
      <section class="stack measure" aria-labelledby="sicherheit">
        <h2 id="sicherheit">{texts.policy}</h2>
        <ul class="spaced">
          {texts.policyList.map((line) => (
            <li>{line}</li>
          ))}
        </ul>
      </section>
      <section class="stack stack--fill" aria-labelledby="kurz">
        <h2 id="kurz">{texts.links}</h2>
        <p class="measure">{texts.linksText}</p>
        <Code label={texts.links}>{shortLink(url)}</Code>
      </section>
      <Data {...props} />
    </div>
  );
};
