/**
 * Loaded before the server when a tool starts it: the server ends in order when the tool is gone, however it went.
 * Without this a killed `npm start` would leave a server that holds the port.
 */
if (process.channel) {
  process.channel.unref();
  process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
}
