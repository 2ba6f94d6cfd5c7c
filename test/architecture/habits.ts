import { isTest, type Parsed } from "./source-file.ts";

const FORBIDDEN_NAMES =
  /(^|\/)(utils?|helpers?|common|misc|managers?|service|base|types|data|info)(\.tsx?|\/|$)/;
const KEBAB =
  /^(\([a-z]+\)|\[[a-z]+\]|[a-z0-9]+(-[a-z0-9]+)*(\.(json|txt|xml|atom|csv|js))?)(\.test|\.fixture)?(\.tsx?)?$/;

type Rule = { says: string; except?: RegExp; breaks: (file: Parsed) => boolean };

const has = (type: string) => (file: Parsed) => file.nodes.some((node) => node.type === type);
const calls = (pattern: RegExp) => (file: Parsed) => pattern.test(file.text);

/** House habits that a machine can see. `except` names the one place that may. */
const rules: readonly Rule[] = [
  { says: "a forbidden file name", breaks: ({ path }) => FORBIDDEN_NAMES.test(path) },
  {
    says: "a file name that is not kebab-case",
    breaks: ({ path }) =>
      !path
        .split("/")
        .slice(1)
        .every((part) => KEBAB.test(part)),
  },
  { says: "a default export", breaks: has("ExportDefaultDeclaration") },
  { says: "export *", breaks: has("ExportAllDeclaration") },
  { says: "an enum", breaks: has("TSEnumDeclaration") },
  { says: "a decorator", breaks: has("Decorator") },
  { says: "`any`", breaks: has("TSAnyKeyword") },
  { says: "a non-null assertion", breaks: has("TSNonNullExpression") },
  {
    says: "`as unknown as`",
    // The two casts where a library's generics cannot say what we know.
    except: /^src\/(config|platform\/db\/handles)\.ts$/,
    breaks: calls(/as unknown as/),
  },
  { says: "process.env", except: /^src\/config\.ts$/, breaks: calls(/process\.env/) },
  { says: "console", breaks: calls(/\bconsole\./) },
  { says: "raw HTML", breaks: calls(/dangerouslySetInnerHTML/) },
  { says: "an inline style", breaks: calls(/\sstyle=[{"]/) },
  {
    says: "SQL or Kysely outside queries.ts",
    except: /^src\/platform\/(db|jobs)\/|\/queries(\.test)?\.ts$|\/[a-z-]+-queries\.ts$/,
    breaks: (file) =>
      file.imports.includes("kysely") ||
      (file.importedNames.get("#platform/db") ?? []).includes("sql") ||
      /\.tables</.test(file.text),
  },
  {
    says: "Date",
    except: /^src\/platform\/(i18n\/format|log\/log|ids\/new-id|clock\/[a-z-]+|pdf\/[a-z-]+)\.ts$/,
    breaks: calls(/new Date\(|Date\.now\(/),
  },
  {
    says: "an anchor that is not <Link>",
    except: /^src\/ui\//,
    breaks: (file) => file.path.endsWith(".tsx") && /<a[\s>]/.test(file.text),
  },
];

/** Everything that goes against a habit, with the file and the habit. */
export function habitViolations(files: readonly Parsed[]): string[] {
  return files
    .filter(({ path }) => !isTest(path))
    .flatMap((file) =>
      rules
        .filter(({ except, breaks }) => !except?.test(file.path) && breaks(file))
        .map(({ says }) => `${file.path}: ${says}`),
    );
}
