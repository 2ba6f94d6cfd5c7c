/** Which module may use which front door. Read downwards: a module uses only modules above it. */
export const moduleTable: Readonly<Record<string, readonly string[]>> = {
  authorities: [],
  forms: [],
  processes: [],
  notices: [],
  files: [],
  identity: ["authorities", "forms"],
  library: ["authorities", "forms", "processes", "notices"],
  catalogue: ["authorities", "library"],
  accessibility: ["catalogue"],
  feedback: ["catalogue"],
  workshop: ["library"],
  transfer: ["library", "workshop"],
  mailbox: ["authorities", "identity"],
  cases: ["authorities", "forms", "processes", "notices", "identity", "library", "mailbox"],
  payments: ["authorities", "identity", "library", "cases"],
  applications: [
    "authorities",
    "forms",
    "files",
    "notices",
    "identity",
    "library",
    "mailbox",
    "cases",
    "payments",
  ],
  publications: ["authorities", "library", "workshop", "cases", "applications"],
  privacy: ["files", "library", "mailbox", "cases", "applications"],
};

/** What a room of `src` may import besides npm packages, from the outside in. */
export const roomTable: Readonly<Record<string, readonly string[]>> = {
  root: ["root", "pages", "modules", "standards", "platform", "ui"],
  pages: ["pages", "modules", "platform", "ui"],
  modules: ["modules", "standards", "platform"],
  ui: ["ui", "platform"],
  standards: ["standards", "platform"],
  platform: ["platform"],
};

/** `ui` and `standards` take only these parts of the platform: words, time, errors and XML. */
export const platformForAll: readonly string[] = ["clock", "errors", "i18n", "config", "xml"];
