import type { PackageContent } from "../../package-content.ts";
import { readTree } from "../read/read-tree.ts";
import { type TreeWriting, writeTree } from "../write/write-tree.ts";

/**
 * A package in the one form in which it is published and hashed, whatever tool wrote its files.
 * Refused is what cannot be read into a tree or written from it.
 */
export async function canonicalPackage(content: PackageContent): Promise<TreeWriting> {
  const reading = await readTree(content);
  return reading.kind === "read" ? writeTree(reading.tree) : reading;
}
