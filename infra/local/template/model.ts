/** A resource as CloudFormation writes it, not yet resolved. */
export type Resource = {
  Type: string;
  Properties?: Record<string, unknown>;
  Condition?: string;
};

/** The parts of a template that change what a stack does. */
export type Template = {
  Resources: Record<string, Resource>;
  Parameters?: Record<string, { Default?: unknown }>;
  Mappings?: Record<string, Record<string, Record<string, unknown>>>;
  Conditions?: Record<string, unknown>;
};

/** What `Ref` and `Fn::GetAtt` give for one resource. */
export type Identity = {
  ref: string;
  /** @returns undefined for an attribute that the runner does not know */
  attribute: (name: string) => string | undefined;
};

/** The one account of every stack on this machine; the engines' ARNs carry it too. */
export const account = '000000000000';
