import type { DataFolder } from '../data/folder.ts';
import type { SecretPlan } from '../resources/secrets.ts';
import { close } from './ports.ts';
import { generateSecret } from './secret-text.ts';
import { type Answer, serveEngine } from './server.ts';

/** Secrets Manager, as far as functions read from it. */
export type SecretsEngine = {
  readonly address: string;
  /** Makes the secrets that are missing; those that were made before stay as they are. */
  readonly make: (plans: readonly SecretPlan[], data: DataFolder) => void;
  readonly stop: () => Promise<void>;
};

const json = (status: number, content: unknown): Answer => ({
  status,
  type: 'application/x-amz-json-1.1',
  body: JSON.stringify(content),
});

export async function startSecrets(): Promise<SecretsEngine> {
  const texts = new Map<string, string>();

  const { server, address } = await serveEngine(async (request, body) => {
    const action = String(request.headers['x-amz-target']).split('.').at(-1);
    if (action !== 'GetSecretValue') {
      return json(400, { __type: 'InvalidRequestException', message: `${action} is not answered on this machine` });
    }
    const id = String((JSON.parse(body) as { SecretId?: unknown }).SecretId);
    const SecretString = texts.get(id);
    if (SecretString === undefined) {
      return json(400, { __type: 'ResourceNotFoundException', message: "Secrets Manager can't find the secret." });
    }
    const VersionId = '00000000-0000-0000-0000-000000000001';
    return json(200, { ARN: id, Name: id, SecretString, VersionId, VersionStages: ['AWSCURRENT'] });
  });

  return {
    address,
    make: (plans, data) => {
      for (const plan of plans) {
        const text = data.remember(`secret-${plan.name.replace(/[^\w.-]/g, '_')}.json`, () => ({
          text: plan.text ?? (plan.generate ? generateSecret(plan.generate) : ''),
        })).text;
        texts.set(plan.arn, text);
        texts.set(plan.name, text);
      }
    },
    stop: () => close(server),
  };
}
