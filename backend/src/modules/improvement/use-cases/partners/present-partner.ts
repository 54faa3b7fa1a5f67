import type { Partner } from '@zicht/shared/improvement/partners/partner.contract';
import { checkAgainOn } from '@zicht/shared/improvement/partners/partners';
import type { PartnerRow } from '../../persistence/partner.entities.js';

/** A partner as members see it, with the day of the yearly reminder. */
export function presentPartner(row: PartnerRow, names: ReadonlyMap<string, string>): Partner {
  return {
    id: row.id,
    version: row.version,
    kind: row.kind,
    organisationName: row.organisationName,
    functionTitle: row.functionTitle,
    phone: row.phone,
    email: row.email,
    agreementTitle: row.agreementTitle,
    agreedOn: row.agreedOn,
    agreementUntil: row.agreementUntil,
    checkedOn: row.checkedOn,
    checkAgainOn: checkAgainOn(row.checkedOn),
    changedBy: { id: row.changedBy, name: names.get(row.changedBy) ?? '' },
    changedAt: new Date(row.changedAt).toISOString(),
  };
}
