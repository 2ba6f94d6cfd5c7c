import type { ComponentChildren } from "preact";
import type { InCharge } from "#catalogue";
import { fill, inLanguage } from "#platform/i18n";
import { Link } from "#ui";
import { bookingUrl } from "./booking.ts";
import type { ServicePage } from "./service-page.ts";
import { serviceTexts, type ServiceTexts } from "./texts.ts";

const Way = ({ title, children }: { title: string; children: ComponentChildren }) => (
  <li class="way stack stack--tight">
    <h3>{title}</h3>
    {children}
  </li>
);

type OfficeWayProps = { inCharge: InCharge; page: ServicePage; texts: ServiceTexts };

function Appointment({ inCharge, page, texts }: OfficeWayProps) {
  const href = bookingUrl(page, inCharge);
  return href ? (
    <p>
      <Link href={href}>{texts.appointment}</Link>
    </p>
  ) : null;
}

const Counter = ({ inCharge, page, texts }: OfficeWayProps) => (
  <Way title={texts.counter}>
    <p>
      {fill(texts.counterText, { office: inLanguage(inCharge.office.name, page.visit.language) })}
    </p>
    <Appointment inCharge={inCharge} page={page} texts={texts} />
  </Way>
);

const Phone = ({ inCharge, texts }: OfficeWayProps) => (
  <Way title={texts.phone}>
    <p>
      {texts.phoneText}{" "}
      <Link href={`tel:${inCharge.office.contact.phone}`}>{inCharge.office.contact.phone}</Link>
    </p>
  </Way>
);

const Post = ({ inCharge: { authority, office }, page, texts }: OfficeWayProps) => (
  <Way title={texts.post}>
    <p>{texts.postText}</p>
    <p>
      {authority.name}
      <br />
      {inLanguage(office.name, page.visit.language)}
      <br />
      {authority.seat.postcode} {authority.seat.town}
    </p>
  </Way>
);

const OFFICE_WAYS = { counter: Counter, phone: Phone, post: Post };

function OnlineWay({ page, texts }: { page: ServicePage; texts: ServiceTexts }) {
  const [offer] = page.offers;
  const here = offer ? texts.onlineWay : texts.onlineNot;
  return (
    <Way title={texts.online}>
      <p>
        {offer?.kind === "elsewhere" ? fill(texts.onlineElsewhere, { name: offer.provider }) : here}
      </p>
    </Way>
  );
}

/** Online, counter, phone and post side by side; nothing as long as no office is in charge. */
export function Ways({ page }: { page: ServicePage }) {
  const { inCharge } = page;
  const texts = inLanguage(serviceTexts, page.visit.language);
  if (!inCharge) return null;
  return (
    <section class="stack stack--fill" aria-labelledby="wege">
      <h2 id="wege">{texts.ways}</h2>
      <ul class="ways">
        <OnlineWay page={page} texts={texts} />
        {page.service.channels.map((channel) => {
          const OfficeWay = OFFICE_WAYS[channel];
          return <OfficeWay inCharge={inCharge} page={page} texts={texts} />;
        })}
      </ul>
    </section>
  );
}
