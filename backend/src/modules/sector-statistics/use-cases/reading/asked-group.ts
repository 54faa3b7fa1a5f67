import type { PictureGroup, PictureQuery } from '@zicht/shared/sector-statistics/picture.contract';
import { NotFound } from '../../../../platform/errors/not-found.js';
import { FLOOR } from '../../domain/policy.js';
import type { StoredGroup } from '../../persistence/picture.repository.js';

/**
 * The group that is asked for, as cells are stored by.
 * @throws NotFound for a combination of filters that no publication has
 */
export function storedGroup({ sector, region, size }: PictureQuery): StoredGroup {
  const used = [
    ...(sector === undefined ? [] : ['S']),
    ...(region === undefined ? [] : ['R']),
    ...(size === undefined ? [] : ['Z']),
  ].join();
  if (!FLOOR.views.some((view) => view.join() === used)) throw new NotFound();
  return [sector ?? '*', region ?? '*', size ?? '*'];
}

/** A stored group as the contract tells it. */
export function groupOf(key: string): PictureGroup {
  const [sector, region, size] = key.split('|').map((code): string | null => (code === '*' ? null : code));
  return { sector: sector ?? null, region: region ?? null, size: size ?? null };
}
