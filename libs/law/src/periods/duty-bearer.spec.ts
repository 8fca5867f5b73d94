import { periodById } from './catalogue';
import { DUTIES_OF_OTHERS } from './duty-bearer';

describe('duties of others', () => {
  it('are duties, each named once', () => {
    expect(new Set(DUTIES_OF_OTHERS).size).toBe(DUTIES_OF_OTHERS.length);
    expect(DUTIES_OF_OTHERS.filter((id) => periodById(id).nature !== 'duty')).toEqual([]);
  });

  it.each(['decision', 'service', 'record-filing', 'legal-review', 'disclosure-of-penalty'] as const)('leave %s with the agency', (id) => {
    expect(DUTIES_OF_OTHERS).not.toContain(id);
  });
});
