// Fills the database of a bench: migrations, and the bench's five-page service live in one town.
import { join } from "node:path";
import { readPackageFolders } from "#library";
import { adoptForBench } from "./adopt.ts";
import { createApp } from "../src/app.ts";
import { readConfig } from "../src/config.ts";

const app = await createApp(readConfig());
const [content] = readPackageFolders(join(import.meta.dirname, "packages")).values();
if (!content) throw new Error("the bench has no package");
await adoptForBench(app.house, content);
await app.close();
