import type { Child } from 'hono/jsx';
import type { FieldFault } from '../../kernel/errors.ts';
import { readForm } from '../../kernel/http-request.ts';
import type { HttpRequest } from '../../kernel/http-types.ts';
import type { Language } from '../../kernel/i18n.ts';
import { frameText } from './messages/index.ts';
import { formMost } from './same-origin.ts';

export { Csrf } from './csrf.tsx';

/** The fields of a posted form by name, without the csrf token; of a name that came twice the last. @throws Problem 400 too long */
export function readFields(request: HttpRequest, most = formMost): Record<string, string> {
  const { csrf: _, ...fields } = Object.fromEntries(readForm(request, most));
  return fields;
}

/** The fault of a field, if it has one. */
export const faultOf = (faults: readonly FieldFault[] | undefined, name: string): string | undefined =>
  faults?.find(({ path }) => path === name)?.message;

type Labelled = {
  name: string;
  label: string;
  /** Stands between label and control. */
  hint?: string | undefined;
  /** What is wrong with what was sent, in the person's language. */
  fault?: string | undefined;
  /** The id of the control; needed where two forms of a page have a field of the same name. */
  id?: string;
};

type Described = { id: string; 'aria-describedby'?: string; 'aria-invalid'?: 'true' };

function Field({ name, label, hint, fault, id = name, children }: Labelled & { children: (ids: Described) => Child }) {
  const described = [hint && `${id}-hint`, fault && `${id}-fault`].filter(Boolean).join(' ');
  const ids: Described = {
    id,
    ...(described ? { 'aria-describedby': described } : {}),
    ...(fault ? { 'aria-invalid': 'true' } : {}),
  };
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {fault && (
        <p class="fault" id={`${id}-fault`}>
          {fault}
        </p>
      )}
      {children(ids)}
    </div>
  );
}

type Shared = Labelled & { value?: string | undefined; required?: boolean };

/** A line of input. `more` goes to the control as it is, such as `{ min: 1, list: 'teams', 'data-key': 'filter' }`. */
export function InputField(
  props: Shared & { type?: string; more?: Readonly<Record<string, string | number | boolean>> },
) {
  const { name, type = 'text', value, required, more = {} } = props;
  return (
    <Field {...props}>
      {(ids) => <input {...ids} name={name} type={type} value={value} required={required} {...more} />}
    </Field>
  );
}

/** Several lines of text. */
export function TextField(props: Shared & { most?: number; rows?: number }) {
  const { name, value, required, most, rows } = props;
  return (
    <Field {...props}>
      {(ids) => (
        <textarea {...ids} name={name} required={required} maxlength={most} rows={rows}>
          {value}
        </textarea>
      )}
    </Field>
  );
}

/** One of some. `empty` is the label of no choice, if that is possible. */
export function SelectField(
  props: Shared & {
    options: readonly { value: string; label: string }[];
    empty?: string | undefined;
    more?: Readonly<Record<string, string | number | boolean>>;
  },
) {
  const { name, value, required, options, empty, more = {} } = props;
  return (
    <Field {...props}>
      {(ids) => (
        <select {...ids} name={name} required={required} {...more}>
          {empty !== undefined && <option value="">{empty}</option>}
          {options.map((option) => (
            <option value={option.value} selected={option.value === value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

/** Says above a form that came back what is wrong with it. */
export function Faults({ language, faults }: { language: Language; faults: readonly FieldFault[] | undefined }) {
  if (!faults || faults.length === 0) return null;
  return (
    <div class="alert" role="alert">
      <p>
        <strong>{frameText(language, 'faultsTitle')}</strong>
      </p>
      <ul>
        {faults.map(({ message }) => (
          <li>{message}</li>
        ))}
      </ul>
    </div>
  );
}
