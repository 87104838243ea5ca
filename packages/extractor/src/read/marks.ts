// Lines of a newspaper that are about the text rather than part of it: bylines, credits, "continued from page 1".

export type MarkKind = 'byline' | 'credit' | 'continuedFrom' | 'continuedTo'

export interface Mark {
  readonly kind: MarkKind
  readonly outlet: string | null
}

const REPORTER = '(?:记者|通讯员|特约记者|特派记者|见习记者|实习生|评论员|特约评论员|撰稿人|作者|主持人|撰文)'
/** Whose reporter: 本报, 长江日报, 总台央视, 全媒体. */
const DESK =
  '(?:本报|本台|本网|本刊|总台|全媒体|融媒体|首席|驻|[\\p{Script=Han}]{1,7}?(?:社|报|网|台|央视|日报))[\\p{Script=Han}]{0,4}?'
/** One name, or two that were set solid (史雷萌张继业). */
const NAME = '[\\p{Script=Han}·]{2,6}'
/** Who took the picture. */
const PICTURED = `(?:[\\p{Script=Han}]{0,8}(?:记者|通讯员)\\s?)?${NAME}(?:[\\s、]${NAME}){0,3}(?:\\s?摄|[\\s:：/／]摄影|\\s?(?:制图|供图|绘图|配图))[)）]?`
const PAGE = '第?\\s*[A-Za-z]?\\d{0,3}[一二三四五六七八九十]{0,3}\\s*版'

interface Form {
  readonly kind: MarkKind
  readonly pattern: RegExp
}

/** Whole lines, first match wins. Lengths are bounded so that a paragraph never counts as a mark. */
const LINES: readonly Form[] = [
  { kind: 'continuedFrom', pattern: new RegExp(`^[（(【[]?\\s*(?:上接|紧接|接)\\s*${PAGE}.{0,12}$`, 'u') },
  { kind: 'continuedTo', pattern: new RegExp(`^[（(【[]?\\s*(?:下转|转|详见|更多内容见)\\s*${PAGE}.{0,12}$`, 'u') },
  { kind: 'continuedFrom', pattern: /^\(?continued from (?:page )?\w{1,4}\)?$/i },
  { kind: 'continuedTo', pattern: /^\(?(?:continued|see|turn to) (?:on )?page \w{1,4}\)?$/i },
  // ■长江日报记者陈永权 通讯员张青 王里
  {
    kind: 'byline',
    pattern: new RegExp(
      `^[■□●◆▲★◎○◇△(（]?\\s*(?:文\\s*[/／|｜丨:：]\\s*)?(?:${DESK})?${REPORTER}[\\s:：/／|｜丨]*${NAME}(?:[\\s、,，]+(?:${REPORTER})?[\\s:：]*${NAME}){0,12}\\s*[)）]?$`,
      'u',
    ),
  },
  { kind: 'byline', pattern: /^[■□●◆▲★◎○◇△]\s*[\p{Script=Han}·\s]{2,30}$/u },
  { kind: 'byline', pattern: /^by [\p{Lu}][\p{L}'’.-]+(?: [\p{L}'’.,&-]+){0,10}$/iu },
  // 孔韬 摄;  6月11日，高新变电站投运。 新华社记者 孔韬 摄
  { kind: 'credit', pattern: new RegExp(`^(?:.{0,60}[\\s（(。/／])?${PICTURED}$`, 'u') },
  { kind: 'credit', pattern: /^[（(]?(?:新华社|中新社|本报|资料).{0,8}(?:发|照片|图片|资料)[)）]?$/u },
  {
    kind: 'credit',
    pattern:
      /^[（(]?(?:来源|稿源|责编|责任编辑|编辑|校对|监制|出品|主编|审核|统筹|策划|摄影|图片|图|文\/图|制图|视觉|美编|版式|资料来源|图片来源|作者单位|原标题|原载)\s*[:：/／|｜丨].{0,60}$/u,
  },
  { kind: 'credit', pattern: /^[（(](?:原?载|刊载|刊发|刊登|转载|摘自|选自|据|来源|综合)[^（()）]{1,40}[)）]$/u },
  { kind: 'credit', pattern: /^\[?[^[\]]{0,20}\]?\(?https?:\/\/\S+\)?$/ },
  {
    kind: 'credit',
    pattern: /^(?:source|photo|photos|photo by|image|editor|editing by|reporting by|writing by|©|copyright)\b.{0,80}$/i,
  },
]
const LONGEST = 90
const STOPS = /[。！？；]/
/** Verbs after 记者 make a sentence of it: 记者从市水务局获悉. */
const NARRATION = /记者(?:从|在|了解|获悉|看到|注意|采访|发现|问|说|会|招待)/
const OUTLET = /([\p{Script=Han}]{2,8}?(?:通讯社|新华社|日报|晚报|社|报|网|台))[\p{Script=Han}]{0,4}?(?:记者|评论员)/u
const QUOTED_OUTLET = /《([\p{Script=Han}]{2,10}(?:报|网|刊|周刊|杂志))》/u

/** Recognises a line (trimmed) that is a byline, a credit or a continuation note. */
export function markOf(line: string): Mark | null {
  if (line.length > LONGEST || STOPS.test(line.slice(0, -1)) || NARRATION.test(line)) return null
  for (const { kind, pattern } of LINES) if (pattern.test(line)) return { kind, outlet: outletOf(line) }
  return null
}

/** The paper or agency that a byline or a source note names; null for 本报. */
export function outletOf(text: string): string | null {
  const name = OUTLET.exec(text)?.[1] ?? QUOTED_OUTLET.exec(text)?.[1] ?? null
  return name?.startsWith('本') ? null : name
}

const HEAD_BYLINE = new RegExp(`^\\s*[（(][^（()）]{0,12}${REPORTER}[^（()）]{1,80}[)）]`, 'u')
const TAILS: readonly Form[] = [
  { kind: 'byline', pattern: new RegExp(`[（(][^（()）]{0,16}${REPORTER}[^（()）]{1,80}[)）]$`, 'u') },
  { kind: 'continuedTo', pattern: new RegExp(`[（(【[]\\s*(?:下转|转)\\s*${PAGE}[^（()）]{0,12}[)）】\\]]$`, 'u') },
  { kind: 'credit', pattern: new RegExp(`(?<=[。！？”」])\\s*[（(]?${PICTURED}$`, 'u') },
  { kind: 'credit', pattern: /[（(](?:完|图[/／].{1,16}|新华社|央视|供图.{0,10}|来源.{1,16})[)）]$/u },
]

/** Length of the (记者…) that follows a dateline, 0 if none. */
export function headByline(text: string): number {
  return HEAD_BYLINE.exec(text.slice(0, 120))?.[0].length ?? 0
}

/** The note that closes a paragraph: (记者…), (下转第二版), 孔韬 摄. */
export function tailMark(text: string): { readonly kind: MarkKind; readonly from: number } | null {
  const cut = Math.max(0, text.length - 110)
  const tail = text.slice(cut)
  for (const { kind, pattern } of TAILS) {
    const found = pattern.exec(tail)
    if (found && found[0].length < text.length) {
      const lead = found[0].length - found[0].trimStart().length
      return { kind, from: cut + found.index + lead }
    }
  }
  return null
}
