import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import type { ApiRequest } from './request';
import { languageOf, type Language } from './wording';

/** The language the caller reads, from Accept-Language; Chinese unless English is preferred. */
export const AcceptedLanguage = createParamDecorator(
  (_: unknown, context: ExecutionContext): Language => languageOf(context.switchToHttp().getRequest<ApiRequest>().headers['accept-language']),
  [
    (target, name) =>
      ApiHeader({ name: 'accept-language', required: false, description: 'The language of the messages.' })(target, name!, Object.getOwnPropertyDescriptor(target, name!)!),
  ],
);
