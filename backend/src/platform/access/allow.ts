import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiExtension } from '@nestjs/swagger';
import type { Permission } from '@zicht/shared/access/permissions';

/** Metadata key under which a route states who may call it. */
export const ACCESS_RULE = 'zicht:access';

/** Who may call a route. A route without a rule is refused, and a test finds it. */
export type AccessRule =
  | { readonly kind: 'public' }
  /** `beforeSecondFactor`: also for whoever must set up a second factor first. */
  | { readonly kind: 'signedIn'; readonly beforeSecondFactor?: true }
  /** Member of the organisation in the path (others get 404) with any one of these permissions (else 403). */
  | { readonly kind: 'organisation'; readonly anyOf: readonly Permission[] }
  /** Member of the concern in the path (others get 404) with any one of these permissions (else 403). */
  | { readonly kind: 'concern'; readonly anyOf: readonly Permission[] }
  /** Member of the inspectorate in the path (others get 404) with any one of these permissions (else 403). */
  | { readonly kind: 'inspectorate'; readonly anyOf: readonly Permission[] }
  /** Holder of this permission anywhere: in an organisation, an inspectorate or on the platform (else 403). */
  | { readonly kind: 'anywhere'; readonly anyOf: readonly Permission[] }
  /** Holder of a platform role with this permission (else 403). */
  | { readonly kind: 'platform'; readonly anyOf: readonly Permission[] };

/** The guard reads the rule; the OpenAPI file says it too, so that tests and readers see who may call what. */
const rule = (accessRule: AccessRule) =>
  applyDecorators(SetMetadata(ACCESS_RULE, accessRule), ApiExtension('x-access', accessRule));

/** Open to everybody, also without signing in. */
export const Public = () => rule({ kind: 'public' });

/** Open to everybody who is signed in. */
export const SignedIn = () => rule({ kind: 'signedIn' });

/** For whoever is signed in, also while a second factor must still be set up; for that, and for leaving, alone. */
export const SignedInBeforeSecondFactor = () => rule({ kind: 'signedIn', beforeSecondFactor: true });

/** For members of the organisation in the path with any one of these permissions. */
export const Allow = (...anyOf: readonly Permission[]) => rule({ kind: 'organisation', anyOf });

/** For members of the concern in the path with any one of these permissions. */
export const AllowConcern = (...anyOf: readonly Permission[]) => rule({ kind: 'concern', anyOf });

/** For members of the inspectorate in the path with any one of these permissions. */
export const AllowInspectorate = (...anyOf: readonly Permission[]) => rule({ kind: 'inspectorate', anyOf });

/** For holders of a platform role with any one of these permissions. */
export const AllowPlatform = (...anyOf: readonly Permission[]) => rule({ kind: 'platform', anyOf });

/** For whoever has any one of these permissions in whatever body; for what is the same for all of them. */
export const AllowAnywhere = (...anyOf: readonly Permission[]) => rule({ kind: 'anywhere', anyOf });

/** Metadata key of routes that change how the person signs in. */
export const OWN_SIGN_IN = 'zicht:own-sign-in';

/** For what changes how somebody signs in everywhere: not for whoever came through the provider of one organisation. */
export const OwnSignIn = () =>
  applyDecorators(SetMetadata(OWN_SIGN_IN, true), ApiExtension('x-own-sign-in', true));

/** Metadata key of routes that want a fresh proof of who is there. */
export const FRESH_PROOF = 'zicht:fresh-proof';

/** For what is hard to undo: whoever asks gave their password or signed in a few minutes ago, or is asked for it now. */
export const FreshProof = () =>
  applyDecorators(SetMetadata(FRESH_PROOF, true), ApiExtension('x-fresh-proof', true));

/** Metadata key of routes that change nothing of an organisation, though they are no GET. */
export const WHILE_SUSPENDED = 'zicht:while-suspended';

/** For what looks and yet is no GET, such as a file that is made: open to members of a suspended organisation too. */
export const WhileSuspended = () =>
  applyDecorators(SetMetadata(WHILE_SUSPENDED, true), ApiExtension('x-while-suspended', true));
