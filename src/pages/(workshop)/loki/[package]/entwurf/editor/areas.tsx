import { Link } from "#ui";
import { packagePath } from "../../../workshop-desk.ts";
import { editorTexts as texts } from "./texts.ts";

/** The parts of a draft that have pages of their own. */
export type EditorArea = keyof typeof texts.area;

export const AREAS = Object.keys(texts.area) as EditorArea[];

const hrefOf = (packageId: string, area: EditorArea): string =>
  packagePath(packageId, area === "angaben" ? "/entwurf" : `/entwurf/${area}`);

/** The way between the parts of a draft. */
export const Areas = ({ packageId, current }: { packageId: string; current: EditorArea }) => (
  <nav class="tabs" aria-label={texts.areas}>
    <ul>
      {AREAS.map((area) => (
        <li>
          <Link
            href={hrefOf(packageId, area)}
            {...(area === current && { "aria-current": "page" as const })}
          >
            {texts.area[area]}
          </Link>
        </li>
      ))}
    </ul>
  </nav>
);
