import chromium from '@sparticuz/chromium';
import { type Browser, chromium as playwright } from 'playwright-core';

/** Made for a Lambda that renders one page; with it, closing a page ends the browser. */
const notForUs = new Set(['--single-process', '--no-zygote']);
/** A graphics card imitated by the processor takes a quarter of a test's time, and no page of ours draws in three dimensions. */
const imitatedGraphics = /gpu|angle|swiftshader/;

/** The browser that an npm package carries; nothing need be installed. */
export const openBrowser = async (): Promise<Browser> =>
  playwright.launch({
    executablePath: await chromium.executablePath(),
    args: [...chromium.args.filter((flag) => !notForUs.has(flag) && !imitatedGraphics.test(flag)), '--disable-gpu'],
    headless: true,
  });
