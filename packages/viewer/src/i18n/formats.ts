// Names of the formats that the page hands out, and the commands that do it; the texts of both languages are beside each other.

/** Name; what it is for, in English and Chinese. */
const FORMATS = {
  graphml: ['GraphML', 'Gephi, Cytoscape, yEd, networkx', '供 Gephi、Cytoscape、yEd、networkx'],
  gexf: ['GEXF', 'Gephi, with its timeline', '供 Gephi，含时间轴'],
  cytoscape: ['Cytoscape.js', 'Cytoscape on the web and the desktop', '供网页与桌面版 Cytoscape'],
  json: ['JSON', 'opens here again; graphology', '可在此重新打开；graphology'],
  excel: ['Excel', 'four tables in a ZIP; WPS, LibreOffice', '四张表，合为一个 ZIP；也供 WPS'],
  csv: ['CSV', 'the same for R and pandas, in a ZIP', '同样的表，供 R、pandas，合为一个 ZIP'],
  neo4j: ['neo4j-admin', 'bulk import, in a ZIP', 'Neo4j 批量导入，合为一个 ZIP'],
  cypher: ['Cypher', 'Neo4j, Memgraph', '供 Neo4j、Memgraph'],
  jsonl: ['JSONL', 'jq, DuckDB', '供 jq、DuckDB'],
  jsonld: ['JSON-LD', 'linked data for the web', '网页关联数据'],
  nquads: ['N-Quads', 'RDF stores with named graphs', '供支持命名图的 RDF 库'],
  trig: ['TriG', 'the same, for people to read', '同上，便于阅读'],
  'rdf-star': ['RDF-star', 'Turtle of RDF 1.2', 'RDF 1.2 的 Turtle'],
  nt: ['N-Triples', 'RDF stores without graphs', '供不支持命名图的 RDF 库'],
  vault: ['Markdown vault', 'Obsidian, Logseq: a ZIP of notes', '供 Obsidian、Logseq，笔记合为一个 ZIP'],
  mermaid: ['Mermaid', 'small graphs in Markdown', 'Markdown 中的小图'],
  ftm: ['FollowTheMoney', 'Aleph, OpenAleph', '供 Aleph、OpenAleph'],
  svg: ['SVG', 'picture for print and editing', '矢量图，可印刷与编辑'],
  png: ['PNG', 'picture, A3 at 300 dpi', 'A3 图片，300 dpi'],
} as const satisfies Readonly<Record<string, readonly [name: string, en: string, zh: string]>>

export type FormatName = keyof typeof FORMATS
type CommandTexts = Readonly<Record<`${FormatName}${'Visible' | 'All'}`, string>>

const entries = Object.entries(FORMATS) as [FormatName, readonly [string, string, string]][]
const isPicture = (format: FormatName): boolean => format === 'svg' || format === 'png'

function texts(hint: 1 | 2): Readonly<Record<FormatName, readonly [name: string, hint: string]>> {
  const named = entries.map(([format, text]) => [format, [text[0], text[hint]]] as const)
  return Object.fromEntries(named) as Record<FormatName, readonly [string, string]>
}

function commands(text: (name: string, part: 'Visible' | 'All', picture: boolean) => string): CommandTexts {
  const parts = ['Visible', 'All'] as const
  const named = entries.flatMap(([format, [name]]) =>
    parts.map((part) => [`${format}${part}`, text(name, part, isPicture(format))] as const),
  )
  return Object.fromEntries(named) as CommandTexts
}

export const FORMATS_EN = {
  format: texts(1),
  formatGroup: {
    graph: 'Graphs',
    table: 'Tables',
    database: 'Databases',
    rdf: 'Linked data',
    notes: 'Notes and investigations',
    picture: 'Pictures',
  },
  command: commands((name, part, picture) =>
    part === 'Visible'
      ? `${name}: ${picture ? 'what the canvas shows' : 'the visible part'}`
      : `${name}: the whole ${picture ? 'drawing' : 'graph'}`,
  ),
}

export const FORMATS_ZH: typeof FORMATS_EN = {
  format: texts(2),
  formatGroup: {
    graph: '图',
    table: '表格',
    database: '数据库',
    rdf: '关联数据',
    notes: '笔记与调查',
    picture: '图片',
  },
  command: commands((name, part, picture) =>
    part === 'Visible'
      ? `${name}：${picture ? '画面所见' : '可见部分'}`
      : `${name}：${picture ? '整幅图' : '整个图谱'}`,
  ),
}
