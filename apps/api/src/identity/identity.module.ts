import {
  BarPersonService,
  ChangePasswordService,
  ChangeStandingService,
  CreatePersonService,
  LoginThrottle,
  PeopleRegister,
  ResetPasswordService,
  SignInService,
} from '@mingjian/platform/identity';
import { Module } from '@nestjs/common';
import { PeopleController } from './people.controller';
import { SessionController } from './session.controller';

@Module({
  controllers: [SessionController, PeopleController],
  providers: [
    BarPersonService,
    ChangePasswordService,
    ChangeStandingService,
    CreatePersonService,
    LoginThrottle,
    PeopleRegister,
    ResetPasswordService,
    SignInService,
  ],
})
export class IdentityModule {}
