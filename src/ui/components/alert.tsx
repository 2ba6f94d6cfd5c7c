import type { ComponentChildren } from "preact";

type AlertProps = {
  kind: "info" | "success" | "warning" | "danger";
  title: string;
  children?: ComponentChildren;
  /** Announced at once by screen readers; for what just happened. */
  live?: boolean;
};

export const Alert = ({ kind, title, children, live }: AlertProps) => (
  <div class={`kern-alert kern-alert--${kind}`} {...(live ? { role: "alert" } : {})}>
    <div class="kern-alert__header">
      <span class={`kern-icon kern-icon--${kind}`} aria-hidden="true" />
      <span class="kern-title">{title}</span>
    </div>
    {children && <div class="kern-alert__body stack stack--tight">{children}</div>}
  </div>
);
