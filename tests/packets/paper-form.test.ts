import { mkdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { typesetPaperForm } from '../../electron/packets/typeset'
import { DateLanguage } from '../../electron/shared/dates/schemas'
import { paperGroups, paperKinds, paperWords } from '../../electron/shared/paper-forms/kinds'
import { formNumber, numbersIn } from '../../electron/shared/paper-forms/number'
import { planSheet } from '../../electron/shared/paper-forms/sheet'
import { repoRoot } from '../support/vault'
import { foldedText } from './pdf-text'

/** Where the forms are left to be looked at. */
const showDir = join(tmpdir(), 'paper-forms')
const resources = join(repoRoot, 'resources')
const number = formNumber(31_407)

test.each(paperKinds)('the form of %s fits on two pages (the sheets on injuries on three) in three languages, has its number in words of the page, and a label for every field', { timeout: 60_000 }, async (kind) => {
  mkdirSync(showDir, { recursive: true })
  for (const language of DateLanguage.options) {
    const { pdf, pageCount, missingGlyphs } = await typesetPaperForm(planSheet(kind, language, number, null), resources, '2026-11-22')
    writeFileSync(join(showDir, `${kind}-${language}.pdf`), pdf)
    expect(pageCount, language).toBeLessThanOrEqual(kind === 'clinicalEvaluation' || kind === 'injuryObservation' ? 3 : 2)
    expect(missingGlyphs).toEqual([])
    const text = foldedText(pdf)
    const words = paperWords(kind, language)
    const labels = Object.values(paperGroups(kind)).flatMap((group) => Object.keys(group)).map(words.field)
    expect(labels.filter((label) => !text.includes(label.replaceAll(/\s+/g, ' ')))).toEqual([])
    expect(text.split(number).length - 1).toBeGreaterThanOrEqual(pageCount * 2)
    expect(numbersIn(text)).toEqual([number])
  }
})
