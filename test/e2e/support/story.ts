import type { EnteredCounty } from '@mingjian/demo';
import { enterDemoCounty } from '@mingjian/demo';
import type { ApiClient, Received } from './api-client';
import { TestApi } from './api';
import { TEST_PASSWORD } from './people';

export interface ActAnswer {
  readonly caseId: string;
  readonly version: number;
  readonly state: string;
  readonly recordSeq: number;
  readonly opened: readonly { period: string; due: string; safe: string; provisional: boolean }[];
  readonly met: readonly { period: string; due: string; late: boolean }[];
  readonly missing?: readonly string[];
}

export interface Refused {
  readonly status: number;
  readonly code: string;
  readonly unmet: readonly { id: string; articles: readonly { text: string }[]; missing: Record<string, unknown> }[];
  readonly articles: readonly { text: string }[];
}

/** The demo county behind an API, and its people by the part they play. */
export class County {
  private readonly signedIn = new Map<string, Promise<ApiClient>>();

  private constructor(
    readonly api: TestApi,
    readonly entered: EnteredCounty,
  ) {}

  static async open(at: string | Date, options: Parameters<typeof TestApi.open>[0] = {}): Promise<County> {
    const api = await TestApi.open({ at, ...options });
    const entered = await api.database.unitOfWork.run({ kind: 'system' }, (tx) => enterDemoCounty(tx, TEST_PASSWORD, api.clock.now()));
    return new County(api, entered);
  }

  as(username: string): Promise<ApiClient> {
    let client = this.signedIn.get(username);
    if (!client) {
      client = this.api.as(username);
      this.signedIn.set(username, client);
    }
    return client;
  }

  id(username: string): string {
    const id = this.entered.people[username];
    if (!id) throw new Error(`nobody of the demo county is called ${username}`);
    return id;
  }

  /** Moves the clock to nine in the morning, or to the given time, of that day in China. */
  on(day: string, time = '09:00'): void {
    this.api.clock.set(`${day}T${time}:00+08:00`);
  }

  close(): Promise<void> {
    return this.api.close();
  }
}

/** One case, told act by act; it remembers the version as a screen would. */
export class Story {
  version = 0;
  id = '';

  constructor(readonly county: County) {}

  async open(username: string, lead: object): Promise<ActAnswer> {
    const client = await this.county.as(username);
    return this.accepted(await client.post<ActAnswer>('/api/v1/cases', { body: lead }), 'register-lead');
  }

  /** Does an act that must succeed. */
  async act(username: string, transition: string, body: object = {}): Promise<ActAnswer> {
    return this.accepted(await this.send(username, transition, body), transition);
  }

  /** Tries an act that must be refused, and returns the problem. */
  async refused(username: string, transition: string, body: object = {}): Promise<Refused> {
    const answer = await this.send(username, transition, body);
    if (answer.status < 400) throw new Error(`${transition} was to be refused, but is done`);
    return answer.body as unknown as Refused;
  }

  async send(username: string, transition: string, body: object): Promise<Received<ActAnswer>> {
    const client = await this.county.as(username);
    return client.post<ActAnswer>(`/api/v1/cases/${this.id}/transitions/${transition}`, { body, version: this.version });
  }

  private accepted(answer: Received<ActAnswer>, transition: string): ActAnswer {
    if (answer.status >= 300) throw new Error(`${transition} was refused: ${answer.status} ${answer.text}`);
    this.id = answer.body.caseId;
    this.version = answer.body.version;
    return answer.body;
  }
}
