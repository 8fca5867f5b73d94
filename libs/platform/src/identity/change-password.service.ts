import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../database';
import { Refusal } from '../errors';
import { ownAgencyScope, type Actor } from './actor';
import { LoginThrottle } from './login-throttle';
import { assertGoodPassword, hashPassword, passwordMatches } from './password';
import { PeopleRegister } from './people-register';
import { SessionBook, type OpenedSession } from './session-book';

export interface ChangePassword {
  readonly actor: Actor;
  readonly currentPassword: string;
  readonly newPassword: string;
  readonly address: string;
}

/** Every session of the person ends, and the caller gets a new one. */
@Injectable()
export class ChangePasswordService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly people: PeopleRegister,
    private readonly sessions: SessionBook,
    private readonly throttle: LoginThrottle,
  ) {}

  /** @throws Refusal `weak-password`, `too-many-attempts`, `wrong-password` */
  async execute({ actor, currentPassword, newPassword, address }: ChangePassword): Promise<OpenedSession> {
    assertGoodPassword(newPassword, actor.username, 'newPassword');
    // A stolen session must not become a way to guess the password.
    await this.throttle.admit(actor.username, address);
    const scope = ownAgencyScope(actor);
    const known = await this.unitOfWork.run(scope, (tx) => this.people.credentials(tx, actor.username));
    if (!(await passwordMatches(known?.passwordHash, currentPassword))) {
      throw new Refusal('forbidden', 'wrong-password', 'The current password is wrong.');
    }
    const passwordHash = await hashPassword(newPassword);
    return this.unitOfWork.run(scope, async (tx) => {
      await this.throttle.forgive(tx, actor.username, address);
      await this.people.setPassword(tx, await this.people.get(tx, actor.id), passwordHash);
      await this.sessions.closeAllOf(tx, actor.id);
      return this.sessions.open(tx, actor.id);
    });
  }
}
