import type { ComponentChildren } from "preact";

export type Fact = { label: string; value: ComponentChildren };

/** Label and value in pairs; beside each other where there is room. */
export const Facts = ({ facts }: { facts: readonly Fact[] }) => (
  <dl class="facts">
    {facts.map(({ label, value }) => (
      <>
        <dt>{label}</dt>
        <dd>{value}</dd>
      </>
    ))}
  </dl>
);
