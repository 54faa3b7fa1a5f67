import { environment } from './config/environment.js';
import { InvalidConfig, readConfig } from './config/config.js';
import { closeDataSources, createApp, openDataSources } from './create-app.js';
import { explainConnection, RefusedToStart } from './platform/database/setting-up/boot-checks.js';
import { Jobs } from './platform/jobs/jobs.js';
import { describeError } from './platform/logging/describe-error.js';
import { createLogger } from './platform/logging/logger.js';
import { stopGracefully } from './platform/http/load/stop-gracefully.js';

async function start(): Promise<void> {
  const config = readConfig(environment());
  const logger = createLogger(config.logLevel);
  const dataSources = await openDataSources(config);
  const app = await createApp({ config, dataSources, logger });
  const server = await app.listen(config.port, config.host);
  const jobs = app.get(Jobs);
  stopGracefully({
    app,
    server,
    logger,
    config,
    close: async () => {
      await jobs.stop();
      await closeDataSources(dataSources);
    },
  });
  // Pages are worth more than reminders: without its jobs the server serves on, and says so.
  await jobs.start().catch((error: unknown) => logger.error({ error: describeError(error) }, 'no jobs run'));
  if (config.mail === undefined)
    logger.warn('No mail server is set: messages are shown in the service alone');
  logger.info({ address: config.publicUrl.origin, mode: config.mode }, 'ready');
}

start().catch((error: unknown) => {
  const isExplained = error instanceof InvalidConfig || error instanceof RefusedToStart;
  process.stderr.write(
    isExplained ? `${error.message}\n` : `The server could not start: ${explain(error)}\n`,
  );
  process.exitCode = 1;
});

function explain(error: unknown): string {
  const connection = explainConnection(error);
  if (connection !== undefined) return connection;
  if (error instanceof Error && 'code' in error) return `${error.message} (${String(error.code)})`;
  return error instanceof Error ? error.message : JSON.stringify(describeError(error));
}
