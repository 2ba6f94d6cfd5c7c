import { closeSync, mkdirSync, openSync, readFileSync, unlinkSync, writeSync } from "node:fs";
import { dirname } from "node:path";

/** The data folder is in use by another living process. */
export class FolderInUse extends Error {
  override name = "FolderInUse";
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

function tryLock(file: string): boolean {
  try {
    const descriptor = openSync(file, "wx");
    writeSync(descriptor, String(process.pid));
    closeSync(descriptor);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    return false;
  }
}

/**
 * Locks a folder for this process, because the embedded database opens one twice without a word.
 * The lock of a killed process is taken over, that of a living one never. Returns the release.
 * Throws FolderInUse.
 */
export function lockFolder(folder: string): () => void {
  const file = `${folder}.lock`;
  mkdirSync(dirname(file), { recursive: true });
  if (!tryLock(file)) {
    const holder = Number(readFileSync(file, "utf8"));
    if (holder === process.pid || (holder > 0 && isAlive(holder)))
      throw new FolderInUse(
        `DATA_DIR is in use by process ${holder}; stop it or choose another DATA_DIR`,
      );
    unlinkSync(file);
    if (!tryLock(file)) throw new FolderInUse("DATA_DIR was just taken by another process");
  }
  const release = (): void => {
    process.off("exit", release);
    try {
      unlinkSync(file);
    } catch {
      // already gone
    }
  };
  process.once("exit", release);
  return release;
}
