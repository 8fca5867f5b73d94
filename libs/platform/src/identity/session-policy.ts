/** How long a session lasts. */
export abstract class SessionPolicy {
  /** Seconds without a request after which a session is over. */
  abstract readonly idleSeconds: number;
  /** Seconds after which it is over however busy it was. */
  abstract readonly absoluteSeconds: number;
}

export const USUAL_SESSION_POLICY: SessionPolicy = { idleSeconds: 30 * 60, absoluteSeconds: 12 * 3600 };
