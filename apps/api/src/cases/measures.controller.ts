import { MEASURES, TakeMeasure, type ActResult, type Measure } from '@mingjian/cases';
import type { RequestKey } from '@mingjian/platform/database';
import type { Actor } from '@mingjian/platform/identity';
import { Body, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentActor, ExpectedVersion, IdParam, RequestKeyParam } from '../http';
import { ActRoute, commandOf } from './act-route';
import { MeasureBody } from './acts.dto';

/** Acts whose whole fact is a day, a reason and a few particulars: one route each, all of one shape. */
@ApiTags('acts')
@Controller('api/v1/cases')
export class MeasuresController {
  constructor(readonly takeMeasure: TakeMeasure) {}
}

for (const measure of MEASURES) addRoute(measure);

function addRoute(measure: Measure): void {
  const prototype = MeasuresController.prototype;
  function take(this: MeasuresController, id: string, body: MeasureBody, version: number, actor: Actor, request: RequestKey): Promise<ActResult> {
    return this.takeMeasure.execute(commandOf(id, version, actor, request), measure, body);
  }
  // The description of the API finds a method's parameters by the function's own name.
  Object.defineProperty(take, 'name', { value: measure });
  Object.defineProperty(prototype, measure, { configurable: true, writable: true, value: take });
  // What the compiler would emit for a written method.
  Reflect.defineMetadata('design:paramtypes', [String, MeasureBody, Number, Object, Object], prototype, measure);
  Reflect.defineMetadata('design:returntype', Promise, prototype, measure);
  IdParam()(prototype, measure, 0);
  Body()(prototype, measure, 1);
  ExpectedVersion()(prototype, measure, 2);
  CurrentActor()(prototype, measure, 3);
  RequestKeyParam()(prototype, measure, 4);
  ActRoute(measure)(prototype, measure, Object.getOwnPropertyDescriptor(prototype, measure)!);
}
