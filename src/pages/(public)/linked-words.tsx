import { inLanguage, type Language, type Localised } from "#platform/i18n";
import { Link, Words } from "#ui";

type LinkedWordsProps = { text: Localised; language: Language };

const ADDRESS = /(https:\/\/\S+)/;

/** Words in which an address of a page is a link. */
export function LinkedWords({ text, language }: LinkedWordsProps) {
  const words = inLanguage(text, language);
  if (!ADDRESS.test(words)) return <Words text={text} language={language} />;
  return (
    <>
      {words
        .split(ADDRESS)
        .map((part) => (ADDRESS.test(part) ? <Link href={part}>{part}</Link> : part))}
    </>
  );
}
