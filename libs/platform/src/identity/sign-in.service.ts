import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../database';
import { Refusal } from '../errors';
import { LoginThrottle } from './login-throttle';
import { passwordMatches } from './password';
import { PeopleRegister } from './people-register';
import { SessionBook, type OpenedSession } from './session-book';

export interface SignIn {
  readonly username: string;
  readonly password: string;
  /** Network address of the client, for throttling. */
  readonly address: string;
  /** A session this browser held before; it ends. */
  readonly formerToken?: string | undefined;
}

export type SignedIn = OpenedSession;

@Injectable()
export class SignInService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly people: PeopleRegister,
    private readonly sessions: SessionBook,
    private readonly throttle: LoginThrottle,
  ) {}

  /** @throws Refusal `too-many-attempts`, `wrong-credentials` */
  async execute({ username: given, password, address, formerToken }: SignIn): Promise<SignedIn> {
    const username = given.normalize('NFKC').trim().toLowerCase();
    await this.throttle.admit(username, address);
    const known = await this.unitOfWork.run({ kind: 'system' }, (tx) => this.people.credentials(tx, username));
    // No transaction is open here: checking takes about 30 ms, and connections are few.
    if (!(await passwordMatches(known?.passwordHash, password)) || !known) {
      throw new Refusal('unauthenticated', 'wrong-credentials', 'Username or password is wrong.');
    }
    return this.unitOfWork.run({ kind: 'system', actorId: known.id }, async (tx) => {
      await this.throttle.forgive(tx, username, address);
      if (formerToken) await this.sessions.close(tx, formerToken);
      return this.sessions.open(tx, known.id);
    });
  }
}
