// Names of lines that say where these run: 西安至十堰高铁, 中国—吉尔吉斯斯坦—乌兹别克斯坦铁路.

/** Names that end so run from the first place in them to the last. */
const LINE = /(?:铁路|高铁|城际|公路|高速|专?线|管道|管线|工程|项目|通道|专列|航班|运河|隧道|大桥|段|地铁|轻轨)$/
const JOINT = /至|[—–－-]+/g

/** Offsets at which the stops of a line begin in its name; none where the name tells of no route. */
export function stopsOf(name: string): readonly number[] {
  if (!LINE.test(name)) return []
  const joints = [...name.matchAll(JOINT)]
  const starts = [0, ...joints.map((joint) => joint.index + joint[0].length)]
  const ends = [...joints.map((joint) => joint.index), name.length]
  return joints.length > 0 && starts.every((start, i) => ends[i]! - start >= 2) ? starts : []
}
