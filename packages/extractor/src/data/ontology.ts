// Generated from data/ontology.yaml by scripts/build-data.ts. Do not edit.
import type { Ontology } from '../model/index.ts'

export const ONTOLOGY: Ontology = JSON.parse(`{
 "entityTypes": {
  "person": {
   "en": "Person",
   "zh": "人物"
  },
  "organization": {
   "en": "Organization",
   "zh": "机构"
  },
  "place": {
   "en": "Place",
   "zh": "地点"
  },
  "facility": {
   "en": "Facility",
   "zh": "设施"
  },
  "event": {
   "en": "Event",
   "zh": "事件"
  },
  "initiative": {
   "en": "Initiative",
   "zh": "倡议"
  },
  "document": {
   "en": "Document",
   "zh": "文件"
  },
  "work": {
   "en": "Work",
   "zh": "作品"
  },
  "product": {
   "en": "Product",
   "zh": "产品"
  }
 },
 "qualifiers": [
  "date",
  "place",
  "title",
  "kind",
  "metric",
  "status",
  "event",
  "verb"
 ],
 "relations": {
  "holds_position": {
   "name": "holds_position",
   "en": "holds position at",
   "zh": "任职",
   "domain": [
    "person"
   ],
   "range": [
    "organization",
    "place"
   ],
   "literal": false,
   "symmetric": false,
   "wikidata": "P39"
  },
  "studied_at": {
   "name": "studied_at",
   "en": "studied at",
   "zh": "就读",
   "domain": [
    "person"
   ],
   "range": [
    "organization"
   ],
   "literal": false,
   "symmetric": false,
   "wikidata": "P69"
  },
  "met_with": {
   "name": "met_with",
   "en": "met with",
   "zh": "会见",
   "domain": [
    "person"
   ],
   "range": [
    "person"
   ],
   "literal": false,
   "symmetric": true,
   "wikidata": null
  },
  "visited": {
   "name": "visited",
   "en": "visited",
   "zh": "访问",
   "domain": [
    "person"
   ],
   "range": [
    "place"
   ],
   "literal": false,
   "symmetric": false,
   "wikidata": null
  },
  "inspected": {
   "name": "inspected",
   "en": "inspected",
   "zh": "调研",
   "domain": [
    "person"
   ],
   "range": [
    "place",
    "organization",
    "facility"
   ],
   "literal": false,
   "symmetric": false,
   "wikidata": null
  },
  "spoke_at": {
   "name": "spoke_at",
   "en": "spoke at",
   "zh": "演讲于",
   "domain": [
    "person"
   ],
   "range": [
    "organization",
    "event",
    "place"
   ],
   "literal": false,
   "symmetric": false,
   "wikidata": null
  },
  "wrote_to": {
   "name": "wrote_to",
   "en": "sent a message to",
   "zh": "致信",
   "domain": [
    "person",
    "organization"
   ],
   "range": [
    "person",
    "organization",
    "event",
    "work",
    "facility"
   ],
   "literal": false,
   "symmetric": false,
   "wikidata": null
  },
  "attended": {
   "name": "attended",
   "en": "attended",
   "zh": "出席",
   "domain": [
    "person",
    "organization",
    "place"
   ],
   "range": [
    "event"
   ],
   "literal": false,
   "symmetric": false,
   "wikidata": "P1344"
  },
  "hosted": {
   "name": "hosted",
   "en": "hosted",
   "zh": "举办",
   "domain": [
    "person",
    "organization",
    "place"
   ],
   "range": [
    "event"
   ],
   "literal": false,
   "symmetric": false,
   "wikidata": "P664"
  },
  "occurred_on": {
   "name": "occurred_on",
   "en": "occurred on",
   "zh": "发生于",
   "domain": [
    "event"
   ],
   "range": [],
   "literal": true,
   "symmetric": false,
   "wikidata": "P585"
  },
  "opened_on": {
   "name": "opened_on",
   "en": "opened on",
   "zh": "启用于",
   "domain": [
    "facility",
    "organization",
    "product",
    "initiative"
   ],
   "range": [],
   "literal": true,
   "symmetric": false,
   "wikidata": "P1619"
  },
  "partner_of": {
   "name": "partner_of",
   "en": "partner of",
   "zh": "伙伴",
   "domain": [
    "place",
    "organization"
   ],
   "range": [
    "place",
    "organization"
   ],
   "literal": false,
   "symmetric": true,
   "wikidata": null
  },
  "cooperates_with": {
   "name": "cooperates_with",
   "en": "cooperates with",
   "zh": "合作",
   "domain": [
    "place",
    "organization"
   ],
   "range": [
    "place",
    "organization"
   ],
   "literal": false,
   "symmetric": true,
   "wikidata": null
  },
  "member_of": {
   "name": "member_of",
   "en": "member of",
   "zh": "成员",
   "domain": [
    "person",
    "place",
    "organization"
   ],
   "range": [
    "organization"
   ],
   "literal": false,
   "symmetric": false,
   "wikidata": "P463"
  },
  "subsidiary_of": {
   "name": "subsidiary_of",
   "en": "subsidiary of",
   "zh": "隶属",
   "domain": [
    "organization"
   ],
   "range": [
    "organization"
   ],
   "literal": false,
   "symmetric": false,
   "wikidata": "P749"
  },
  "located_in": {
   "name": "located_in",
   "en": "located in",
   "zh": "位于",
   "domain": [
    "place",
    "organization",
    "facility",
    "event"
   ],
   "range": [
    "place"
   ],
   "literal": false,
   "symmetric": false,
   "wikidata": "P131"
  },
  "part_of": {
   "name": "part_of",
   "en": "part of",
   "zh": "属于",
   "domain": [
    "facility",
    "event",
    "initiative",
    "document",
    "work",
    "product"
   ],
   "range": [
    "facility",
    "event",
    "initiative",
    "document",
    "work",
    "product"
   ],
   "literal": false,
   "symmetric": false,
   "wikidata": "P361"
  },
  "signed": {
   "name": "signed",
   "en": "signed",
   "zh": "签署",
   "domain": [
    "person",
    "place",
    "organization"
   ],
   "range": [
    "document"
   ],
   "literal": false,
   "symmetric": false,
   "wikidata": "P1891"
  },
  "issued": {
   "name": "issued",
   "en": "issued",
   "zh": "发布",
   "domain": [
    "person",
    "place",
    "organization",
    "event"
   ],
   "range": [
    "document"
   ],
   "literal": false,
   "symmetric": false,
   "wikidata": "P123"
  },
  "proposed": {
   "name": "proposed",
   "en": "proposed",
   "zh": "提出",
   "domain": [
    "person",
    "place",
    "organization"
   ],
   "range": [
    "initiative"
   ],
   "literal": false,
   "symmetric": false,
   "wikidata": null
  },
  "established": {
   "name": "established",
   "en": "established",
   "zh": "设立",
   "domain": [
    "person",
    "place",
    "organization",
    "event"
   ],
   "range": [
    "organization",
    "place"
   ],
   "literal": false,
   "symmetric": false,
   "wikidata": "P112"
  },
  "launched": {
   "name": "launched",
   "en": "launched",
   "zh": "启动",
   "domain": [
    "person",
    "place",
    "organization",
    "event"
   ],
   "range": [
    "facility",
    "initiative",
    "product",
    "work",
    "event"
   ],
   "literal": false,
   "symmetric": false,
   "wikidata": null
  },
  "participates_in": {
   "name": "participates_in",
   "en": "participates in",
   "zh": "参与",
   "domain": [
    "place",
    "organization"
   ],
   "range": [
    "initiative",
    "facility",
    "product"
   ],
   "literal": false,
   "symmetric": false,
   "wikidata": "P1344"
  },
  "operates": {
   "name": "operates",
   "en": "operates",
   "zh": "运营",
   "domain": [
    "place",
    "organization"
   ],
   "range": [
    "facility",
    "product",
    "organization",
    "initiative"
   ],
   "literal": false,
   "symmetric": false,
   "wikidata": "P137"
  },
  "invested_in": {
   "name": "invested_in",
   "en": "invested in",
   "zh": "投资",
   "domain": [
    "place",
    "organization",
    "product"
   ],
   "range": [
    "place",
    "organization",
    "facility",
    "product",
    "initiative"
   ],
   "literal": false,
   "symmetric": false,
   "wikidata": null
  },
  "created": {
   "name": "created",
   "en": "created",
   "zh": "制作",
   "domain": [
    "person",
    "organization"
   ],
   "range": [
    "work",
    "product"
   ],
   "literal": false,
   "symmetric": false,
   "wikidata": "P170"
  },
  "broadcast_on": {
   "name": "broadcast_on",
   "en": "broadcast on",
   "zh": "播出于",
   "domain": [
    "work"
   ],
   "range": [
    "organization"
   ],
   "literal": false,
   "symmetric": false,
   "wikidata": "P449"
  },
  "starts_at": {
   "name": "starts_at",
   "en": "starts at",
   "zh": "起点",
   "domain": [
    "facility"
   ],
   "range": [
    "place"
   ],
   "literal": false,
   "symmetric": false,
   "wikidata": "P1427"
  },
  "passes_through": {
   "name": "passes_through",
   "en": "passes through",
   "zh": "途经",
   "domain": [
    "facility"
   ],
   "range": [
    "place"
   ],
   "literal": false,
   "symmetric": false,
   "wikidata": null
  },
  "ends_at": {
   "name": "ends_at",
   "en": "ends at",
   "zh": "终点",
   "domain": [
    "facility"
   ],
   "range": [
    "place"
   ],
   "literal": false,
   "symmetric": false,
   "wikidata": "P1444"
  },
  "supplies": {
   "name": "supplies",
   "en": "supplies",
   "zh": "供给",
   "domain": [
    "facility",
    "organization",
    "place",
    "product"
   ],
   "range": [
    "facility",
    "organization",
    "place"
   ],
   "literal": false,
   "symmetric": false,
   "wikidata": null
  },
  "has_value": {
   "name": "has_value",
   "en": "has value",
   "zh": "数值",
   "domain": [
    "place",
    "organization",
    "facility",
    "event",
    "initiative",
    "document",
    "work",
    "product",
    "person"
   ],
   "range": [],
   "literal": true,
   "symmetric": false,
   "wikidata": null
  }
 }
}`)
