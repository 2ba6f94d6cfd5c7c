import type { Contact } from "#catalogue";
import { inLanguage, type Language } from "#platform/i18n";
import { Link } from "#ui";
import { catalogueTexts } from "../catalogue-texts.ts";
import { searchTexts } from "./texts.ts";

type WaysProps = { contact: Contact | undefined; language: Language };

/** To people who can help, and to everything there is. */
export function Ways({ contact, language }: WaysProps) {
  const texts = inLanguage(searchTexts, language);
  return (
    <>
      <p>{texts.instead}:</p>
      <ul class="spaced">
        {contact && (
          <li>
            {texts.call}: <Link href={`tel:${contact.phone}`}>{contact.phone}</Link>{" "}
            {!contact.source && (
              <span class="unchecked">{inLanguage(catalogueTexts, language).unchecked}</span>
            )}
          </li>
        )}
        <li>
          <Link href="/hilfe">{texts.help}</Link>
        </li>
        <li>
          <Link href="/leistungen">{texts.services}</Link>
        </li>
      </ul>
    </>
  );
}
