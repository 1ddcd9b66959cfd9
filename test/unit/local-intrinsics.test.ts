// biome-ignore-all lint/suspicious/noTemplateCurlyInString: CloudFormation writes its own places so.
import { describe, expect, it } from 'vitest';
import { createResolver } from '../../infra/local/template/intrinsics.ts';
import type { Identity, Template } from '../../infra/local/template/model.ts';

const template: Template = {
  Resources: {},
  Parameters: { Size: { Default: 'small' }, Local: { Default: 'false' }, Open: {} },
  Mappings: { Sizes: { small: { memory: 128 } } },
  Conditions: {
    Small: { 'Fn::Equals': [{ Ref: 'Size' }, 'small'] },
    Large: { 'Fn::Not': [{ Condition: 'Small' }] },
    Both: { 'Fn::And': [{ Condition: 'Small' }, { Condition: 'Large' }] },
    Either: { 'Fn::Or': [{ Condition: 'Small' }, { Condition: 'Large' }] },
    Strange: { 'Fn::Contains': [['a'], 'a'] },
  },
};
const queue: Identity = { ref: 'http://queue', attribute: (name) => (name === 'Arn' ? 'arn:queue' : undefined) };
const { resolve, holds } = createResolver(template, { region: 'eu-west-1', parameters: { Local: 'true' } }, (id) =>
  id === 'Queue' ? queue : undefined,
);

describe('values of a template', () => {
  it.each([
    [{ Ref: 'Queue' }, 'http://queue'],
    [{ Ref: 'Size' }, 'small'],
    [{ Ref: 'Local' }, 'true'],
    [{ Ref: 'AWS::Region' }, 'eu-west-1'],
    [{ 'Fn::GetAtt': ['Queue', 'Arn'] }, 'arn:queue'],
    [{ 'Fn::GetAtt': 'Queue.Arn' }, 'arn:queue'],
    [{ 'Fn::Join': ['-', ['a', { Ref: 'Size' }, 'b']] }, 'a-small-b'],
    [{ 'Fn::Join': ['+', { 'Fn::Split': [',', 'a,b'] }] }, 'a+b'],
    [{ 'Fn::Select': [1, { 'Fn::Split': [':', { 'Fn::GetAtt': ['Queue', 'Arn'] }] }] }, 'queue'],
    [{ 'Fn::Sub': '${Size}/${AWS::Partition}/${Queue.Arn}/${!kept}' }, 'small/aws/arn:queue/${kept}'],
    [{ 'Fn::Sub': ['${own}-${Size}', { own: { Ref: 'AWS::AccountId' } }] }, '000000000000-small'],
    [{ 'Fn::FindInMap': ['Sizes', { Ref: 'Size' }, 'memory'] }, 128],
    [{ 'Fn::If': ['Small', 'yes', 'no'] }, 'yes'],
    [{ 'Fn::If': ['Both', 'yes', { 'Fn::If': ['Either', 'either', 'none'] }] }, 'either'],
    [{ 'Fn::Base64': 'hi' }, 'aGk='],
    [{ a: { 'Fn::If': ['Large', 1, { Ref: 'AWS::NoValue' }] }, b: [{ Ref: 'AWS::NoValue' }, 2] }, { b: [2] }],
    [
      { Ref: 'Queue', other: 1 },
      { Ref: 'Queue', other: 1 },
    ],
  ])('%j is %j', (value, expected) => expect(resolve(value)).toEqual(expected));

  it.each([
    [{ Ref: 'Nobody' }, /refers to Nobody/],
    [{ Ref: 'Open' }, /parameter Open .* no default/],
    [{ 'Fn::GetAtt': ['Queue', 'Colour'] }, /attribute Queue\.Colour/],
    [{ 'Fn::ImportValue': 'x' }, /Fn::ImportValue, which the runner does not know/],
    [{ 'Fn::FindInMap': ['Sizes', 'huge', 'memory'] }, /no huge\.memory/],
    [{ 'Fn::Select': [3, ['a']] }, /past the end/],
    [{ 'Fn::If': ['Nothing', 1, 2] }, /no condition Nothing/],
    [{ 'Fn::If': ['Strange', 1, 2] }, /Fn::Contains/],
  ])('%j is refused', (value, message) => expect(() => resolve(value)).toThrow(message));

  it('knows which conditions hold', () => {
    expect(['Small', 'Large', 'Both', 'Either'].map(holds)).toEqual([true, false, false, true]);
  });
});
