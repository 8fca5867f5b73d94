interface Route {
  readonly method: string;
  readonly template: string;
  readonly matches: RegExp;
}

/** Every route of the server, as it was registered. */
export class RouteTable {
  private readonly routes: Route[] = [];

  add(methods: string | readonly string[], template: string): void {
    const matches = new RegExp(`^${template.split('/').map(segmentPattern).join('/')}/?$`);
    for (const method of [methods].flat()) this.routes.push({ method, template, matches });
  }

  /** The methods that exist at a path, whatever was asked for. */
  methodsAt(path: string): readonly string[] {
    return [...new Set(this.routes.filter(({ matches }) => matches.test(path)).map(({ method }) => method))].sort();
  }

  all(): readonly Pick<Route, 'method' | 'template'>[] {
    return this.routes;
  }
}

function segmentPattern(segment: string): string {
  return segment.startsWith(':') ? '[^/]+' : segment.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
