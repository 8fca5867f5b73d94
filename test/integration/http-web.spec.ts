import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TestApi } from '../e2e/support/api';

describe('the web application beside the API', () => {
  let folder: string;
  let api: TestApi;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'mingjian-web-'));
    mkdirSync(join(folder, 'assets'));
    writeFileSync(join(folder, 'index.html'), '<!doctype html><title>page</title>');
    writeFileSync(join(folder, 'assets/index-abc.js'), 'export {};');
    api = await TestApi.open({ webFolder: folder });
  });
  afterAll(async () => {
    await api?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const ask = (url: string, headers: Record<string, string> = { accept: 'text/html' }) => api.app.inject({ url, headers });

  it.each(['/', '/cases', '/cases/new?state=filed'])('opens at %s, is asked for again each time, and runs no script but its own', async (url) => {
    const { statusCode, headers, payload } = await ask(url);
    expect([statusCode, headers['cache-control']]).toEqual([200, 'no-cache']);
    expect(payload).toContain('<title>page</title>');
    expect(headers['content-security-policy']).toMatch(/script-src 'self';/);
    expect(headers['x-content-type-options']).toBe('nosniff');
  });

  it('lets its parts be kept for good, compressed for who reads it so', async () => {
    const { statusCode, headers } = await ask('/assets/index-abc.js', { 'accept-encoding': 'br' });
    expect([statusCode, headers['content-encoding'], headers['cache-control']]).toEqual([200, 'br', 'public, max-age=31536000, immutable']);
  });

  it.each(['/api/v1/nothing', '/assets/index-old.js', '/assets/..%2f..%2fpackage.json'])('%s is not a page of it', async (url) => {
    const { statusCode, headers } = await ask(url);
    expect([statusCode, headers['content-type']]).toEqual([404, 'application/problem+json; charset=utf-8']);
  });

  it('does not answer a program that asks at a wrong address', async () => {
    expect((await ask('/cases', { accept: 'application/json' })).statusCode).toBe(404);
  });
});
