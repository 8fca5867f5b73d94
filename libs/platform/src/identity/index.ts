export { ownAgencyScope, scopeOf, type Actor } from './actor';
export { SYSTEM_ACTOR } from './system-actor';
export {
  BarPersonService,
  ChangeStandingService,
  CreatePersonService,
  ResetPasswordService,
} from './administer-person.services';
export { ChangePasswordService } from './change-password.service';
export { LoginThrottle } from './login-throttle';
export { LONGEST_PASSWORD, SHORTEST_PASSWORD, assertGoodPassword, hashPassword, passwordMatches } from './password';
export { PeopleRegister, type NewPerson, type Person, type Standing } from './people-register';
export { SessionBook, type KnownSession, type OpenedSession } from './session-book';
export { SessionPolicy, USUAL_SESSION_POLICY } from './session-policy';
export { SignInService, type SignedIn } from './sign-in.service';
