import chromium from '@sparticuz/chromium';
import { type Browser, chromium as playwright } from 'playwright-core';

/** Made for a Lambda that renders one page; with it, closing a page ends the browser. */
const notForUs = new Set(['--single-process', '--no-zygote']);

/** The browser that an npm package carries; nothing need be installed. */
export const openBrowser = async (): Promise<Browser> =>
  playwright.launch({
    executablePath: await chromium.executablePath(),
    args: chromium.args.filter((flag) => !notForUs.has(flag)),
    headless: true,
  });
