/** One figure and its goal; `of` says where it comes from. */
export type Figure = { figure: number; of: string } & (
  { atLeast: number; atMost?: undefined } | { atMost: number; atLeast?: undefined }
);

/** Writes one line for each goal and counts those that were missed. */
export function goalLines(unit = "ratio") {
  let missed = 0;
  const write = (text: string): void => void process.stdout.write(`${text}\n`);
  write(`    ${"what".padEnd(40)} goal    ${unit.padStart(7)}  reached`);
  return {
    line: (goal: string, name: string, { figure, of, atLeast, atMost }: Figure): void => {
      const reached = atLeast === undefined ? figure <= atMost : figure >= atLeast;
      if (!reached) missed += 1;
      const wanted = atLeast === undefined ? `≤ ${atMost}` : `≥ ${atLeast}`;
      const shown = figure.toFixed(2).padStart(7);
      write(
        `${goal.padEnd(3)} ${name.padEnd(40)} ${wanted.padEnd(7)} ${shown}  ${reached ? "yes" : "NO "}  ${of}`,
      );
    },
    end: (): void => {
      write(missed === 0 ? "all goals reached" : `${missed} goals missed`);
      process.exitCode = missed === 0 ? 0 : 1;
    },
  };
}
