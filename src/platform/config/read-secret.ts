type Secret = { raw: string | undefined; problem: string | undefined };

/** A secret from `NAME` or from the file that `NAME_FILE` names; both at once are refused. */
export function readSecret(
  name: string,
  environment: Record<string, string | undefined>,
  readFile: (path: string) => string,
): Secret {
  const direct = environment[name];
  const path = environment[`${name}_FILE`];
  if (direct && path)
    return { raw: undefined, problem: `${name} and ${name}_FILE are both set; use one` };
  if (!path) return { raw: direct, problem: undefined };
  try {
    return { raw: readFile(path).trim(), problem: undefined };
  } catch {
    return { raw: undefined, problem: `${name}_FILE: cannot read ${path}` };
  }
}
