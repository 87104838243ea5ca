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

/** A page as a browser prints it to PDF. */
export async function printPdf(html: string): Promise<Uint8Array> {
  const browser = await launchChromium()
  try {
    const page = await browser.newPage()
    await page.setContent(html)
    return await page.pdf({ format: 'A4' })
  } finally {
    await browser.close()
  }
}
