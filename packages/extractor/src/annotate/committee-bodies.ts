// Departments of Party committees and governments, which a text names by the committee before them: 市委金融办, 省委宣传部.
import type { NameFinder, ProposedName } from './names-layer.ts'

const COMMITTEE = '(?:自治[区州县]党委|[省市县区州旗盟镇]委|[省市县区州旗]政府)'
/** Closed by the way committees are built: their departments, offices and groups have the same names everywhere. */
const DEPARTMENTS: readonly string[] = [
  ...[
    '办公厅',
    '办公室',
    '组织部',
    '宣传部',
    '统战部',
    '政法委',
    '政法委员会',
    '社会工作部',
    '社工部',
    '政研室',
    '政策研究室',
  ],
  ...[
    '网信办',
    '编办',
    '金融办',
    '金融工委',
    '改革办',
    '农办',
    '农工办',
    '台办',
    '外办',
    '外事办',
    '侨办',
    '财经办',
    '财办',
    '国安办',
  ],
  ...[
    '老干部局',
    '机要局',
    '保密办',
    '督查室',
    '督查考核办',
    '巡视办',
    '巡察办',
    '巡视组',
    '巡察组',
    '教育工委',
    '国资工委',
    '科技工委',
  ],
  ...[
    '文明办',
    '军民融合办',
    '依法治市办',
    '依法治省办',
    '审计办',
    '党史研究室',
    '党史办',
    '讲师团',
    '信访办',
    '信访局',
    '人防办',
    '参事室',
  ],
]
// The longest first: 政法委员会 before 政法委.
const BODY = new RegExp(`${COMMITTEE}(?:${[...DEPARTMENTS].sort((a, b) => b.length - a.length).join('|')})`, 'gu')

/** Proposes each, with the place before it, where it ends with a word: not in 市委组织部署, 市委宣传部门. */
export const committeeBodies: NameFinder = ({ text, tokens }) =>
  [...text.matchAll(BODY)].flatMap((match): ProposedName[] => {
    const end = match.index + match[0].length
    if (!tokens.some((token) => token.end === end)) return []
    const place = tokens.find((token) => token.end === match.index && token.pos === 'ns')
    return [{ start: place?.start ?? match.index, end, type: 'organization', foundBy: 'committee-body' }]
  })
