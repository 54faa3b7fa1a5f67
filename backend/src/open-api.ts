import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import type { OpenAPIObject } from '@nestjs/swagger';
import { NestFactory } from '@nestjs/core';
import { ExpressAdapter } from '@nestjs/platform-express';
import { VERSION_NAMES } from '@zicht/shared/framework/versions/version-names';
import { AppModule } from './app.module.js';
import { readConfig } from './config/config.js';
import { API_PREFIX } from './create-app.js';
import { createDataSource } from './platform/database/data-sources.js';
import { createLogger, NestLog } from './platform/logging/logger.js';

/** The OpenAPI description of every route, made from the controllers and contracts; needs no database. */
export async function describeApi(): Promise<OpenAPIObject> {
  const nowhere = 'postgres://nobody@localhost/nowhere';
  const config = readConfig({
    DATABASE_URL: nowhere,
    DATABASE_AUTH_URL: nowhere,
    DATABASE_INSPECT_URL: nowhere,
  });
  const logger = createLogger('silent');
  const settings = { url: nowhere, poolSize: 1, applicationName: 'none' };
  const none = () => createDataSource(settings, []);
  const dataSources = { app: none(), auth: none(), inspect: none(), publish: undefined };
  const app = await NestFactory.create(
    AppModule.with({ config, dataSources, logger }),
    new ExpressAdapter(),
    {
      logger: new NestLog(logger),
      abortOnError: false,
    },
  );
  app.setGlobalPrefix(API_PREFIX);
  const document = SwaggerModule.createDocument(
    app,
    new DocumentBuilder()
      .setOpenAPIVersion('3.1.0')
      .setTitle('Zicht op uitbuiting')
      .setDescription('Errors are problem documents of RFC 9457; docs/api.md names every code.')
      .setVersion('0.1.0')
      .build(),
    { operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '')}.${method}` },
  );
  await app.close();
  for (const operation of Object.values(document.paths).flatMap(
    (item) => Object.values(item) as Operation[],
  )) {
    complete(operation);
  }
  return document;
}

/** The parts of an operation that Nest cannot know. */
interface Operation {
  readonly parameters?: { readonly name: string; readonly in: string; schema?: object }[];
  readonly responses: Record<string, { content?: Record<string, unknown> }>;
}

const UUID = { type: 'string', format: 'uuid' };
const CODE = { type: 'string', pattern: '^[A-Za-z0-9._-]{1,40}$' };
const FORMS: Readonly<Record<string, object>> = {
  year: { type: 'integer', minimum: 2000, maximum: 2099 },
  number: { type: 'integer', minimum: 1, maximum: 999_999 },
  names: { type: 'string', pattern: VERSION_NAMES.source },
};

/** Says which media type problems have, and which form the parameters of a path. */
function complete(operation: Operation): void {
  const problem = operation.responses['default'];
  if (problem?.content !== undefined) {
    problem.content = { 'application/problem+json': problem.content['application/json'] };
  }
  for (const parameter of operation.parameters ?? []) {
    if (parameter.in !== 'path') continue;
    parameter.schema = parameter.name.endsWith('Id') ? UUID : (FORMS[parameter.name] ?? CODE);
  }
}
