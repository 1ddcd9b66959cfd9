/**
 * A cookie that only this host gets back, over TLS, out of reach of scripts, and not with forms of other sites
 * (RFC 6265bis 4.1.3.2; browsers count loopback addresses as safe).
 * @param name begins with `__Host-`
 * @param seconds how long it is kept; without, until the browser is closed
 */
export const hostCookie = (name: `__Host-${string}`, value: string, seconds?: number): string =>
  [
    `${name}=${value}`,
    'Path=/',
    'Secure',
    'HttpOnly',
    'SameSite=Lax',
    ...(seconds === undefined ? [] : [`Max-Age=${seconds}`]),
  ].join('; ');

/** Takes a cookie away. */
export const endCookie = (name: `__Host-${string}`): string => hostCookie(name, '', 0);
