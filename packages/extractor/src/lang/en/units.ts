// Currencies and units as English text writes them. Units are UCUM symbols, as in Chinese text.

/** Signs before a figure -> ISO 4217. */
export const CURRENCY_SIGNS: ReadonlyMap<string, string> = new Map([
  ['$', 'USD'],
  ['US$', 'USD'],
  ['USD', 'USD'],
  ['HK$', 'HKD'],
  ['NT$', 'TWD'],
  ['A$', 'AUD'],
  ['C$', 'CAD'],
  ['S$', 'SGD'],
  ['€', 'EUR'],
  ['EUR', 'EUR'],
  ['£', 'GBP'],
  ['GBP', 'GBP'],
  ['¥', 'CNY'],
  ['CNY', 'CNY'],
  ['RMB', 'CNY'],
  ['₹', 'INR'],
  ['₩', 'KRW'],
  ['₽', 'RUB'],
  ['₸', 'KZT'],
])

const words = (table: Readonly<Record<string, string>>): ReadonlyMap<string, string> =>
  new Map(Object.entries(table).flatMap(([symbol, names]) => names.split('|').map((name) => [name, symbol] as const)))

/** Words behind a figure -> ISO 4217. */
export const CURRENCY_WORDS: ReadonlyMap<string, string> = words({
  USD: 'u.s. dollars|u.s. dollar|us dollars|us dollar|american dollars|dollars|dollar|usd',
  CNY: 'yuan renminbi|chinese yuan|yuan|renminbi|rmb|cny',
  HKD: 'hong kong dollars|hong kong dollar|hk dollars|hkd',
  EUR: 'euros|euro|eur',
  GBP: 'pounds sterling|british pounds|pounds|gbp',
  JPY: 'japanese yen|yen|jpy',
  RUB: 'russian rubles|rubles|roubles|ruble|rouble|rub',
  INR: 'indian rupees|rupees|inr',
  KRW: 'south korean won|korean won|won|krw',
  KZT: 'kazakh tenge|tenge|kzt',
  UZS: 'uzbek som|uzs',
  KGS: 'kyrgyz som|kgs',
  TJS: 'somoni',
  TMT: 'turkmen manat',
  SGD: 'singapore dollars|sgd',
  AUD: 'australian dollars|aud',
  CAD: 'canadian dollars|cad',
  CHF: 'swiss francs|chf',
})

/** Words and symbols behind a figure -> UCUM symbol, or %. */
export const UNIT_WORDS: ReadonlyMap<string, string> = words({
  '%': '%|percent|per cent|pct',
  'percentage point': 'percentage points|percentage point',
  km: 'km|kilometers|kilometres|kilometer|kilometre|kms',
  m: 'meters|metres|meter|metre',
  cm: 'cm|centimeters|centimetres|centimeter|centimetre',
  mm: 'mm|millimeters|millimetres|millimeter|millimetre',
  nm: 'nm|nanometers|nanometres|nanometer|nanometre',
  '[mi_i]': 'miles|mile',
  '[ft_i]': 'feet|foot',
  '[nmi_i]': 'nautical miles|nautical mile',
  km2: 'square kilometers|square kilometres|square kilometer|square kilometre|sq km|km2|km²',
  m2: 'square meters|square metres|square meter|square metre|sq m|m2|m²',
  ha: 'hectares|hectare|ha',
  '[acr_us]': 'acres|acre',
  m3: 'cubic meters|cubic metres|cubic meter|cubic metre|m3|m³',
  t: 'tons|tonnes|ton|tonne|metric tons|metric ton',
  kg: 'kg|kilograms|kilogram|kilos',
  g: 'grams|gram',
  l: 'liters|litres|liter|litre',
  '[bbl_us]': 'barrels|barrel',
  kV: 'kV|kilovolts|kilovolt|kilo-volts',
  V: 'volts|volt',
  kW: 'kW|kilowatts|kilowatt',
  MW: 'MW|megawatts|megawatt',
  GW: 'GW|gigawatts|gigawatt',
  'kW.h': 'kWh|kilowatt-hours|kilowatt hours|kilowatt-hour',
  'km/h': 'km/h|kph|kilometers per hour|kilometres per hour|kilometers an hour|kilometres an hour',
  '°C': '°C|degrees celsius|degree celsius|degrees centigrade',
})
