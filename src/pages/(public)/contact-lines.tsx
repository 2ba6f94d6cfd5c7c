import type { Authority } from "#authorities";
import type { Office } from "#catalogue";
import { inLanguage, type Language } from "#platform/i18n";
import { type Fact, Facts, Link, Words } from "#ui";
import { catalogueTexts } from "./catalogue-texts.ts";
import { hoursInWords } from "./opening-hours.ts";

const texts = {
  de: { address: "Anschrift", hours: "Geöffnet", phone: "Telefon", email: "E-Mail" },
  en: { address: "Address", hours: "Open", phone: "Phone", email: "E-mail" },
};

type ContactProps = { authority: Authority; office: Office; language: Language };

function contactFacts({ authority, office, language }: ContactProps): Fact[] {
  const words = inLanguage(texts, language);
  const { street, phone, email, hours } = office.contact;
  return [
    {
      label: words.address,
      value: (
        <>
          {authority.name}
          <br />
          {street}
          <br />
          {authority.seat.postcode} {authority.seat.town}
        </>
      ),
    },
    {
      label: words.hours,
      value: hours.map((run) => <div>{hoursInWords(run, language)}</div>),
    },
    { label: words.phone, value: <Link href={`tel:${phone}`}>{phone}</Link> },
    { label: words.email, value: <Link href={`mailto:${email}`}>{email}</Link> },
  ];
}

/** The office with everything that leads to it; says so when nobody checked it. */
export const ContactLines = (props: ContactProps) => {
  const { office, language } = props;
  return (
    <div class="stack stack--tight contact">
      <p class="contact__name">
        <Words text={office.name} language={language} />
      </p>
      <Facts facts={contactFacts(props)} />
      {!office.contact.source && (
        <p class="unchecked">{inLanguage(catalogueTexts, language).unchecked}</p>
      )}
    </div>
  );
};
