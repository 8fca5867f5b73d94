import type { Tx } from '../database';

/**
 * Notes in the consumer's own transaction that it has taken a message.
 * @returns false when it has taken it before, and must do nothing
 */
export async function consumeOnce(tx: Tx, consumer: string, messageId: string, at: Date): Promise<boolean> {
  const noted = await tx.sql(
    'INSERT INTO inbox (consumer, message_id, at) VALUES ($1, $2, $3) ON CONFLICT (consumer, message_id) DO NOTHING RETURNING 1',
    [consumer, messageId, at],
  );
  return noted.length > 0;
}
