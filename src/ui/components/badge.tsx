type BadgeProps = { kind: "info" | "success" | "warning" | "danger"; children: string };

/** A state in a word; the colour only repeats it. */
export const Badge = ({ kind, children }: BadgeProps) => (
  <span class={`kern-badge kern-badge--${kind}`}>
    <span class="kern-label kern-label--small">{children}</span>
  </span>
);
