const SIGNALS = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 };
const tasks = [];
let cleaning;
let isTold = false;
let isListening = false;

/**
 * From now on a signal to stop has the tasks done before this process ends.
 *
 * @param {boolean} [isNormal] true for a program that people stop on purpose: it then ends with 0
 */
export function cleanUpOnSignals(isNormal = false) {
  if (isListening) return;
  isListening = true;
  for (const [name, code] of Object.entries(SIGNALS)) {
    process.on(name, () => {
      isTold = true;
      void cleanUp().finally(() => process.exit(isNormal ? 0 : code));
    });
  }
}

/** Has the task done when this process ends; the last one named is done first. */
export function atEnd(task) {
  // Told to stop while the task's subject was being made: too late for the list, not for the task.
  if (cleaning) void Promise.resolve().then(task).catch(complain);
  else tasks.push(task);
}

/** Does the tasks now, once. */
export function cleanUp() {
  cleaning ??= (async () => {
    for (const task of tasks.reverse()) await Promise.resolve().then(task).catch(complain);
  })();
  return cleaning;
}

/** True once a signal told this process to stop. */
export function isToldToStop() {
  return isTold;
}

function complain(error) {
  process.stderr.write(`While stopping: ${error.message}\n`);
}
