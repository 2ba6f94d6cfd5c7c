import { fill, inLanguage } from "#platform/i18n";
import { Link, Words } from "#ui";
import { bookingUrl } from "../../../../(public)/leistungen/[service]/booking.ts";
import type { ServicePage } from "../../../../(public)/leistungen/[service]/service-page.ts";
import { urlOn } from "../../../../(public)/portal-of.ts";
import { type Depth, Heading } from "../../fragment.tsx";
import { embedTexts } from "../../texts.ts";

/** What does not work just now, before anybody follows a link in vain. */
function Disturbed({ page }: { page: ServicePage }) {
  const { visit, house, service, inCharge } = page;
  const texts = inLanguage(embedTexts, visit.language);
  const here = visit.portal.kind === "roof" ? [] : [visit.portal.authority.id];
  const townIds = [...here, ...(inCharge ? [inCharge.authority.id] : [])];
  return (
    <>
      {house.disturbances.at({ townIds, serviceId: service.id }).map(({ message }) => (
        <p>
          <strong>{texts.disturbance}</strong> <Words text={message} language={visit.language} />
        </p>
      ))}
    </>
  );
}

/** Online where it is, and the counter and the telephone beside it. */
function Ways({ page }: { page: ServicePage }) {
  const { visit, house, service, offers, inCharge } = page;
  const texts = inLanguage(embedTexts, visit.language);
  const [offer] = offers;
  const phone = inCharge?.office.contact.phone;
  const booking = inCharge && bookingUrl(page, inCharge);
  return (
    <ul>
      {offer?.kind === "portal" && offers.length === 1 && (
        <li>
          <Link href={urlOn(offer.authority, `/antrag/${offer.packageId}`, house)}>
            {texts.apply}
          </Link>
        </li>
      )}
      {offer?.kind === "elsewhere" && (
        <li>
          <Link href={offer.url}>{texts.apply}</Link> ({offer.provider})
        </li>
      )}
      <li>
        <Link href={house.addresses.url(visit.portal, `/leistungen/${service.id}`)}>
          {texts.more}
        </Link>
      </li>
      {booking && service.channels.includes("counter") && (
        <li>
          <Link href={booking}>{texts.appointment}</Link>
        </li>
      )}
      {phone && service.channels.includes("phone") && (
        <li>
          {texts.phone} <Link href={`tel:${phone}`}>{phone}</Link>
        </li>
      )}
    </ul>
  );
}

/** What the service is, how to get it, and whose portal says so. */
export const Teaser = ({ page, depth }: { page: ServicePage; depth: Depth }) => {
  const { service, visit } = page;
  const { language, portal } = visit;
  return (
    <article>
      <Heading depth={depth}>
        <Words text={service.title} language={language} />
      </Heading>
      <Disturbed page={page} />
      <p>
        <Words text={service.short} language={language} />
      </p>
      <Ways page={page} />
      <p>{fill(inLanguage(embedTexts, language).from, { name: portal.name })}</p>
    </article>
  );
};
