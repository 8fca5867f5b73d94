import type { components } from '@mingjian/api-client';
import { answered, api, keyed, onVersion } from '../http';

export type ActDone = components['schemas']['ActView'] & { readonly missing?: readonly string[] };

interface Sending {
  readonly caseId: string;
  readonly act: string;
  readonly body: object;
  readonly version: number;
  /** One intention, however often its sending is tried. */
  readonly key: string;
}

/** Does an act. Every act has a route of one shape, so the description's many types are one here. */
export function sendAct({ caseId, act, body, version, key }: Sending): Promise<ActDone> {
  const path = `/api/v1/cases/{id}/transitions/${act}` as '/api/v1/cases/{id}/transitions/close-case';
  return answered(api.POST(path, { params: { path: { id: caseId }, header: { ...keyed(key), ...onVersion(version) } } as never, headers: { ...keyed(key), ...onVersion(version) }, body: body as never })) as Promise<ActDone>;
}
