// Which way imports go in each package; check-imports enforces it.
export interface Policy {
  /** Folder of the sources, from the repository's root. */
  readonly folder: string
  /**
   * Layers from low to high, each a list of names of equal rank: a folder, or a file without extension, which stands out of
   * its folder's layer. A file imports from its own layer and from lower ones; of layers of equal rank none imports another.
   */
  readonly layers: readonly (readonly string[])[]
  /** Layers that import only from those named. */
  readonly only?: Readonly<Record<string, readonly string[]>>
  /** Packages that are imported from those layers only. */
  readonly confined: Readonly<Record<string, readonly string[]>>
  /** Layers that may use Node, the browser, the clock, chance and the console. */
  readonly impure: readonly string[]
}

export const EXTRACTOR: Policy = {
  folder: 'packages/extractor/src',
  layers: [
    ['model'],
    ['errors'],
    ['data', 'packs', 'pipeline'],
    ['match'],
    ['lang', 'read'],
    ['annotate'],
    ['resolve'],
    ['relate'],
    ['curate'],
    ['graph'],
    ['write'],
    ['extract'],
    ['check'],
    ['index'],
    ['node', 'worker'],
  ],
  only: { pipeline: ['model', 'errors'], curate: ['model', 'errors'] },
  confined: {
    'node:*': ['node'],
    commander: ['node'],
    'cli-progress': ['node'],
    compromise: ['lang'],
    yaml: ['packs', 'read'],
    '@mozilla/readability': ['read'],
    linkedom: ['read'],
    mammoth: ['read'],
    unpdf: ['read'],
    n3: ['write'],
    saxes: ['read'],
  },
  impure: ['node', 'worker'],
}

export const VIEWER: Policy = {
  folder: 'packages/viewer/src',
  layers: [
    ['state/filter', 'state/exploring', 'state/drawing'],
    ['source', 'state/view-state'],
    ['graph', 'i18n', 'theme'],
    ['state'],
    ['layout', 'analysis'],
    ['render'],
    ['export'],
    ['curating', 'analysing', 'arranging'],
    ['actions', 'inspector'],
    ['state/commands'],
    ['state/exploring-commands', 'state/drawing-commands', 'share', 'element'],
    ['panels'],
    ['main'],
  ],
  confined: { sigma: ['render'] },
  impure: [
    'source',
    'i18n',
    'theme',
    'state',
    'layout',
    'analysis',
    'analysing',
    'arranging',
    'export',
    'render',
    'curating',
    'actions',
    'inspector',
    'share',
    'element',
    'panels',
    'main',
  ],
}
