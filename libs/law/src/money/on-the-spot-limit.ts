import { type Citation, cite } from '../citation';

/** The largest fine of the simplified procedure, in fen, inclusive (penalty law art. 51). Older forms still print 50 and 1000 yuan. */
export const ON_THE_SPOT_LIMIT_FEN = { citizen: 200_00, organization: 3000_00 } as const;

export const ON_THE_SPOT_LIMIT_SOURCE: Citation = cite('penalty-law-2021', 51);

/** The largest fine an officer may take in cash on the spot without another ground, in fen (penalty law art. 68, item 1). */
export const CASH_LIMIT_FEN = 100_00;

export const CASH_LIMIT_SOURCE: Citation = cite('penalty-law-2021', 68, 1, 1);
