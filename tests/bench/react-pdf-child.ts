/** The words of a plan through @react-pdf/renderer: headings, paragraphs with hung numbers, tables, notes at the end, a foot with page numbers. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Document, Font, Page, StyleSheet, Text, View, renderToBuffer } from '@react-pdf/renderer'
import { createElement, type ReactElement } from 'react'
import type { PacketPlan, PlanTable } from '../../electron/shared/plan'

const { plan, fontsDir } = JSON.parse(readFileSync(0, 'utf8')) as { readonly plan: PacketPlan; readonly fontsDir: string }

Font.register({ family: 'Noto Serif', fonts: [{ src: join(fontsDir, 'NotoSerif-Regular.ttf') }, { src: join(fontsDir, 'NotoSerif-Bold.ttf'), fontWeight: 'bold' }] })
const styles = StyleSheet.create({
  page: { fontFamily: 'Noto Serif', fontSize: 10.6, paddingHorizontal: 76, paddingTop: 68, paddingBottom: 74 },
  heading: { fontWeight: 'bold', marginTop: 16, marginBottom: 8 },
  row: { flexDirection: 'row', marginBottom: 8 },
  number: { width: 25 },
  text: { flex: 1, textAlign: 'justify' },
  cell: { flex: 1, fontSize: 9.4, padding: 3 },
  foot: { position: 'absolute', bottom: 36, left: 76, right: 76, fontSize: 8 },
})

const numbered = (key: string, no: string, text: string): ReactElement =>
  createElement(View, { key, style: styles.row, wrap: true }, createElement(Text, { style: styles.number }, no), createElement(Text, { style: styles.text }, text))

const table = (key: string, { columns, rows }: PlanTable): ReactElement =>
  createElement(View, { key }, ...[columns, ...rows].map((row, i) => createElement(View, { key: `${key}.${i}`, style: { flexDirection: 'row' }, wrap: false }, ...row.map((cell, at) => createElement(Text, { key: at, style: styles.cell }, cell)))))

const notes = plan.sections.flatMap(({ paragraphs }) => paragraphs.flatMap((paragraph) => paragraph.notes))
const body = plan.sections.flatMap((section, at) => [
  createElement(Text, { key: `h${at}`, style: styles.heading }, section.heading),
  ...(section.fields ?? []).map(({ key, label, value }) => numbered(`f${at}${key}`, '', `${label}: ${value}`)),
  ...section.paragraphs.map((paragraph) => numbered(paragraph.key, `${paragraph.number}.`, `${paragraph.runs.map(({ text }) => text).join('')} ${paragraph.references.join('; ')}`)),
  ...[section.table, ...(section.moreTables ?? [])].flatMap((one, i) => (one === null ? [] : [table(`t${at}.${i}`, one)])),
  ...section.provisions.map((provision) => numbered(`p${at}${provision.standardId}`, '§', `${provision.reference}: ${provision.reason}`)),
  ...section.requests.map((request, i) => numbered(`r${at}.${i}`, `${i + 1}.`, request)),
])
const page = createElement(
  Page, { size: 'A4', style: styles.page }, createElement(Text, { style: { fontSize: 15, fontWeight: 'bold', textAlign: 'center' } }, plan.title), ...body,
  ...notes.map((note, i) => numbered(`n${i}`, String(i + 1), note)),
  createElement(Text, { style: styles.foot, fixed: true, render: ({ pageNumber, totalPages }: { pageNumber: number; totalPages: number }) => `${plan.running}   ${pageNumber} / ${totalPages}` }),
)
const pdf = await renderToBuffer(createElement(Document, {}, page))
if (pdf.byteLength < 1000) throw new Error('no document came out')
process.stdout.write(JSON.stringify([pdf.byteLength]))
