export { canonicalJson, digestOf } from './canonical-json';
