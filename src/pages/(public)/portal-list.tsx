import type { Portal } from "#authorities";
import { fold } from "#catalogue";
import { inLanguage } from "#platform/i18n";
import { Link } from "#ui";
import type { HomeProps } from "./home-sections.tsx";
import { onlineServicesOf } from "./online-services.ts";
import { homeTexts } from "./texts.ts";

type LocalPortal = Extract<Portal, { kind: "local" }>;

/** Towns by name, then the districts: people look for the place where they live. */
function townsFirst(portals: readonly Portal[]): LocalPortal[] {
  const local = portals.filter((portal) => portal.kind === "local");
  const byName = local.toSorted((a, b) => (fold(a.shortName) < fold(b.shortName) ? -1 : 1));
  const [districts, towns] = [true, false].map((wanted) =>
    byName.filter(({ authority }) => (authority.kind === "district") === wanted),
  );
  return [...(towns ?? []), ...(districts ?? [])];
}

const PortalItem = ({ portal, visit, house }: HomeProps & { portal: LocalPortal }) => {
  const texts = inLanguage(homeTexts, visit.language);
  const online = onlineServicesOf(portal.authority, house);
  return (
    <li>
      <Link class="link" href={house.addresses.url(portal, "/")}>
        {portal.authority.name}
      </Link>
      {online.length > 0 && (
        <p class="note">
          <strong>{texts.onlineHere}:</strong>{" "}
          {online.map(({ title }) => inLanguage(title, visit.language)).join(", ")}
        </p>
      )}
    </li>
  );
};

/** All local portals, each with what is online there. */
export const PortalList = (props: HomeProps) => (
  <ul class="portal-list">
    {townsFirst(props.house.region.portals).map((portal) => (
      <PortalItem {...props} portal={portal} />
    ))}
  </ul>
);
