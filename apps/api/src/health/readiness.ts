import { UnitOfWork } from '@mingjian/platform/database';
import { JobQueue, type QueueBackend } from '@mingjian/platform/queue';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';

export interface Readiness {
  readonly database: boolean;
  readonly queue: boolean;
}

/** How to reach the queue; a token, because the backend is an interface. */
export abstract class QueueAccess {
  abstract readonly backend: QueueBackend;
}

const PATIENCE_MS = 2_000;

@Injectable()
export class ReadinessCheck implements OnApplicationShutdown {
  private queue: JobQueue | undefined;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly access: QueueAccess,
  ) {}

  async look(): Promise<Readiness> {
    // The API itself only writes to the outbox, so it does not hold a queue until someone asks.
    this.queue ??= new JobQueue(this.access.backend, PATIENCE_MS);
    const [database, queue] = await Promise.all([
      answers(this.unitOfWork.run({ kind: 'system' }, (tx) => tx.sql('SELECT 1'))),
      answers(this.queue.counts()),
    ]);
    return { database, queue };
  }

  async onApplicationShutdown(): Promise<void> {
    await this.queue?.close();
  }
}

async function answers(question: Promise<unknown>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), PATIENCE_MS);
  });
  const answered = question.then(
    () => true,
    () => false,
  );
  try {
    return await Promise.race([answered, patience]);
  } finally {
    clearTimeout(timer);
  }
}
