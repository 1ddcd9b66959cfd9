import type { Child } from 'hono/jsx';

/** What may be wider than a small screen: it scrolls by itself, and the keyboard reaches it (WCAG 2.2, 1.4.10 and 2.1.1). */
export const Scroll = ({ label, children }: { label: string; children: Child }) => (
  <section class="scroll" aria-label={label} tabindex={0}>
    {children}
  </section>
);
