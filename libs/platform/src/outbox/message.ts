import type { Tx } from '../database';
import type { Topic, TopicBodies } from '../queue';

export type BodyOf<T extends string> = T extends Topic ? TopicBodies[T] : Readonly<Record<string, unknown>>;

/** An outbox row on its way to a consumer. */
export interface Message<T extends string = string> {
  readonly id: string;
  readonly topic: T;
  readonly body: BodyOf<T>;
}

/**
 * Acts on the messages of one topic, and on each of them once: `consume` runs in a transaction that has already
 * noted the message in the inbox. What it does outside the database it may do twice.
 */
export abstract class Consumer<T extends string = string> {
  abstract readonly name: string;
  abstract readonly topic: T;
  abstract consume(tx: Tx, message: Message<T>): Promise<void>;
}

/** Done again and again as time passes. It must bear being run late, twice, or beside itself. */
export abstract class ScheduledJob {
  abstract readonly name: string;
  abstract run(): Promise<void>;
}

export type Handler = Consumer | ScheduledJob;
