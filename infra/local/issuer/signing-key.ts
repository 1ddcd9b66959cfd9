import { type CryptoKey, calculateJwkThumbprint, exportJWK, generateKeyPair, importJWK, type JWK } from 'jose';
import type { DataFolder } from '../data/folder.ts';

export type SigningKey = { kid: string; privateKey: CryptoKey; publicKey: CryptoKey; publicJwk: JWK };

/** The issuer's RS256 key; kept in the data folder, so that tokens outlive a restart. */
export async function loadSigningKey(data: DataFolder): Promise<SigningKey> {
  const made = await newKey();
  const { d, p, q, dp, dq, qi, ...open } = data.remember<JWK>('issuer-key.json', () => made);
  const kid = await calculateJwkThumbprint(open);
  const publicJwk = { ...open, kid, alg: 'RS256', use: 'sig' };
  return {
    kid,
    publicJwk,
    privateKey: (await importJWK({ ...open, d, p, q, dp, dq, qi } as JWK, 'RS256')) as CryptoKey,
    publicKey: (await importJWK(open, 'RS256')) as CryptoKey,
  };
}

async function newKey(): Promise<JWK> {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  return exportJWK(privateKey);
}
