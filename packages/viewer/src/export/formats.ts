// One line a format that the page hands out.

export type ExportFormat = 'graphml' | 'gexf' | 'csv' | 'json' | 'svg' | 'png'
export type ExportPart = 'visible' | 'all'

export const EXPORT_FORMATS: readonly ExportFormat[] = ['graphml', 'gexf', 'csv', 'json', 'svg', 'png']
export const EXPORT_PARTS: readonly ExportPart[] = ['visible', 'all']

/** Pictures are drawn from the canvas: what it shows now, or the whole drawing. */
export const isPicture = (format: ExportFormat): format is 'svg' | 'png' => format === 'svg' || format === 'png'
