import { NestFactory } from '@nestjs/core';
import { ExpressAdapter } from '@nestjs/platform-express';
import type { INestApplicationContext } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { MAIL_API_PATHS } from '@zicht/shared/routes/mail-api-paths';
import type { RequestHandler } from 'express';
import { AppModule, ENTITIES } from './app.module.js';
import type { Config } from './config/config.js';
import { checkDatabase, checkInspection } from './platform/database/setting-up/boot-checks.js';
import { createDataSource } from './platform/database/data-sources.js';
import type { DataSource, EntityClass } from './platform/database/data-sources.js';
import { NotFound } from './platform/errors/not-found.js';
import { Readiness } from './platform/health/readiness.js';
import { compressAnswers } from './platform/http/pages/compress.js';
import { jsonBody } from './platform/http/json-body.js';
import { limitWaiting } from './platform/http/load/limit-waiting.js';
import { refuseOverload } from './platform/http/load/overload.js';
import { requestLog } from './platform/http/request-log.js';
import { sameOriginOnly } from './platform/http/same-origin.js';
import { Clock } from './platform/clock/clock.js';
import { securityText } from './platform/http/pages/security-text.js';
import { securityHeaders } from './platform/http/pages/security-headers.js';
import { Sessions } from './platform/http/session/sessions.js';
import { staticFiles } from './platform/http/pages/static-files.js';
import { endConnections } from './platform/http/load/stop-gracefully.js';
import { NestLog } from './platform/logging/logger.js';
import type { DataSources, Surroundings } from './platform/platform.module.js';

/** Prefix of every path of the API. */
export const API_PREFIX = 'api';

/** Inspectors are few, and so are those who run publications. */
const INSPECT_POOL_SIZE = 4;
const PUBLISH_POOL_SIZE = 2;

/**
 * Opens the connections of the server.
 * @throws RefusedToStart when row-level security would not hold, or the database is too old or empty
 */
export async function openDataSources({ database }: Config): Promise<DataSources> {
  const open = (url: string, poolSize: number, applicationName: string, entities: EntityClass[] = []) =>
    createDataSource({ url, poolSize, applicationName }, entities);
  const { publishUrl } = database;
  const dataSources = {
    app: open(database.appUrl, database.appPoolSize, 'zicht-app', ENTITIES),
    auth: open(database.authUrl, database.authPoolSize, 'zicht-auth'),
    inspect: open(database.inspectUrl, INSPECT_POOL_SIZE, 'zicht-inspect'),
    publish: publishUrl === undefined ? undefined : open(publishUrl, PUBLISH_POOL_SIZE, 'zicht-publish'),
  };
  try {
    for (const dataSource of opened(dataSources)) await dataSource.initialize();
    for (const dataSource of [dataSources.app, dataSources.auth]) await checkDatabase(dataSource);
    await checkInspection(dataSources.inspect);
    if (dataSources.publish !== undefined) await checkDatabase(dataSources.publish);
    return dataSources;
  } catch (error) {
    await closeDataSources(dataSources);
    throw error;
  }
}

/** Closes the connections of the server. */
export async function closeDataSources(dataSources: DataSources): Promise<void> {
  for (const dataSource of opened(dataSources)) {
    if (dataSource.isInitialized) await dataSource.destroy();
  }
}

function opened({ app, auth, inspect, publish }: DataSources): DataSource[] {
  return [app, auth, inspect, ...(publish === undefined ? [] : [publish])];
}

/** The server, ready to listen. */
export async function createApp(surroundings: Surroundings): Promise<NestExpressApplication> {
  const { config, logger } = surroundings;
  const app = await NestFactory.create<NestExpressApplication>(
    AppModule.with(surroundings),
    new ExpressAdapter(),
    { bodyParser: false, logger: new NestLog(logger), abortOnError: false },
  );
  app.setGlobalPrefix(API_PREFIX);
  app.set('trust proxy', config.trustProxy);
  app.set('query parser', 'simple');
  app.set('etag', false);
  app.disable('x-powered-by');

  app.use(requestLog(logger));
  app.use(endConnections(app.get(Readiness)));
  for (const handler of securityHeaders(config.mode === 'production')) app.use(handler);
  for (const handler of apiHandlers(surroundings, app.get(Sessions))) app.use(`/${API_PREFIX}`, handler);
  app.use(outsideApi(securityText(config, app.get(Clock))));
  if (config.staticDir !== undefined) app.use(outsideApi(staticFiles(config.staticDir)));
  app.use(outsideApi((_request, _response, next) => next(new NotFound())));
  await app.init();
  limitWaiting(app.getHttpServer());
  return app;
}

/** The server's use cases without its routes, for commands. */
export async function createContext(surroundings: Surroundings): Promise<INestApplicationContext> {
  return NestFactory.createApplicationContext(AppModule.with(surroundings), {
    logger: new NestLog(surroundings.logger),
    abortOnError: false,
  });
}

function apiHandlers({ config }: Surroundings, sessions: Sessions): RequestHandler[] {
  const noStore: RequestHandler = (_request, response, next) => {
    response.setHeader('Cache-Control', 'no-store');
    next();
  };
  return [
    noStore,
    compressAnswers(),
    ...outside(HEALTH, [refuseOverload(config.requestsMaximum)]),
    ...outside(MACHINES, [sameOriginOnly(config), ...sessions.handlers(), ...jsonBody()]),
  ];
}

/** The health endpoints must answer without a database, and cost nothing. */
const HEALTH = /^\/health\//;

/** What no page asks for: health, a calendar, and a mail program that wants no more mail. None has a session. */
const MACHINES = new RegExp(`^/(health/.*|${MAIL_API_PATHS.calendar}|${MAIL_API_PATHS.mailUnsubscription})$`);

function outside(paths: RegExp, handlers: RequestHandler[]): RequestHandler[] {
  return handlers.map(
    (handler): RequestHandler =>
      (request, response, next) =>
        paths.test(request.path) ? next() : handler(request, response, next),
  );
}

function outsideApi(handler: RequestHandler): RequestHandler {
  return (request, response, next) =>
    request.path === `/${API_PREFIX}` || request.path.startsWith(`/${API_PREFIX}/`)
      ? next()
      : handler(request, response, next);
}
