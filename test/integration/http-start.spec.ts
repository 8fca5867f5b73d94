import { Body, Controller, Get, Module, Post } from '@nestjs/common';
import { createApi } from '../../apps/api/src/create-api';
import { AnySignedIn } from '../../apps/api/src/http';
import { useTestDatabase } from '../support/database';

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
