import type { ShownFile } from "#files";
import { inLanguage, type Language } from "#platform/i18n";
import { FileThumbnail, Link } from "#ui";
import { thumbnailOf, whyNoPicture } from "./file-preview.tsx";

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

type FileListProps = { files: readonly ShownFile[]; base: string; language: Language };

/** Files of a case, each with what is known about its safety; one that is not safe has no link. */
export const FileList = ({ files, base, language }: FileListProps) => {
  const texts = inLanguage(fileTexts, language);
  const shown = files.flatMap((file) =>
    file.state === "arriving"
      ? []
      : [
          {
            ...file,
            note: [texts[file.state], whyNoPicture(file.preview, language)]
              .filter(Boolean)
              .join(" "),
            href: `${base}/datei/${file.id}`,
          },
        ],
  );
  if (shown.length === 0) return null;
  return (
    <section class="stack stack--tight stack--fill" aria-labelledby="dateien">
      <h2 id="dateien">{texts.title}</h2>
      <ul class="plain-list">
        {shown.map(({ name, state, note, href, preview }) => (
          <li class="hit stack stack--tight">
            <FileThumbnail thumbnail={thumbnailOf({ name, preview }, href, language)} />
            {state === "clean" || state === "unchecked" ? (
              <Link href={href} class="link">
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
