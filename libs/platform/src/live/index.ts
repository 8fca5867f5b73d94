export { LIVE_CHANNEL, Rings, ringAtCommit, type Ring } from './rings';
export { LiveFeed, type Listener } from './live-feed';
