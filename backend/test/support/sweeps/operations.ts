import type { OpenAPIObject } from '@nestjs/swagger';
import type { AccessRule } from '../../../src/platform/access/allow.js';
import { DEMO, NOBODY } from '../worlds/demo-world.js';

/** A parameter of a path or query. */
export interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query';
  readonly schema?: object;
}

interface Media {
  readonly schema?: object;
}

/** What the OpenAPI file says of one operation. */
export interface OperationObject {
  /** Such as `Answers.save`. */
  readonly operationId?: string;
  readonly 'x-access'?: AccessRule;
  readonly 'x-while-suspended'?: true;
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content?: Readonly<Record<string, Media>> };
  readonly responses: Readonly<Record<string, { readonly content?: Readonly<Record<string, Media>> }>>;
}

/** One operation of the API, such as `GET /api/rounds`. */
export interface Operation {
  readonly name: string;
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly path: string;
  readonly access: AccessRule | undefined;
  readonly operation: OperationObject;
}

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;

/** All operations of an OpenAPI file. */
export function operationsOf(document: Pick<OpenAPIObject, 'paths'>): Operation[] {
  return Object.entries(document.paths).flatMap(([path, item]) =>
    METHODS.flatMap((method) => {
      const operation = (item as Record<string, unknown>)[method.toLowerCase()] as
        OperationObject | undefined;
      if (operation === undefined) return [];
      return [{ name: `${method} ${path}`, method, path, access: operation['x-access'], operation }];
    }),
  );
}

/** The path with its parameters filled in. */
export function fill(path: string, values: Readonly<Record<string, string>>): string {
  return path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(values[name] ?? ''));
}

/** What stands in paths where a test says nothing else: what is of everybody, and ids that name nothing. */
export const PATH_PARAMETERS: Readonly<Record<string, string>> = {
  code: 'zicht-op-uitbuiting',
  names: 'zicht-op-uitbuiting@2027.1',
  year: '2027',
  theme: 'KEN',
  number: '1',
  criterion: 'KEN-01',
  concernId: DEMO.concern,
  commentId: NOBODY,
  reopeningId: NOBODY,
  evidenceId: NOBODY,
  actionId: NOBODY,
  partnerId: NOBODY,
  notificationId: NOBODY,
  invitationId: NOBODY,
  userId: NOBODY,
  sessionId: NOBODY,
  draftId: NOBODY,
  passkeyId: NOBODY,
  successionId: NOBODY,
};
