/** What a browser answers for a passkey, when it is made and when it signs in; the library checks every part of it. */
import { z } from '@hono/zod-openapi';

const credential = {
  id: z.string().min(1).max(1400),
  rawId: z.string().max(1400),
  type: z.literal('public-key'),
  clientExtensionResults: z.record(z.string(), z.unknown()),
  authenticatorAttachment: z.enum(['platform', 'cross-platform']).optional(),
};
const made = z.string().max(40_000);
const used = z.string().max(20_000);

export const attestation = z.object({
  ...credential,
  response: z.object({
    clientDataJSON: made,
    attestationObject: made,
    authenticatorData: made.optional(),
    transports: z.array(z.string().max(20)).max(10).optional(),
    publicKeyAlgorithm: z.number().optional(),
    publicKey: made.optional(),
  }),
});

export const assertion = z.object({
  ...credential,
  response: z.object({
    clientDataJSON: used,
    authenticatorData: used,
    signature: used,
    userHandle: z.string().max(200).optional(),
  }),
});
