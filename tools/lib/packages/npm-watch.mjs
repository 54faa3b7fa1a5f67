import { commandOf, isAlive, parentOf, startOf } from '../processes/processes.mjs';

/** Calls back once when the npm that started this process is gone; a killed npm cannot pass on that it was. */
export function whenNpmIsGone(callBack) {
  if (!process.env.npm_lifecycle_event) return;
  let pid = process.ppid;
  for (let step = 0; step < 4 && pid > 1 && !/\bnpm\b/.test(commandOf(pid)); step += 1) pid = parentOf(pid);
  if (pid <= 1 || !/\bnpm\b/.test(commandOf(pid))) return;
  const start = startOf(pid);
  const timer = setInterval(() => {
    if (isAlive(pid) && startOf(pid) === start) return;
    clearInterval(timer);
    callBack();
  }, 1_000);
  timer.unref();
}
