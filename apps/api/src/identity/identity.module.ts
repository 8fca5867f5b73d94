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
import { ColleaguesController } from './colleagues.controller';
import { PeopleController } from './people.controller';
import { SessionController } from './session.controller';

@Module({
  controllers: [SessionController, PeopleController, ColleaguesController],
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
