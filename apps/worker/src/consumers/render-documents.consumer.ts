import { print, PrintedDocuments } from '@mingjian/cases';
import type { Tx } from '@mingjian/platform/database';
import { Consumer, type Message } from '@mingjian/platform/outbox';
import { Injectable, Logger } from '@nestjs/common';

/** Prints what an act has drawn up. What cannot be printed is kept as a problem, and holds up nothing else. */
@Injectable()
export class RenderDocuments extends Consumer<'case.transitioned'> {
  override readonly name = 'render-documents';
  override readonly topic = 'case.transitioned';
  private readonly logger = new Logger(RenderDocuments.name);

  constructor(private readonly documents: PrintedDocuments) {
    super();
  }

  override async consume(tx: Tx, { body }: Message<'case.transitioned'>): Promise<void> {
    for (const document of await this.documents.unprintedOf(tx, body.caseId, body.recordSeq)) {
      const printing = await print(document);
      if ('problem' in printing.outcome) this.logger.warn(`document ${document.id} was not printed: ${printing.outcome.problem.code}`);
      await this.documents.keep(tx, printing);
    }
  }
}
