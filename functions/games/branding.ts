import { z } from 'zod';
import { type Png, pngLimits, readPng } from './png.ts';

const color = z.string().regex(/^#[0-9a-fA-F]{6}$/, 'is a colour like #1a5fb4');

/** Base64 of the largest picture that is taken. */
const logoMost = Math.ceil(pngLimits.bytes / 3) * 4;

const logo = z
  .base64('is not base64')
  .max(logoMost, `has more than ${logoMost} characters`)
  .superRefine((text, context) => {
    const read = readPng(Buffer.from(text, 'base64'));
    if ('fault' in read) context.addIssue({ code: 'custom', message: read.fault });
  });

/** What an administrator may set of a game's looks. What is left out stays as it is; a logo of null is removed. */
export const brandingForm = z.object({ color: color.optional(), logo: logo.nullish() });
type BrandingForm = z.infer<typeof brandingForm>;

/** As it is stored with the game; the logo itself has a row of its own, because games are read all the time. */
export const brandingRow = z.object({
  color,
  /** Pixels. */
  logoSize: z.object({ width: z.int(), height: z.int() }).optional(),
});
export type Branding = z.infer<typeof brandingRow>;

export const usualBranding: Branding = { color: '#1a5fb4' };

export const brandingView = z.object({ color, logo: z.base64().optional() });

/** The logo of a form that was checked; null if it is to go, undefined if it stays. */
export function logoOf(form: BrandingForm | undefined): Png | null | undefined {
  if (form?.logo == null) return form?.logo;
  const read = readPng(Buffer.from(form.logo, 'base64'));
  return 'fault' in read ? undefined : read;
}

export function changeBranding(current: Branding | undefined, form: BrandingForm | undefined): Branding {
  const before = current ?? usualBranding;
  const logo = logoOf(form);
  const logoSize =
    logo === undefined ? before.logoSize : logo === null ? undefined : { width: logo.width, height: logo.height };
  return { color: form?.color ?? before.color, ...(logoSize ? { logoSize } : {}) };
}
