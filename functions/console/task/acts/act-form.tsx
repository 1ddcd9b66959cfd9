import type { Child } from 'hono/jsx';
import { Csrf } from '../../frame/csrf.tsx';
import { actPath, Guard } from '../guard.tsx';
import type { Sheet } from '../say.ts';

/** The form of an act: where it goes, what it carries, its fields, and the button. */
export function ActForm(props: {
  sheet: Sheet;
  act: string;
  button: string;
  primary?: boolean;
  children?: Child;
  hint?: string | undefined;
}) {
  const { sheet, act, button, primary, children, hint } = props;
  return (
    <form method="post" action={actPath(sheet.task, act)}>
      <Csrf visit={sheet.visit} />
      <Guard sheet={sheet} act={act} />
      {hint !== undefined && <p class="soft small">{hint}</p>}
      {children}
      <div class="actions">
        <button type="submit" class={primary ? 'primary' : undefined}>
          {button}
        </button>
      </div>
    </form>
  );
}
