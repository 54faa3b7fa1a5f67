import type { Role } from '@zicht/shared/access/roles';
import type { DemoOrganisation } from './organisations.js';

/** Password of every demo account: known to all, so the demo refuses to run in production. */
export const DEMO_PASSWORD = 'Zicht-op-de-demo-2027';

/** Where an invented person holds which role. */
export interface DemoMembership {
  readonly at: DemoOrganisation['key'] | 'inspectorate' | 'concern' | 'platform';
  readonly role: Role;
}

/** Somebody who does not exist. */
export interface DemoPerson {
  readonly name: string;
  readonly email: string;
  readonly memberships: readonly DemoMembership[];
}

/** People of the organisations, their concern and the inspectorate; one of them belongs to two organisations. */
export const MEMBERS: readonly DemoPerson[] = [
  person('Fatma Yıldız', 'fatma.yildiz@debrug.example', { at: 'brug', role: 'coordinator' }),
  person('Bram de Wit', 'bram.de.wit@debrug.example', { at: 'brug', role: 'focalPerson' }),
  person('Ilse van Dam', 'ilse.van.dam@debrug.example', { at: 'brug', role: 'boardMember' }),
  person('Noor Bakker', 'noor.bakker@debrug.example', { at: 'brug', role: 'contributor' }),
  person('Henk Mulder', 'henk.mulder@debrug.example', { at: 'brug', role: 'privacyOfficer' }),
  person('Daan Visser', 'daan.visser@vechtscholen.example', { at: 'school', role: 'coordinator' }),
  person('Marjan Post', 'marjan.post@vechtscholen.example', { at: 'school', role: 'boardMember' }),
  person('Tim Aydın', 'tim.aydin@vechtscholen.example', { at: 'school', role: 'contributor' }),
  person(
    'Sanne Hoekstra',
    'sanne.hoekstra@lekstad.example',
    { at: 'municipality', role: 'coordinator' },
    { at: 'school', role: 'focalPerson' },
  ),
  person('Ruud Timmer', 'ruud.timmer@lekstad.example', { at: 'municipality', role: 'boardMember' }),
  person('Leila Haddad', 'leila.haddad@lekstad.example', { at: 'municipality', role: 'focalPerson' }),
  person('Karin de Boer', 'karin.de.boer@vechtgroep.example', { at: 'concern', role: 'concernCoordinator' }),
  person('Wouter Smit', 'wouter.smit@inspectie.example', { at: 'inspectorate', role: 'inspector' }),
  person('Anna Kok', 'anna.kok@inspectie.example', { at: 'inspectorate', role: 'inspectorateCoordinator' }),
];

/** People of the platform, two of each, because a second person is needed for what they do. */
export const PLATFORM_PEOPLE: readonly DemoPerson[] = [
  person('Eva Brouwer', 'eva.brouwer@zicht.example', { at: 'platform', role: 'publicationManager' }),
  person('Joris Dekker', 'joris.dekker@zicht.example', { at: 'platform', role: 'publicationManager' }),
  person('Meral Kaya', 'meral.kaya@zicht.example', { at: 'platform', role: 'frameworkManager' }),
  person('Pieter Vos', 'pieter.vos@zicht.example', { at: 'platform', role: 'frameworkManager' }),
  person('Lotte Prins', 'lotte.prins@zicht.example', { at: 'platform', role: 'platformAdministrator' }),
  person('Omar Benali', 'omar.benali@zicht.example', { at: 'platform', role: 'platformAdministrator' }),
];

function person(name: string, email: string, ...memberships: DemoMembership[]): DemoPerson {
  return { name, email, memberships };
}
