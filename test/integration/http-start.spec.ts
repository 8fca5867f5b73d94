import { Body, Controller, Get, Module, Post } from '@nestjs/common';
import { createApi } from '../../apps/api/src/create-api';
import { AnySignedIn } from '../../apps/api/src/http';
import { useTestDatabase } from '../support/database';
import { databaseUrl, testServer } from '../support/test-server';

const database = useTestDatabase();

@Controller('open')
class OpenController {
  @Get()
  read(): string {
    return 'for whom?';
  }
}

@Controller('keyless')
class KeylessController {
  @Post()
  @AnySignedIn()
  write(@Body() body: object): object {
    return body;
  }
}

@Module({ controllers: [OpenController] })
class OpenModule {}

@Module({ controllers: [KeylessController] })
class KeylessModule {}

describe('the API does not start', () => {
  it('on a database without the tables, and says how to make them', async () => {
    const { url: server, run } = testServer();
    const name = `${run}_empty`;
    await database().sql(`CREATE DATABASE "${name}" TEMPLATE template0`);
    try {
      const start = createApi({ databaseUrl: databaseUrl(server, name), logLevel: 'silent' });
      await expect(start).rejects.toMatchObject({ name: 'StartupError', remedy: expect.stringContaining('migrate') });
    } finally {
      await database().sql(`DROP DATABASE "${name}" WITH (FORCE)`);
    }
  });

  it('while a route does not say who may use it', async () => {
    await expect(createApi({ databaseUrl: database().url, logLevel: 'silent', modules: [OpenModule] })).rejects.toThrow(
      'OpenController.read declares no access',
    );
  });

  it('while a route changes something without an idempotency key', async () => {
    await expect(createApi({ databaseUrl: database().url, logLevel: 'silent', modules: [KeylessModule] })).rejects.toThrow(
      'KeylessController.write takes no Idempotency-Key',
    );
  });
});
