// PDFs written by browsers name glyphs by radicals that look like ideographs: ⻓ ⽉ for 长 月.

/** Radicals supplement, U+2E80 on, that has no compatibility mapping of its own; in pairs. */
const SUPPLEMENT =
  '⺀冫⺁厂⺃乚⺅亻⺆冂⺇几⺉刂⺋㔾⺌小⺍小⺎尢⺏尣⺐尢⺑尣⺒巳⺓幺⺔彐⺖忄⺗心⺘扌⺙攵⺛旡⺝月⺟母⺠民⺡氵⺢氺⺣灬⺤爫⺦丬⺧牛⺨犭⺩王⺪疋⺫目⺬示⺭礻⺯糸⺰纟⺱罓⺲罒⺵网⺶羊⺷羊⺸羊⺹耂⺺肀⺼月⺽臼⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻇角⻈讠⻉贝⻊足⻋车⻌辶⻍辶⻎辶⻏阝⻐钅⻑長⻒镸⻓长⻔门⻕阜⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻞飠⻟飠⻠饣⻡首⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫齐⻬齐⻭齿⻮齿⻯竜⻰龙⻱龟⻲亀⻳龟'
const FORMS: ReadonlyMap<string, string> = new Map(
  Array.from({ length: SUPPLEMENT.length / 2 }, (_, i) => [SUPPLEMENT[i * 2] ?? '', SUPPLEMENT[i * 2 + 1] ?? '']),
)

/** Look-alikes of U+2E80-2FD5 as the ideographs they stand for; as long as `text`. */
export function withoutRadicals(text: string): string {
  return text.replace(/[\u2e80-\u2fd5]/gu, (char) => FORMS.get(char) ?? char.normalize('NFKC'))
}
