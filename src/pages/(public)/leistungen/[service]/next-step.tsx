import { fill, inLanguage } from "#platform/i18n";
import { Link, LinkButton } from "#ui";
import type { ServicePage } from "./service-page.ts";
import { serviceTexts, type ServiceTexts } from "./texts.ts";
import { TownList } from "./town-list.tsx";

type StepProps = { page: ServicePage; texts: ServiceTexts };

const Apply = ({ page, texts }: StepProps) => {
  const [offer] = page.offers;
  if (offer?.kind !== "portal") return null;
  return (
    <div class="stack">
      <LinkButton href={`/antrag/${offer.packageId}`}>{texts.apply}</LinkButton>
      {offer.state === "pilot" && <p class="note">{texts.applyPilot}</p>}
    </div>
  );
};

const NotOnline = ({ texts }: { texts: ServiceTexts }) => (
  <div class="stack stack--tight">
    <h2>{texts.notOnline}</h2>
    <p>{texts.notOnlineText}</p>
    <p>
      <Link href="#wege">{texts.ways}</Link>
    </p>
  </div>
);

function HandOver({ page, texts }: StepProps) {
  const { handover, offers, visit } = page;
  if (!handover) return null;
  const { href, town, to } = handover;
  const { name } = to;
  return (
    <div class="stack">
      <h2>{fill(texts.handOver, { name })}</h2>
      <p>
        {fill(texts.handOverText, { name, town })}
        {offers.length > 0 && ` ${texts.handOverOnline}`}
      </p>
      <LinkButton href={href}>{fill(texts.handOverButton, { name })}</LinkButton>
      {visit.portal.kind === "roof" && (
        <p>
          <Link href="/ort?vergessen=1">{texts.otherTown}</Link>
        </p>
      )}
    </div>
  );
}

function AtBody({ page, texts }: StepProps) {
  const { responsible, service } = page;
  const link = service.online?.url ?? (responsible.kind === "body" ? responsible.url : undefined);
  const name = service.online?.provider ?? (responsible.kind === "body" ? responsible.name : "");
  if (!link) return <h2>{fill(texts.handOver, { name })}</h2>;
  return (
    <div class="stack">
      {!service.online && <h2>{fill(texts.handOver, { name })}</h2>}
      <LinkButton href={link}>
        {service.online ? texts.apply : fill(texts.toBody, { name })}
      </LinkButton>
      <p class="note">{fill(texts.applyAt, { name })}</p>
    </div>
  );
}

function Registering({ page, texts }: StepProps) {
  const { responsible, house, service } = page;
  if (responsible.kind !== "registering-office") return null;
  const { here } = responsible;
  return (
    <div class="stack">
      <h2>{texts.registering}</h2>
      {here ? (
        <>
          <p>{fill(texts.registeringHere, { town: here.authority.shortName })}</p>
          {page.offers.length > 0 ? (
            <Apply page={page} texts={texts} />
          ) : (
            <p>
              <Link href="#wege">{texts.ways}</Link>
            </p>
          )}
          <p>
            <Link href={house.addresses.url(house.region.roof, `/leistungen/${service.id}`)}>
              {texts.registeringElsewhere}
            </Link>
          </p>
        </>
      ) : (
        <>
          <p>{texts.registeringChoose}</p>
          <TownList choices={responsible.choices} page={page} />
        </>
      )}
    </div>
  );
}

function stepFor({ page, texts }: StepProps) {
  const { responsible, offers, service } = page;
  if (service.online || responsible.kind === "body") return <AtBody page={page} texts={texts} />;
  if (responsible.kind === "registering-office") return <Registering page={page} texts={texts} />;
  if (responsible.kind === "choose-town")
    return (
      <div class="stack stack--fill">
        <h2>{texts.chooseTown}</h2>
        <p>{texts.chooseTownText}</p>
        <TownList choices={responsible.choices} page={page} />
      </div>
    );
  if (page.handover) return <HandOver page={page} texts={texts} />;
  if (offers.length > 0) return <Apply page={page} texts={texts} />;
  return <NotOnline texts={texts} />;
}

/** The one obvious thing to do next. */
export const NextStep = ({ page }: { page: ServicePage }) => (
  <div class="panel panel--brand">
    {stepFor({ page, texts: inLanguage(serviceTexts, page.visit.language) })}
  </div>
);
