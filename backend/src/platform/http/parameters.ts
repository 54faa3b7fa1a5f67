import { Param } from '@nestjs/common';
import type { PipeTransform } from '@nestjs/common';
import { VERSION_NAMES } from '@zicht/shared/framework/versions/version-names';
import { NotFound } from '../errors/not-found.js';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const CODE = /^[A-Za-z0-9._-]{1,40}$/;
const NUMBER = /^[1-9][0-9]{0,5}$/;

/** A parameter of the path that cannot name anything answers as one that names nothing: 404. */
class ParameterPipe<T> implements PipeTransform<unknown, T> {
  constructor(
    private readonly form: RegExp,
    private readonly convert: (text: string) => T,
  ) {}

  transform(value: unknown): T {
    if (typeof value !== 'string' || !this.form.test(value)) throw new NotFound();
    return this.convert(value);
  }
}

/** Identifier in the path, e.g. `@IdParam('commentId') commentId: string`. */
export const IdParam = (name: string) => Param(name, new ParameterPipe(UUID, String));

/** Code of a theme or criterion in the path. */
export const CodeParam = (name: string) => Param(name, new ParameterPipe(CODE, String));

/** Year of a round in the path: four digits. */
export const YearParam = () => Param('year', new ParameterPipe(/^20[0-9]{2}$/, Number));

/** Positive whole number in the path, at most six digits. */
export const NumberParam = (name: string) => Param(name, new ParameterPipe(NUMBER, Number));

/** Versions of frameworks in the path, as `namedVersions` reads them. */
export const VersionNamesParam = (name: string) => Param(name, new ParameterPipe(VERSION_NAMES, String));
