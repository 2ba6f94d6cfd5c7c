import type { FileCard } from "#files";
import { inLanguage, type Language } from "#platform/i18n";
import { Link } from "#ui";

const fileTexts = {
  de: {
    title: "Mitgeschickte Dateien",
    waiting: "Wird noch auf Schadsoftware geprüft. Danach lässt sich die Datei öffnen.",
    clean: "Auf Schadsoftware geprüft.",
    unchecked: "Nicht auf Schadsoftware geprüft, weil kein Prüfprogramm eingerichtet ist.",
    infected: "Gesperrt: In der Datei wurde Schadsoftware gefunden.",
  },
  en: {
    title: "Files sent along",
    waiting: "Still being checked for malware. The file can be opened afterwards.",
    clean: "Checked for malware.",
    unchecked: "Not checked for malware, because no scanner is set up.",
    infected: "Blocked: malware was found in the file.",
  },
};

type FileListProps = { files: readonly FileCard[]; base: string; language: Language };

/** Files of a case, each with what is known about its safety; one that is not safe has no link. */
export const FileList = ({ files, base, language }: FileListProps) => {
  const texts = inLanguage(fileTexts, language);
  const shown = files.flatMap((file) =>
    file.state === "arriving" ? [] : [{ ...file, note: texts[file.state] }],
  );
  if (shown.length === 0) return null;
  return (
    <section class="stack stack--tight stack--fill" aria-labelledby="dateien">
      <h2 id="dateien">{texts.title}</h2>
      <ul class="plain-list">
        {shown.map(({ id, name, state, note }) => (
          <li class="hit stack stack--tight">
            {state === "clean" || state === "unchecked" ? (
              <Link href={`${base}/datei/${id}`} class="link">
                {name}
              </Link>
            ) : (
              <span>{name}</span>
            )}
            <span class="note">{note}</span>
          </li>
        ))}
      </ul>
    </section>
  );
};
