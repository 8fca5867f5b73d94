export { Clock, FixedClock, SystemClock, shanghaiDay } from './clock';
