import type { OpenAPIObject } from '@nestjs/swagger';
import { problemSchema } from '@zicht/shared/kernel/problem';
import type { ValidateFunction } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import type { HttpAnswer } from '../../src/modules/assessments/testing/http-client.js';
import type { Operation } from './sweeps/operations.js';

/** What only the inside of the server knows: statements, places in the code, roles of the database. */
const INSIDE = /SELECT |INSERT INTO|UPDATE |relation "|zicht_(app|auth|inspect|owner)|node_modules|\n +at /;

/** Judges answers by what the OpenAPI file says of them. */
export class AnswerJudge {
  private readonly ajv = formats.default(new Ajv2020({ strict: false, validateFormats: true }));
  private readonly validators = new Map<string, ValidateFunction>();

  constructor(document: OpenAPIObject) {
    this.ajv.addSchema({ ...document, $id: 'https://zicht.example/api' });
  }

  /** What is wrong with an answer to somebody who sent nonsense; undefined when all is well. */
  faultOf(operation: Operation, answer: HttpAnswer): string | undefined {
    const { status, text } = answer;
    if (status >= 500 || status < 200 || (status >= 300 && status < 400)) return `gave ${status} ${text}`;
    if (INSIDE.test(text)) return `told of its inside: ${text}`;
    return status < 300 ? this.schemaFault(operation, answer) : problemFault(answer);
  }

  private schemaFault({ name, path, method, operation }: Operation, answer: HttpAnswer): string | undefined {
    const content = operation.responses[answer.status]?.content;
    if (operation.responses[answer.status] === undefined)
      return `gave ${answer.status}, of which the file knows nothing`;
    if (content?.['application/json'] === undefined) return undefined;
    const key = `${name} ${answer.status}`;
    const pointer = [
      'paths',
      path,
      method.toLowerCase(),
      'responses',
      String(answer.status),
      'content',
      'application/json',
      'schema',
    ];
    const steps = pointer.map((step) => encodeURIComponent(step.replaceAll('~', '~0').replaceAll('/', '~1')));
    const validate =
      this.validators.get(key) ?? this.ajv.compile({ $ref: `https://zicht.example/api#/${steps.join('/')}` });
    this.validators.set(key, validate);
    return validate(answer.body)
      ? undefined
      : `does not fit its schema: ${this.ajv.errorsText(validate.errors)}`;
  }
}

function problemFault({ body, headers, text }: HttpAnswer): string | undefined {
  if (headers.get('content-type') !== 'application/problem+json; charset=utf-8')
    return `is no problem document: ${text}`;
  const parsed = problemSchema.strict().safeParse(body);
  return parsed.success ? undefined : `is no problem document of ours: ${text}`;
}
