import { types } from 'pg';

// A calendar day is a day, not an instant: node's Date would move it by the zone of the machine.
types.setTypeParser(types.builtins.DATE, (text) => text);
// Our bigints are fen and counters, all far below 2^53.
types.setTypeParser(types.builtins.INT8, (text) => Number(text));
