import type { TermRegister } from "./term-register.ts";
import type { Unit } from "./units.ts";

/** How surely a stored term stands for its unit; the last two bits of its code tell which. */
const WEIGHTS = [1, 0.9, 0.6, 0.45] as const;
const UNIT_END = -1;
const PHRASE_END = -2;

/** How much it counts against a phrase that only the question, or only the phrase, says something. */
const ONLY_ASKED = 0.35;
const ONLY_SAID = 0.35;

/** A question: what each of its units tells, and by term the units it stands for, how surely. */
export type Sought = {
  values: readonly number[];
  terms: ReadonlyMap<number, readonly SoughtTerm[]>;
};
export type SoughtTerm = { unit: number; weight: number };

export type Closeness = {
  /** 0 … 1: how much the best phrase and the question say the same. */
  phrase: number;
  /** 0 … 1: how much of the question all phrases together say. */
  covered: number;
};

/** Collects the phrases by which services are known. */
export type PhraseWriter = {
  /** Adds the phrases of the next service. */
  add: (phrases: readonly (readonly Unit[])[]) => void;
  /** Everything that was added, ready to be compared. */
  packed: () => PhraseStore;
};

/** Compares a question with the phrases of services, by their position. */
export type PhraseStore = (sought: Sought) => (service: number) => Closeness;

const weightClass = (weight: number): number =>
  weight > 0.95 ? 0 : weight > 0.75 ? 1 : weight > 0.53 ? 2 : 3;

/** The terms of a unit, its key first: what the unit tells is read from it. */
const keyFirst = ({ keys: [key], terms }: Unit): string[] =>
  key === undefined
    ? [...terms.keys()]
    : [key, ...[...terms.keys()].filter((term) => term !== key)];

/** A list of numbers that grows without ever being copied at the end. */
function createCodes() {
  let numbers = new Int32Array(4_096);
  let length = 0;
  return {
    push: (code: number): void => {
      if (length === numbers.length) {
        const longer = new Int32Array(2 * length);
        longer.set(numbers);
        numbers = longer;
      }
      numbers[length] = code;
      length += 1;
    },
    length: () => length,
    numbers: () => numbers,
  };
}

export function createPhraseWriter(register: TermRegister): PhraseWriter {
  const codes = createCodes();
  const starts = createCodes();
  starts.push(0);
  return {
    add: (phrases) => {
      for (const units of phrases) {
        for (const unit of units) {
          for (const term of keyFirst(unit))
            codes.push((register.enter(term) << 2) | weightClass(unit.terms.get(term) ?? 0));
          codes.push(UNIT_END);
        }
        codes.push(PHRASE_END);
      }
      starts.push(codes.length());
    },
    packed: () => createPhraseStore(codes.numbers(), starts.numbers(), register),
  };
}

/** What the units of a question come to, each as surely as it was met. */
function worth(surely: Float64Array, values: readonly number[]): number {
  let sum = 0;
  for (let unit = 0; unit < surely.length; unit += 1)
    sum += (surely[unit] ?? 0) * (values[unit] ?? 0);
  return sum;
}

/**
 * Every question reads some ten thousand codes, so they are packed, and what a term stands for is
 * looked up by its number. `codes` of a service go from one of `starts` to the next.
 */
function createPhraseStore(
  codes: Int32Array,
  starts: Int32Array,
  { count, valueOf }: TermRegister,
): PhraseStore {
  /** By term: one more than its place in the list of what the last question seeks; 0: not sought. */
  const places = new Int32Array(count());
  /** By term: what it tells, as soon as it was asked for. */
  const tells = new Float64Array(count());
  let last: readonly number[] = [];
  return ({ values, terms }) => {
    for (const term of last) places[term] = 0;
    last = [...terms.keys()];
    last.forEach((term, place) => (places[term] = place + 1));
    const stoodFor = [...terms.values()];
    const total = values.reduce((sum, value) => sum + value, 0);
    const [met, ever] = [new Float64Array(values.length), new Float64Array(values.length)];

    const meet = (code: number): number => {
      const list = stoodFor[(places[code >> 2] ?? 0) - 1];
      if (!list) return 0;
      let most = 0;
      for (const { unit, weight } of list) {
        const surely = weight * (WEIGHTS[code & 3] ?? 0);
        if (surely > most) most = surely;
        if (surely > (met[unit] ?? 0)) met[unit] = surely;
        if (surely > (ever[unit] ?? 0)) ever[unit] = surely;
      }
      return most;
    };
    return (service) => {
      let [best, onlySaid, unitValue, unitMet] = [0, 0, 0, 0];
      met.fill(0);
      ever.fill(0);
      for (let at = starts[service] ?? 0; at < (starts[service + 1] ?? 0); at += 1) {
        const code = codes[at] ?? PHRASE_END;
        if (code === UNIT_END) {
          onlySaid += unitValue * (1 - unitMet);
          [unitValue, unitMet] = [0, 0];
        } else if (code === PHRASE_END) {
          const common = worth(met, values);
          const apart = ONLY_ASKED * (total - common) + ONLY_SAID * onlySaid;
          if (common > 0) best = Math.max(best, common / (common + apart));
          met.fill(0);
          onlySaid = 0;
        } else {
          unitValue ||= tells[code >> 2] ||= valueOf(code >> 2);
          unitMet = Math.max(unitMet, meet(code));
        }
      }
      return { phrase: best, covered: total > 0 ? worth(ever, values) / total : 0 };
    };
  };
}
