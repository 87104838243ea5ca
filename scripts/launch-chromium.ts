// The system's Chromium, with software WebGL: it draws the same everywhere, if slowly.
import { type Browser, chromium } from 'playwright-core'

export function launchChromium(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env.SILKGRAPH_CHROMIUM ?? '/usr/bin/chromium',
    args: [
      '--enable-unsafe-swiftshader',
      '--no-sandbox',
      '--disable-background-networking',
      '--no-first-run',
      '--disable-component-update',
    ],
  })
}
