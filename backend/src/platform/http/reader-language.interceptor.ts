import { Injectable } from '@nestjs/common';
import type { CallHandler, ExecutionContext, NestInterceptor } from '@nestjs/common';
import { Observable } from 'rxjs';
import type { RequestWithActor } from '../access/current-actor.js';
import { readIn } from '../access/shown-name.js';
import { localeOf } from './locale-of.js';

/** Answers each request in the language of who asks, as far as the server has words of its own among the data. */
@Injectable()
export class ReaderLanguage implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const locale = localeOf(context.switchToHttp().getRequest<RequestWithActor>());
    return new Observable((answer) => readIn(locale, () => next.handle().subscribe(answer)));
  }
}
