import { createSecretKey, hkdfSync, type KeyObject } from 'node:crypto';
import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { readConfig, required } from './config.ts';
import { env } from './env.ts';

/** Keys of 32 bytes, each for one purpose, all derived from the stage's one secret (HKDF-SHA-256, RFC 5869). */
export type Keys = {
  /** Names players, addresses and devices without revealing them. */
  readonly pseudonyms: KeyObject;
  /** Makes the tokens of links and the tracking codes. */
  readonly links: KeyObject;
  /** Seals game secrets and event memories at rest. */
  readonly seal: KeyObject;
  /** The second layer over what only the owner of an account can know. */
  readonly ownership: KeyObject;
};

/** @param secret the stage's secret, at least 32 characters */
export function deriveKeys(secret: string): Keys {
  // as key objects: node makes one of a plain buffer at every use, which costs more than the HMAC itself
  const key = (purpose: string) => createSecretKey(Buffer.from(hkdfSync('sha256', secret, 'doorward/v1', purpose, 32)));
  return { pseudonyms: key('pseudonyms'), links: key('links'), seal: key('seal'), ownership: key('ownership') };
}

let loaded: Promise<Keys> | undefined;

/** Fetches the stage's secret once per function instance. A failure is not remembered: the next request tries again. */
export function loadKeys(): Promise<Keys> {
  loaded ??= fetchKeys().catch((fault) => {
    loaded = undefined;
    throw fault;
  });
  return loaded;
}

async function fetchKeys(): Promise<Keys> {
  const config = readConfig({ [env.secretArn]: required });
  const client = new SecretsManagerClient({});
  const answer = await client.send(new GetSecretValueCommand({ SecretId: config[env.secretArn] as string }));
  if (!answer.SecretString || answer.SecretString.length < 32)
    throw new Error('the stage secret is empty or too short');
  return deriveKeys(answer.SecretString);
}
