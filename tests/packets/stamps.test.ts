import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { typesetStamps } from '../../electron/packets/typeset'
import { repoRoot, tempDir } from '../support/vault'

test('stamps are one small page a label, in order', async () => {
  const labels = ['Annex 1, p. 1', 'Annex 1, p. 2', 'Приложение 2, с. 1']
  const { pdf, pageCount, missingGlyphs } = await typesetStamps(labels, 'ru', join(repoRoot, 'resources'))
  const file = join(tempDir(), 'stamps.pdf')
  writeFileSync(file, pdf)
  const text = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' })
  expect([pageCount, missingGlyphs, text.split('\f').map((page) => page.trim()).filter(Boolean)]).toEqual([3, [], labels])
  const size = /Page size:\s+([\d.]+) x ([\d.]+)/.exec(execFileSync('pdfinfo', [file], { encoding: 'utf8' }))!
  expect([Number(size[1]) < 90, Number(size[2]) < 20]).toEqual([true, true])
})
