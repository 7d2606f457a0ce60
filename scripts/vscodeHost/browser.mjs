// @ts-check
import { ensureChromium } from '../chromium.mjs';

/**
 * A headless Chromium through Playwright. It ends with this process, whatever ends it.
 *
 * @returns {Promise<import('playwright-core').Browser>}
 */
export async function openBrowser() {
  const { chromium } = await import('playwright-core');
  return chromium.launch({
    executablePath: await ensureChromium(),
    args: [
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-gpu',
      // What pages compute on a GPU is computed by software: slow, and right.
      '--enable-unsafe-swiftshader',
      '--enable-unsafe-webgpu',
      '--use-webgpu-adapter=swiftshader',
      '--no-first-run',
      // Chromium's sandbox refuses root.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
    // Playwright would exit this process before its owner has tidied up.
    handleSIGHUP: false,
    handleSIGINT: false,
    handleSIGTERM: false,
  });
}
