import { countyFileProblems } from './county-file';

const person = { username: 'zhang.wei', name: '张伟', roles: ['officer'], certificate: { number: 'A1', validFrom: '2022-11-01', validTo: '2027-10-31' } };
const agency = { code: 'market', name: '某局', shortName: '某市监', sector: 'market', kind: 'enforcement', address: '某路1号', phone: '0745-1', people: [person] };
const rule = { kind: 'quorum', body: { members: 3 }, basis: '某规定第一条', validFrom: '2021-07-15', confirmed: true };
const county = { region: '某县', reconsiderationBody: '某县人民政府', court: '某县人民法院', agencies: [agency], localRules: [rule] };

describe('a county file', () => {
  it('may be entered when everything is there', () => {
    expect(countyFileProblems(county)).toEqual([]);
  });

  it.each([
    ['not an object', [], 'the file: an object is expected'],
    ['a rule without basis', { ...county, localRules: [{ ...rule, basis: ' ' }] }, 'localRules[0].basis'],
    ['a quorum of one', { ...county, localRules: [{ ...rule, body: { members: 1 } }] }, 'localRules[0].body.members'],
    ['an impossible day', { ...county, localRules: [{ ...rule, validFrom: '2025-02-30' }] }, 'localRules[0].validFrom'],
    ['an unknown sector', { ...county, agencies: [{ ...agency, sector: 'space' }] }, 'agencies[0].sector'],
    ['an unknown role', { ...county, agencies: [{ ...agency, people: [{ ...person, roles: ['king'] }] }] }, 'agencies[0].people[0].roles'],
    ['a supervisor in an enforcement agency', { ...county, agencies: [{ ...agency, people: [{ ...person, roles: ['supervisor'] }] }] }, 'a supervisor belongs to'],
    ['a username twice', { ...county, agencies: [{ ...agency, people: [person, person] }] }, 'username zhang.wei stands twice'],
  ])('is refused with %s', (_case, file, complaint) => {
    expect(countyFileProblems(file).join('\n')).toContain(complaint);
  });
});
