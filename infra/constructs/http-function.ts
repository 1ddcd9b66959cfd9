import type { Construct } from 'constructs';
import type { RouteAccess } from './api.ts';
import type { Ground } from './ground.ts';
import { type FunctionProps, ServiceFunction } from './service-function.ts';

/**
 * A function behind routes of the API.
 * @param routes such as `GET /v1/tasks/{taskId}`
 * @param access who may call them
 */
export class HttpFunction extends ServiceFunction {
  constructor(
    scope: Construct,
    ground: Ground,
    props: FunctionProps & { readonly routes: readonly string[]; readonly access: RouteAccess },
  ) {
    super(scope, ground, props, { none: 'Called synchronously: the caller gets the error and sends again.' });
    ground.api.serve(this, this.lambda, props.routes, props.access);
  }
}
