import { execFileSync, spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { wordlist } from '@scure/bip39/wordlists/english.js'
import { expect, test } from 'vitest'
import { blobPath, openBlobStore, putBlob } from '../../../db/vault/blobs'
import { createHeader } from '../../../db/vault/header'
import { writeHeader } from '../../../db/vault/header-file'
import { deriveKeys } from '../../../db/vault/keys'
import { cheapKdf, flipBit, passphrase, tempDir } from './support'

const readme = readFileSync(join(import.meta.dirname, '../../../db/README.md'), 'utf8')
const script = /```python\n(.*?)```/su.exec(readme)?.[1] ?? ''
const needed = ['python3', 'openssl', 'age']
const missing = needed.filter((command) => spawnSync(command, ['--help']).error !== undefined)

test('a stranger with the recovery words and db/README.md reads a document without our program', async ({ annotate }) => {
  if (missing.length > 0) {
    await annotate(`NOT CHECKED: missing commands: ${missing.join(', ')} (Debian packages of the same names)`)
    return
  }
  const dir = tempDir()
  const { bytes, master, vaultId, recoveryWords } = await createHeader({ passphrase, kdf: cheapKdf, createdOn: '2026-03-29' })
  writeHeader(dir, bytes)
  const keys = deriveKeys(master, vaultId)
  const document = Buffer.from('Certificate of the prison doctor')
  const { blobId } = await putBlob(openBlobStore({ dir, keys }), [document], document.length)

  const tools = tempDir()
  const path = (name: string) => join(tools, name)
  writeFileSync(path('sheaf-key.py'), script)
  writeFileSync(path('english.txt'), wordlist.join('\n'))
  const recover = (header: string, words: string) =>
    spawnSync('python3', [path('sheaf-key.py'), header, path('english.txt')], { input: words, encoding: 'utf8' })

  const found = recover(join(dir, 'vault.hdr'), recoveryWords)
  expect({ status: found.status, stderr: found.stderr }).toEqual({ status: 0, stderr: '' })
  expect(found.stdout).toContain(Buffer.from(keys.database).toString('hex'))
  writeFileSync(path('key.txt'), found.stdout)
  const framed = execFileSync('age', ['-d', '-i', path('key.txt'), blobPath({ dir }, blobId)])
  expect(framed.subarray(8, 8 + Number(framed.readBigUInt64BE(0)))).toEqual(document)

  writeFileSync(path('damaged.hdr'), flipBit(bytes, 1_600, 0))
  expect(recover(path('damaged.hdr'), recoveryWords).stderr).toContain('the header is damaged')
  expect(recover(join(dir, 'vault.hdr'), `${'abandon '.repeat(23)}art`).stderr).toContain('do not open')
})
