import type { PersonRole } from '@mingjian/law';
import { SetMetadata, applyDecorators } from '@nestjs/common';
import { ApiExtension } from '@nestjs/swagger';

/** Who may use a route. A route that does not say keeps the API from starting. */
export type Access =
  | { readonly kind: 'public' }
  | { readonly kind: 'signed-in' }
  | { readonly kind: 'roles'; readonly roles: readonly [PersonRole, ...PersonRole[]] };

export const ACCESS = Symbol('access');

/** Anyone, without signing in. */
export const Public = () => access({ kind: 'public' });

/** Everyone who has signed in, whatever their role. */
export const AnySignedIn = () => access({ kind: 'signed-in' });

/** Whoever holds at least one of these roles. */
export const RequireRole = (...roles: [PersonRole, ...PersonRole[]]) => access({ kind: 'roles', roles });

/** Also said in the API's description, as the extension x-access. */
function access(granted: Access) {
  const told = granted.kind === 'roles' ? granted.roles : granted.kind;
  return applyDecorators(SetMetadata(ACCESS, granted), ApiExtension('x-access', told));
}
