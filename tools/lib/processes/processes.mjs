import { execFileSync, spawn } from 'node:child_process';
import { readFileSync, readdirSync, readlinkSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/** Whether a process with this id exists, whoever owns it. */
export function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return !isZombie(pid);
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** A dead child that nobody has waited for still has its id; it holds nothing any more. */
function isZombie(pid) {
  try {
    return /^\d+ \(.*\) Z/s.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
}

/** Start time of a process in the system's own notation: ids are used again, the pair of id and start is not. */
export function startOf(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return fromPs(pid, 'lstart=');
  }
}

/** The command line of a process, or an empty text when it is gone. */
export function commandOf(pid) {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
  } catch {
    return fromPs(pid, 'command=');
  }
}

/** The parent of a process; 0 when unknown. */
export function parentOf(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
  } catch {
    return Number(fromPs(pid, 'ppid=')) || 0;
  }
}

function fromPs(pid, column) {
  if (process.platform === 'win32' || process.platform === 'linux') return '';
  try {
    return execFileSync('ps', ['-o', column, '-p', String(pid)], { encoding: 'utf8' }).trim();
  } catch {
    return '';
  }
}

/** Processes whose working directory is this folder; Linux only, elsewhere the list is empty. */
export function processesIn(folder) {
  if (process.platform !== 'linux') return [];
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((name) => {
      try {
        return readlinkSync(`/proc/${name}/cwd`) === folder;
      } catch {
        return false;
      }
    })
    .map(Number);
}

/** Sends a signal; a process that is gone already is no error. */
export function signal(pid, name) {
  try {
    process.kill(pid, name);
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}

/** Waits until the condition holds; tells whether it did within the time. */
export async function until(condition, milliseconds, step = 50) {
  const end = Date.now() + milliseconds;
  while (!(await condition())) {
    if (Date.now() > end) return false;
    await sleep(step);
  }
  return true;
}

/** A process and everything that it started, the deepest last. */
function familyOf(pid) {
  const children = new Map();
  for (const [child, parent] of allProcesses())
    children.set(parent, [...(children.get(parent) ?? []), child]);
  const family = [pid];
  for (const member of family) family.push(...(children.get(member) ?? []));
  return family;
}

function allProcesses() {
  if (process.platform === 'linux') {
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map((name) => [Number(name), parentOf(Number(name))]);
  }
  if (process.platform === 'win32') return [];
  return execFileSync('ps', ['-Ao', 'pid=,ppid='], { encoding: 'utf8' })
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number));
}

/** Kills a process with all its descendants: one that stays behind would hold the pipes and the ports. */
function killFamily(pid) {
  for (const member of familyOf(pid)) signal(member, 'SIGKILL');
}

/** How long after its end a command's children may still write to its pipes. */
const LAST_WORDS = 5_000;

/** No command may keep us waiting for ever. */
const LONGEST = 20 * 60_000;

/**
 * Runs a command to its end and gives back what it said. With `echo` its output goes to this process's standard
 * error as well, because standard output may belong to a machine that reads JSON. A command that takes longer than
 * `limit` milliseconds is killed with all that it started, and `isTimeout` is true. A grandchild that outlives the
 * command does not keep us waiting.
 */
export function run(command, args, options = {}) {
  const { echo = false, input, limit = LONGEST, ...spawnOptions } = options;
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ['pipe', 'pipe', 'pipe'], ...spawnOptions });
    let stdout = '';
    let stderr = '';
    let isTimeout = false;
    const deadline = setTimeout(() => {
      isTimeout = true;
      killFamily(child.pid);
    }, limit);
    child.stdout?.setEncoding('utf8').on('data', (text) => {
      stdout += text;
      if (echo) process.stderr.write(text);
    });
    child.stderr?.setEncoding('utf8').on('data', (text) => {
      stderr += text;
      if (echo) process.stderr.write(text);
    });
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(input ?? '');
    child.on('error', (error) => {
      clearTimeout(deadline);
      reject(error);
    });
    child.on('exit', (code, signalName) => {
      clearTimeout(deadline);
      const done = () => resolve({ code: code ?? 1, signal: signalName, stdout, stderr, isTimeout });
      const patience = setTimeout(() => {
        child.stdout?.destroy();
        child.stderr?.destroy();
        done();
      }, LAST_WORDS);
      child.on('close', () => {
        clearTimeout(patience);
        done();
      });
    });
  });
}
