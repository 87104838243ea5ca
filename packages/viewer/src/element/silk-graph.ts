// `<silk-graph>`: the explorer as an element of any page. It stands in a frame of its own, so that styles, keys, ids and
// state of the two pages never meet, and two elements are two explorers.
import type { Selection } from '../state/view-state.ts'
import { type FromPage, type GivenFiles, HELLO, type Selected, type ToPage } from './protocol.ts'

/** Where this module lies: the explorer's page lies beside it. In a constant, lest a bundler take it for a file to pack. */
const BESIDE: string = import.meta.url

/** What an output folder is read from; the first must be there. */
const FOLDER_FILES: readonly string[] = ['graph.json', 'documents.jsonl', 'entities.jsonl', 'curation.jsonl']

const STYLE = `
:host { display: block; height: 600px; }
:host([hidden]) { display: none; }
iframe { display: block; width: 100%; height: 100%; border: 0; }
`

/**
 * Attributes: `src` (address of a graph file, or of an output folder, which ends with `/`), `lang` (`zh-CN`, `en`), `theme`
 * (`dark`, `light`, `system`), `readonly`, `view` (what stands behind `#` in a link to a view). Changes of any are followed.
 *
 * Events, none of which bubbles: `open` (detail `{ name, entities, triples }`), `select` (detail a `Selected`, or null),
 * `error` (detail `{ message }`).
 */
export class SilkGraphElement extends HTMLElement {
  static readonly observedAttributes: readonly string[] = ['src', 'lang', 'theme', 'readonly', 'view']

  #frame: HTMLIFrameElement | null = null
  #port: MessagePort | null = null
  #given: Extract<ToPage, { kind: 'open' }> | null = null
  #loading = new AbortController()
  #selected: Selected | null = null

  constructor() {
    super()
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(STYLE)
    this.attachShadow({ mode: 'open' }).adoptedStyleSheets = [sheet]
  }

  /** What is selected now. */
  get selected(): Selected | null {
    return this.#selected
  }

  /** Selects an entity or a triple by its id and brings it into the middle; null clears the selection. */
  select(target: Selection | null): void {
    this.#send({ kind: 'select', target })
  }

  /**
   * Opens texts that the page holds already, in place of `src`.
   * @param files - By file name, as of an output folder; `graph.json` at least.
   * @param name - Shown as the graph's; its curation is kept under it.
   */
  open(files: GivenFiles, name = 'graph.json'): void {
    this.#loading.abort()
    this.#give(files, name, `given ${name}`)
  }

  connectedCallback(): void {
    addEventListener('message', this.#onHello)
    this.#build()
    if (this.#given === null) void this.#load()
  }

  disconnectedCallback(): void {
    removeEventListener('message', this.#onHello)
    this.#loading.abort()
    this.#port?.close()
    this.#port = null
    this.#frame?.remove()
    this.#frame = null
  }

  attributeChangedCallback(name: string, before: string | null, now: string | null): void {
    if (!this.isConnected || this.#frame === null || before === now) return
    if (name === 'src') void this.#load()
    else if (name === 'readonly') {
      if ((before === null) !== (now === null)) this.#build()
    } else if (name === 'view') this.#send({ kind: 'view', code: now ?? '' })
    else if (name === 'theme') this.#send({ kind: 'theme', theme: now === 'dark' || now === 'light' ? now : 'system' })
    else if (now === 'en' || now === 'zh-CN') this.#send({ kind: 'lang', lang: now })
  }

  /** Makes the frame, in place of the one that is there. What is open is opened in it again. */
  #build(): void {
    this.#port?.close()
    this.#port = null
    const page = new URL('index.html', BESIDE)
    page.searchParams.set('embed', '')
    if (this.hasAttribute('readonly')) page.searchParams.set('readonly', '')
    for (const name of ['lang', 'theme']) {
      const value = this.getAttribute(name)
      if (value !== null) page.searchParams.set(name, value)
    }
    const frame = document.createElement('iframe')
    frame.title = 'silkgraph'
    frame.allow = 'clipboard-write; fullscreen'
    frame.src = page.href
    this.#frame?.remove()
    this.#frame = frame
    this.shadowRoot?.append(frame)
  }

  readonly #onHello = ({ data, source, origin, ports: [port] }: MessageEvent): void => {
    if (data !== HELLO || port === undefined || source !== this.#frame?.contentWindow) return
    if (origin !== new URL(BESIDE).origin) return
    this.#port = port
    port.onmessage = ({ data: message }: MessageEvent<FromPage>) => this.#hear(message)
    if (this.#given !== null) this.#send({ ...this.#given, view: this.getAttribute('view') ?? '' })
  }

  #hear({ kind, ...detail }: FromPage): void {
    if (!('selected' in detail)) {
      this.dispatchEvent(new CustomEvent(kind, { detail }))
      return
    }
    this.#selected = detail.selected
    this.dispatchEvent(new CustomEvent('select', { detail: detail.selected }))
  }

  /** What is sent before the page is there is said by its address, or given to it then. */
  #send(message: ToPage): void {
    this.#port?.postMessage(message)
  }

  #give(files: GivenFiles, name: string, key: string): void {
    this.#given = { kind: 'open', name, key, files, view: this.getAttribute('view') ?? '' }
    this.#send(this.#given)
  }

  async #load(): Promise<void> {
    this.#loading.abort()
    const loading = new AbortController()
    this.#loading = loading
    const src = this.getAttribute('src')
    if (src === null || src === '') return
    const url = new URL(src, document.baseURI)
    const isFolder = url.pathname.endsWith('/')
    const name = decodeURIComponent(url.pathname.split('/').filter(Boolean).at(-1) ?? url.host)
    try {
      const names = isFolder ? FOLDER_FILES : [name]
      const texts = await Promise.all(
        names.map((file, i) => fetchText(isFolder ? new URL(file, url) : url, i === 0, loading.signal)),
      )
      if (loading.signal.aborted) return
      const files = Object.fromEntries(names.flatMap((file, i) => (texts[i] === null ? [] : [[file, texts[i]]])))
      this.#give(files as GivenFiles, name, url.href)
    } catch (error) {
      if (loading.signal.aborted) return
      const message = error instanceof Error ? error.message : String(error)
      this.dispatchEvent(new CustomEvent('error', { detail: { message } }))
    }
  }
}

/** @returns Null for a file that is not there and need not be. */
async function fetchText(url: URL, needed: boolean, signal: AbortSignal): Promise<string | null> {
  const response = await fetch(url, { signal })
  if (response.ok) return response.text()
  if (needed) throw new Error(`${url.href} cannot be fetched (HTTP ${response.status})`)
  return null
}

customElements.define('silk-graph', SilkGraphElement)

declare global {
  interface HTMLElementTagNameMap {
    'silk-graph': SilkGraphElement
  }
}
