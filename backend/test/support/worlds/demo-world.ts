import { CONCERN, ORGANISATIONS } from '../../../src/modules/demo/domain/organisations.js';

/** People and organisations of the demo that tests speak of. */
export const DEMO = {
  brug: ORGANISATIONS[0]!.id,
  school: ORGANISATIONS[1]!.id,
  municipality: ORGANISATIONS[2]!.id,
  coordinator: 'fatma.yildiz@debrug.example',
  focalPerson: 'bram.de.wit@debrug.example',
  boardMember: 'ilse.van.dam@debrug.example',
  contributor: 'noor.bakker@debrug.example',
  privacyOfficer: 'henk.mulder@debrug.example',
  schoolCoordinator: 'daan.visser@vechtscholen.example',
  /** Coordinator of the municipality and focal person of the school board. */
  inTwo: 'sanne.hoekstra@lekstad.example',
  /** Belongs to the concern of De Brug and the school board; both share their profile with it. */
  concern: CONCERN.id,
  concernCoordinator: 'karin.de.boer@vechtgroep.example',
  inspector: 'wouter.smit@inspectie.example',
  inspectorateCoordinator: 'anna.kok@inspectie.example',
  publicationManager: 'eva.brouwer@zicht.example',
  frameworkManager: 'meral.kaya@zicht.example',
  administrator: 'lotte.prins@zicht.example',
} as const;

/** An id that names nothing. */
export const NOBODY = '018f0000-0000-7000-8000-00000000dead';
