// Prints docs/configuration.md from the schema in src/config.ts; a test compares the two.
import { configurationReference } from "../src/config.ts";

process.stdout.write(configurationReference());
