import { Link, pageDocument } from "#ui";
import type { Dependencies } from "./dependencies.ts";
import { frameTexts } from "./frame-texts.ts";

/** For a host that is no portal: where the portals are. */
export function unknownHostPage({
  region,
  addresses,
  assets,
  mode,
}: Dependencies): string | Buffer {
  const { words, demo, portal } = frameTexts.de;
  const roof = addresses.url(region.roof, "/");
  const frame = {
    lang: "de",
    title: `Unter dieser Adresse gibt es kein Portal – ${region.roof.name}`,
    brand: { over: portal, name: region.roof.shortName, href: roof },
    stylesheets: ["kern.css", "portal.css", `brand-${region.roof.slug}.css`].map(assets.path),
    scripts: [],
    words: { ...words, demo: mode === "demo" ? demo : undefined },
    nav: [],
    footer: [],
    languages: [],
    search: undefined,
    session: undefined,
    canonical: undefined,
  };
  return pageDocument(
    frame,
    {},
    <div class="stack measure">
      <h1>Unter dieser Adresse gibt es kein Portal</h1>
      <p>Vielleicht ist die Adresse falsch geschrieben. Diese Portale gibt es:</p>
      <ul>
        {region.portals.map((known) => (
          <li>
            <Link href={addresses.url(known, "/")}>{known.name}</Link>
          </li>
        ))}
      </ul>
    </div>,
  );
}
