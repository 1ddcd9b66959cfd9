/** Calls count as a person's while the last key or touch is no older than this. */
const presentMs = 60_000;

type HtmxEvent = CustomEvent<{ headers: Record<string, string> }>;

/** A page that updates itself keeps no session alive, and says when the session has ended instead of losing what was typed. */
export function watchSession(now: () => number): void {
  let active = now();
  for (const sign of ['keydown', 'pointerdown', 'wheel', 'touchmove'])
    document.addEventListener(
      sign,
      () => {
        active = now();
      },
      { passive: true },
    );
  document.addEventListener('htmx:configRequest', (event) => {
    if (now() - active > presentMs) (event as HtmxEvent).detail.headers['doorward-idle'] = '1';
  });
  const notice = document.getElementById('session-over');
  document.addEventListener('session-over', () => {
    const link = notice?.querySelector('a');
    if (link) link.search = `?${new URLSearchParams({ to: location.pathname + location.search })}`;
    if (notice) notice.hidden = false;
  });
  document.addEventListener('htmx:afterSwap', () => {
    if (notice) notice.hidden = true;
  });
}

/** Tells the server the zone in which pages are to show times. */
export function tellZone(): void {
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is too young for the browsers at work
  document.cookie = `__Host-doorward-zone=${timeZone}; Path=/; Secure; SameSite=Lax; Max-Age=31536000`;
}
