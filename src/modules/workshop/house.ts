import type { Library } from "#library";
import type { Databases } from "#platform/db";

/** What working on packages takes. */
export type WorkshopHouse = { databases: Databases; library: Library };
