const STRING = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
const SCALAR = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.])|true\b|false\b|null\b/y;
const BLANK = /[ \t\r\n]*/y;

type Expected = 'value' | 'value-or-end' | 'key' | 'key-or-end' | 'colon' | 'comma-or-end' | 'end-of-text';

/**
 * Where a text stops being JSON, as an index into it: the engine's own message names a place only sometimes.
 * Without recursion, so that a file of a million brackets is refused and not a fault. Null if the text is JSON.
 */
export function malformedAt(text: string): number | null {
  const open: ('{' | '[')[] = [];
  let at = 0;
  let expected: Expected = 'value';
  const take = (shape: RegExp): boolean => {
    shape.lastIndex = at;
    if (!shape.test(text)) return false;
    at = shape.lastIndex;
    return true;
  };
  const afterValue = (): Expected => (open.length === 0 ? 'end-of-text' : 'comma-or-end');
  for (;;) {
    take(BLANK);
    const mark = text[at];
    if (mark === undefined) return expected === 'end-of-text' ? null : at;
    const closes: string | null = open.length === 0 ? null : open.at(-1) === '{' ? '}' : ']';
    const mayClose = expected === 'comma-or-end' || expected === 'value-or-end' || expected === 'key-or-end';
    if (mayClose && mark === closes) {
      open.pop();
      at += 1;
      expected = afterValue();
    } else if (expected === 'comma-or-end' && mark === ',') {
      at += 1;
      expected = open.at(-1) === '{' ? 'key' : 'value';
    } else if (expected === 'colon' && mark === ':') {
      at += 1;
      expected = 'value';
    } else if (expected === 'key' || expected === 'key-or-end') {
      if (!take(STRING)) return at;
      expected = 'colon';
    } else if (expected === 'value' || expected === 'value-or-end') {
      if (mark === '{' || mark === '[') {
        open.push(mark);
        at += 1;
        expected = mark === '{' ? 'key-or-end' : 'value-or-end';
      } else if (take(STRING) || take(SCALAR)) {
        expected = afterValue();
      } else {
        return at;
      }
    } else {
      return at;
    }
  }
}
