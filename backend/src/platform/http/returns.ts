import { applyDecorators, Header, HttpCode } from '@nestjs/common';
import { ApiResponse } from '@nestjs/swagger';
import { problemSchema } from '@zicht/shared/kernel/problem';
import type * as z from 'zod';

/** What a route answers: its status and the schema of its body, for Nest and for the OpenAPI file. */
export const Returns = (schema: z.ZodType, status = 200) =>
  applyDecorators(
    HttpCode(status),
    ApiResponse({ status, description: 'done', standardSchema: schema }),
    ProblemResponse(),
  );

/** A route that answers 204, without a body. */
export const ReturnsNothing = () =>
  applyDecorators(HttpCode(204), ApiResponse({ status: 204, description: 'done' }), ProblemResponse());

/** A further status with a body of its own, beside the one in `@Returns`. */
export const AlsoReturns = (schema: z.ZodType, status: number) =>
  ApiResponse({ status, description: 'see the schema', standardSchema: schema });

const ProblemResponse = () =>
  ApiResponse({
    status: 'default',
    description: 'a problem document (RFC 9457)',
    standardSchema: problemSchema,
  });

/** A route that answers text of a media type of its own. */
export const ReturnsText = (mediaType: string) =>
  applyDecorators(
    HttpCode(200),
    Header('Content-Type', `${mediaType}; charset=utf-8`),
    ApiResponse({
      status: 200,
      description: 'done',
      content: { [mediaType]: { schema: { type: 'string' } } },
    }),
    ProblemResponse(),
  );
