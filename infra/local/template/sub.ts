/**
 * Fills in the `${Name}` places of an `Fn::Sub`; `${!Name}` stands for a literal `${Name}`.
 * Source: AWS CloudFormation user guide, "Fn::Sub".
 */
export function substitute(text: string, lookUp: (name: string) => string): string {
  return text.replace(/\$\{(!?)([^}]+)\}/g, (_, literal: string, name: string) =>
    literal ? `\${${name}}` : lookUp(name.trim()),
  );
}
