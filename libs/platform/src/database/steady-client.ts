import { Client, type ClientConfig } from 'pg';

/**
 * A client that outlives its connection. Pools hand a new connection over without a listener for an instant; one that
 * the server ends in that instant, as it does when it shuts down, would take the whole process with it. Whoever uses
 * the client learns of the loss from the next statement all the same.
 */
export class SteadyClient extends Client {
  constructor(config?: string | ClientConfig) {
    super(config);
    this.on('error', () => undefined);
  }
}
