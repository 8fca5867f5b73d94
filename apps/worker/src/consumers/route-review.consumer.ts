import { RouteReview } from '@mingjian/legal-review';
import type { Tx } from '@mingjian/platform/database';
import { Consumer, type Message } from '@mingjian/platform/outbox';
import { Injectable } from '@nestjs/common';

/** A case submitted for legal review goes to a reviewer. */
@Injectable()
export class RouteSubmittedReview extends Consumer<'case.transitioned'> {
  override readonly name = 'route-review';
  override readonly topic = 'case.transitioned';

  constructor(private readonly routeReview: RouteReview) {
    super();
  }

  override async consume(tx: Tx, { body }: Message<'case.transitioned'>): Promise<void> {
    if (body.transition === 'submit-for-review') await this.routeReview.execute(tx, body.caseId);
  }
}
