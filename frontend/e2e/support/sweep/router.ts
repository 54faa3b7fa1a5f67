import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';
import { ROOT } from '../worlds/environment';

/** The part of a route of Angular that tells which pages there are. */
interface RouteLike {
  readonly path?: string;
  readonly redirectTo?: unknown;
  readonly loadComponent?: unknown;
  readonly component?: unknown;
  readonly children?: readonly RouteLike[];
  readonly loadChildren?: () => Promise<readonly RouteLike[]>;
}

const APP = join(ROOT, 'frontend/src/app');
const SHARED = '@zicht/shared/';

/**
 * The path pattern of every page, from the configuration that the application itself gives to its router: the files
 * are run here with everything from packages replaced by nothing, so that whatever way a route is written, it counts.
 */
export async function pathsOfRouter(): Promise<readonly string[]> {
  const { appRoutes } = load(join(APP, 'app.routes.ts')) as { appRoutes: readonly RouteLike[] };
  return [...new Set(await pathsOf(appRoutes, []))].sort();
}

async function pathsOf(routes: readonly RouteLike[], parents: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const route of routes) {
    const here = [...parents, route.path ?? ''].filter((part) => part !== '');
    if (route.loadComponent !== undefined || route.component !== undefined) {
      const isFrame = (route.children ?? []).length > 0;
      if (!isFrame) found.push(here.join('/'));
    }
    found.push(...(await pathsOf(route.children ?? [], here)));
    if (route.loadChildren) found.push(...(await pathsOf(await route.loadChildren(), here)));
  }
  return found;
}

const loaded = new Map<string, Record<string, unknown>>();

/** Runs one file of ours and gives what it exports. */
function load(file: string): Record<string, unknown> {
  const known = loaded.get(file);
  if (known) return known;
  const exports: Record<string, unknown> = {};
  loaded.set(file, exports);
  const { outputText } = ts.transpileModule(readFileSync(file, 'utf8'), {
    fileName: file,
    compilerOptions: {
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.CommonJS,
      experimentalDecorators: true,
      useDefineForClassFields: false,
    },
  });
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- our own file, compiled a line ago
  const run = new Function('exports', 'require', outputText) as (
    exports: object,
    require: (name: string) => unknown,
  ) => void;
  run(exports, (name) => required(name, file));
  return exports;
}

function required(name: string, from: string): unknown {
  const path = name.startsWith(SHARED)
    ? join(ROOT, 'shared/src', `${name.slice(SHARED.length)}.ts`)
    : name.startsWith('.')
      ? join(dirname(from), `${name.replace(/\.js$/, '')}.ts`)
      : undefined;
  if (path === undefined) return nothing();
  if (!existsSync(path)) throw new Error(`${from} imports ${name}, which is not there.`);
  return load(path);
}

/** Stands for anything of a package: can be called, read, extended and made, and stays nothing. */
function nothing(): unknown {
  // A function, because a class may extend it and a decorator may call it.
  const target = function (): void {
    return;
  };
  return new Proxy(target, {
    get: (of, key): unknown => {
      if (key === 'prototype') return of.prototype;
      if (key === Symbol.iterator) return [][Symbol.iterator];
      return key === 'then' || key === Symbol.toPrimitive ? undefined : nothing();
    },
    apply: () => nothing(),
    construct: () => ({}),
  });
}
