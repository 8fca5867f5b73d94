import { Controller, Get, Injectable } from '@nestjs/common';
import { ApiOkResponse, ApiTags, type OpenAPIObject } from '@nestjs/swagger';
import { Public } from '../http';

/** The description is made from the finished application, so whoever finishes it leaves it here. */
@Injectable()
export class ApiDescription {
  private make: (() => OpenAPIObject) | undefined;
  private made: OpenAPIObject | undefined;

  from(make: () => OpenAPIObject): void {
    this.make = make;
  }

  /** Made at the first request: most processes are never asked. */
  get(): OpenAPIObject {
    if (!this.make) throw new Error('the application is not finished');
    return (this.made ??= this.make());
  }
}

@ApiTags('operations')
@Controller('api/v1/openapi.json')
export class OpenApiController {
  constructor(private readonly description: ApiDescription) {}

  /** This description. */
  @Get()
  @Public()
  @ApiOkResponse({ content: { 'application/json': { schema: { type: 'object', additionalProperties: true } } } })
  document(): OpenAPIObject {
    return this.description.get();
  }
}
