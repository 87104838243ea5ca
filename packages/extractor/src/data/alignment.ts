// Generated from data/alignment.tsv by scripts/build-data.ts. Do not edit.
import type { Alignment } from '../model/index.ts'

export const ALIGNMENT: readonly Alignment[] = JSON.parse(`[
{"kind":"relation","name":"attended","schema":"^attendee","wikidata":"P1344","ftm":""},
{"kind":"relation","name":"broadcast_on","schema":"","wikidata":"P449","ftm":""},
{"kind":"relation","name":"created","schema":"^creator","wikidata":"^P170","ftm":""},
{"kind":"relation","name":"ends_at","schema":"","wikidata":"P1444","ftm":""},
{"kind":"relation","name":"established","schema":"^founder","wikidata":"^P112","ftm":""},
{"kind":"relation","name":"holds_position","schema":"worksFor","wikidata":"P39","ftm":"Employment:employee:employer"},
{"kind":"relation","name":"hosted","schema":"^organizer","wikidata":"^P664","ftm":""},
{"kind":"relation","name":"issued","schema":"^publisher","wikidata":"^P123","ftm":""},
{"kind":"relation","name":"located_in","schema":"containedInPlace","wikidata":"P131","ftm":""},
{"kind":"relation","name":"member_of","schema":"memberOf","wikidata":"P463","ftm":"Membership:member:organization"},
{"kind":"relation","name":"occurred_on","schema":"startDate","wikidata":"P585","ftm":""},
{"kind":"relation","name":"opened_on","schema":"","wikidata":"P1619","ftm":""},
{"kind":"relation","name":"operates","schema":"","wikidata":"^P137","ftm":""},
{"kind":"relation","name":"part_of","schema":"isPartOf","wikidata":"P361","ftm":""},
{"kind":"relation","name":"participates_in","schema":"","wikidata":"P1344","ftm":"ProjectParticipant:participant:project"},
{"kind":"relation","name":"signed","schema":"","wikidata":"^P1891","ftm":""},
{"kind":"relation","name":"starts_at","schema":"","wikidata":"P1427","ftm":""},
{"kind":"relation","name":"studied_at","schema":"alumniOf","wikidata":"P69","ftm":""},
{"kind":"relation","name":"subsidiary_of","schema":"parentOrganization","wikidata":"P749","ftm":""},
{"kind":"type","name":"document","schema":"CreativeWork","wikidata":"Q49848","ftm":"Document"},
{"kind":"type","name":"event","schema":"Event","wikidata":"Q1656682","ftm":"Event"},
{"kind":"type","name":"facility","schema":"Place","wikidata":"Q13226383","ftm":"Asset"},
{"kind":"type","name":"initiative","schema":"Project","wikidata":"Q170584","ftm":"Project"},
{"kind":"type","name":"organization","schema":"Organization","wikidata":"Q43229","ftm":"Organization"},
{"kind":"type","name":"person","schema":"Person","wikidata":"Q5","ftm":"Person"},
{"kind":"type","name":"place","schema":"Place","wikidata":"Q2221906","ftm":"Address"},
{"kind":"type","name":"product","schema":"Product","wikidata":"Q2424752","ftm":"Asset"},
{"kind":"type","name":"work","schema":"CreativeWork","wikidata":"Q17537576","ftm":"Asset"}
]`)
