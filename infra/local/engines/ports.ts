import { randomInt } from 'node:crypto';
import type { Server } from 'node:http';
import { type AddressInfo, createServer } from 'node:net';

export const loopback = '127.0.0.1';

/**
 * Below those that systems hand out by themselves (Linux 32768–60999, others 49152–65535): an engine takes seconds until it listens, and nobody
 * else is given its port meanwhile.
 */
const ownPorts = { from: 20_000, to: 32_000 } as const;
const mostTries = 50;

/** A port that nobody has at this moment, and that no server gets that leaves the choice to the system. */
export async function freePort(): Promise<number> {
  for (let tries = 0; tries < mostTries; tries++) {
    const port = randomInt(ownPorts.from, ownPorts.to);
    if (await isFree(port)) return port;
  }
  throw new Error(`no free port was found from ${ownPorts.from} to ${ownPorts.to}`);
}

async function isFree(port: number): Promise<boolean> {
  const probe = createServer();
  const listens = await new Promise<boolean>((resolve) =>
    probe.once('error', () => resolve(false)).listen(port, loopback, () => resolve(true)),
  );
  if (listens) await new Promise((resolve) => probe.close(resolve));
  return listens;
}

/** Begins to listen on this machine only. @returns the port @throws what the system says, such as EADDRINUSE */
export async function listen(server: Server, port = 0): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, loopback, () => {
      server.off('error', reject);
      resolve();
    });
  });
  return (server.address() as AddressInfo).port;
}

/**
 * Stops taking requests, and ends.
 * @param graceMs how long requests under way may still take; by default they are cut off
 */
export async function close(server: Server, graceMs = 0): Promise<void> {
  const closed = new Promise((resolve) => server.close(resolve));
  server.closeIdleConnections();
  const cut = setTimeout(() => server.closeAllConnections(), graceMs);
  await closed;
  clearTimeout(cut);
}
