export { AUDIENCES, NEWS_KINDS, type Audience, type News, type NewsKind } from './news';
export { NotificationBook, type Notification } from './notification-book';
