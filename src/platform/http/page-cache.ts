import type { FinishedBody } from "./finished-body.ts";

const DEFAULT_BYTES = 48 * 1024 * 1024;

/**
 * Finished public pages by key, least recently used out first, within a bound of bytes.
 * A page is valid for the revision it was made at; a newer revision empties the cache.
 */
export class PageCache {
  readonly #pages = new Map<string, FinishedBody>();
  readonly #limit: number;
  #bytes = 0;
  #revision = "";

  constructor(limitBytes: number = DEFAULT_BYTES) {
    this.#limit = limitBytes;
  }

  get bytes(): number {
    return this.#bytes;
  }

  find(key: string, revision: string): FinishedBody | undefined {
    if (revision !== this.#revision) this.#empty(revision);
    const page = this.#pages.get(key);
    if (!page) return undefined;
    this.#pages.delete(key);
    this.#pages.set(key, page);
    return page;
  }

  /** `revision` is the one the page was rendered from; an outdated page is not kept. */
  keep(key: string, revision: string, page: FinishedBody): void {
    if (revision !== this.#revision) return;
    this.#drop(key);
    this.#pages.set(key, page);
    this.#bytes += weightOf(page);
    for (const oldest of this.#pages.keys()) {
      if (this.#bytes <= this.#limit) break;
      this.#drop(oldest);
    }
  }

  #drop(key: string): void {
    const page = this.#pages.get(key);
    if (!page) return;
    this.#pages.delete(key);
    this.#bytes -= weightOf(page);
  }

  #empty(revision: string): void {
    this.#pages.clear();
    this.#bytes = 0;
    this.#revision = revision;
  }
}

/** Two compressed variants of a page add at most about half of it. */
const weightOf = (page: FinishedBody): number => Math.ceil(page.raw.length * 1.5);
