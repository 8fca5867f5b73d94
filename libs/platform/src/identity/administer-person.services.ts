import { Injectable } from '@nestjs/common';
import { UnitOfWork, type RequestKey, type Tx } from '../database';
import { Refusal } from '../errors';
import { ownAgencyScope, type Actor } from './actor';
import { assertGoodPassword, hashPassword } from './password';
import { PeopleRegister, type Person, type Standing } from './people-register';
import { SessionBook } from './session-book';

interface Administering {
  /** An administrator; only people of the same agency are within reach. */
  readonly actor: Actor;
  readonly request: RequestKey;
}

interface ToPerson extends Administering {
  readonly personId: string;
  readonly expectedVersion: number;
}

@Injectable()
export class CreatePersonService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly people: PeopleRegister,
  ) {}

  async execute({ actor, request, password, ...person }: Administering & Standing & { username: string; name: string; password: string }): Promise<Person> {
    assertGoodPassword(password, person.username, 'password');
    const passwordHash = await hashPassword(password);
    return this.unitOfWork.runOnce(ownAgencyScope(actor), request, (tx) =>
      this.people.add(tx, { ...person, agencyId: actor.agencyId, passwordHash }),
    );
  }
}

@Injectable()
export class ChangeStandingService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly people: PeopleRegister,
  ) {}

  execute({ standing, ...to }: ToPerson & { standing: Standing }): Promise<Person> {
    return toAnother(this.unitOfWork, this.people, to, (tx, person) => this.people.changeStanding(tx, person, standing));
  }
}

/** Ends the person's sessions as well. */
@Injectable()
export class ResetPasswordService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly people: PeopleRegister,
    private readonly sessions: SessionBook,
  ) {}

  async execute({ password, ...to }: ToPerson & { password: string }): Promise<Person> {
    const passwordHash = await hashPassword(password);
    return toAnother(this.unitOfWork, this.people, to, async (tx, person) => {
      assertGoodPassword(password, person.username, 'password');
      await this.sessions.closeAllOf(tx, person.id);
      return this.people.setPassword(tx, person, passwordHash);
    });
  }
}

/** Bars a person from signing in, ending their sessions, or lets them in again. Nobody is ever deleted: records name them. */
@Injectable()
export class BarPersonService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly people: PeopleRegister,
    private readonly sessions: SessionBook,
  ) {}

  execute({ disabled, ...to }: ToPerson & { disabled: boolean }): Promise<Person> {
    return toAnother(this.unitOfWork, this.people, to, async (tx, person) => {
      if (disabled) await this.sessions.closeAllOf(tx, person.id);
      return this.people.setDisabled(tx, person, disabled);
    });
  }
}

/** Nobody administers themselves: no one gives themselves a role, and an agency keeps at least one administrator. */
function toAnother(
  unitOfWork: UnitOfWork,
  people: PeopleRegister,
  { actor, request, personId, expectedVersion }: ToPerson,
  change: (tx: Tx, person: Person) => Promise<Person>,
): Promise<Person> {
  if (personId === actor.id) {
    throw new Refusal('forbidden', 'not-oneself', 'Another administrator has to do this for you.');
  }
  return unitOfWork.runOnce(ownAgencyScope(actor), request, async (tx) =>
    change(tx, await people.lock(tx, personId, expectedVersion)),
  );
}
