import { Injectable, RequestMethod, type OnApplicationBootstrap } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { ACCESS } from './access';
import { KEYED, WITHOUT_KEY } from './request-key';

interface Route {
  readonly handler: string;
  readonly method: string;
  readonly access: unknown;
  readonly keyed: boolean;
}

/** Deny by default: the API does not start while a route leaves open who may use it, or changes things without a key. */
@Injectable()
export class RouteCheck implements OnApplicationBootstrap {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly reflector: Reflector,
  ) {}

  onApplicationBootstrap(): void {
    const problems = this.routes().flatMap((route) => [
      ...(route.access === undefined ? [`${route.handler} declares no access: add @RequireRole, @AnySignedIn or @Public`] : []),
      ...(['POST', 'PUT', 'PATCH'].includes(route.method) && !route.keyed
        ? [`${route.handler} takes no Idempotency-Key: add @RequestKeyParam(), or @WithoutKey() and say why`]
        : []),
    ]);
    if (problems.length > 0) throw new Error(`The API cannot start:\n  ${problems.join('\n  ')}`);
  }

  private routes(): Route[] {
    return this.discovery.getControllers().flatMap(({ metatype, instance }) => {
      if (!metatype || !instance) return [];
      const prototype = Object.getPrototypeOf(instance) as Record<string, (...args: unknown[]) => unknown>;
      return this.scanner
        .getAllMethodNames(prototype)
        .map((name) => ({ name, handler: prototype[name]! }))
        .filter(({ handler }) => Reflect.hasMetadata(PATH_METADATA, handler))
        .map(({ name, handler }) => ({
          handler: `${metatype.name}.${name}`,
          method: RequestMethod[Reflect.getMetadata(METHOD_METADATA, handler) as number] ?? '',
          access: this.reflector.getAllAndOverride(ACCESS, [handler, metatype]),
          keyed: Reflect.hasMetadata(KEYED, handler) || Reflect.hasMetadata(WITHOUT_KEY, handler),
        }));
    });
  }
}
