export * from './review-queue';
export * from './review.services';
export * from './route-review.choice';
export * from './route-review.service';
