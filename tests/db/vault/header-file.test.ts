import { readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { openDisk } from '../../../db/vault/disk'
import { createHeader, withNewPassphrase } from '../../../db/vault/header'
import { readHeader, sweepHeader, unlockVaultHeader, writeHeader } from '../../../db/vault/header-file'
import { cheapKdf, flipBit, passphrase, recordingFs, tempDir, thrownBy } from './support'

const newPassphrase = 'quiver lantern hazard mystify cobweb gravel'

let vault: Awaited<ReturnType<typeof createHeader>>
let changed: Buffer
beforeAll(async () => {
  vault = await createHeader({ passphrase, kdf: cheapKdf, createdOn: '2026-03-29' })
  changed = await withNewPassphrase(vault.bytes, vault.master, newPassphrase, cheapKdf)
})

const secret = () => ({ kind: 'recovery', words: vault.recoveryWords }) as const
const typed = (text: string) => ({ kind: 'passphrase', text }) as const

function vaultDir(main: Uint8Array | null, backup: Uint8Array | null): string {
  const dir = tempDir()
  if (main !== null) writeFileSync(join(dir, 'vault.hdr'), main)
  if (backup !== null) writeFileSync(join(dir, 'vault.hdr.bak'), backup)
  return dir
}

test('a written header is read back from both files, which only their owner may read', async () => {
  const dir = tempDir()
  writeHeader(dir, vault.bytes)
  const { bytes, master, vaultId } = vault
  expect(readHeader(dir)).toEqual({ main: bytes, backup: bytes })
  expect(['vault.hdr', 'vault.hdr.bak'].map((name) => statSync(join(dir, name)).mode & 0o777)).toEqual([0o600, 0o600])
  expect(await unlockVaultHeader(dir, secret())).toEqual({ master, vaultId, slot: 1, bytes, used: 'vault.hdr', needsRepair: false })
})

test('the second copy is begun only when the first is durable', () => {
  const dir = tempDir()
  const { fs, calls } = recordingFs(dir)
  writeHeader(dir, vault.bytes, openDisk(fs))
  const of = (name: string) => [
    `unlinkSync ${name}.partial`,
    `openSync ${name}.partial`,
    `writeSync ${name}.partial`,
    `fsyncSync ${name}.partial`,
    `renameSync ${name}.partial > ${name}`,
    'openSync .',
    'fsyncSync .',
  ]
  expect(calls).toEqual([...of('vault.hdr'), ...of('vault.hdr.bak')])
})

test('every flipped byte of vault.hdr is made up for by its second copy', { timeout: 60_000 }, async () => {
  const dir = vaultDir(null, vault.bytes)
  for (let i = 0; i < vault.bytes.length; i++) {
    writeFileSync(join(dir, 'vault.hdr'), flipBit(vault.bytes, i, i % 8))
    const { master, used, needsRepair } = await unlockVaultHeader(dir, secret())
    expect({ same: master.equals(vault.master), used, needsRepair }).toEqual({ same: true, used: 'vault.hdr.bak', needsRepair: true })
  }
})

test('a missing, cut or foreign first copy is made up for by the second, and the other way round', async () => {
  for (const damaged of [null, vault.bytes.subarray(0, 100), Buffer.alloc(5000)]) {
    expect(await unlockVaultHeader(vaultDir(damaged, vault.bytes), secret())).toMatchObject({ used: 'vault.hdr.bak', needsRepair: true })
    expect(await unlockVaultHeader(vaultDir(vault.bytes, damaged), secret())).toMatchObject({ used: 'vault.hdr', needsRepair: true })
  }
})

test('a bad sector under the first copy is made up for by the second', async () => {
  const dir = vaultDir(vault.bytes, vault.bytes)
  const { fs, failNext } = recordingFs(dir)
  failNext({ call: 'readSync', code: 'EIO', path: /vault\.hdr$/ })
  expect(await unlockVaultHeader(dir, secret(), { disk: openDisk(fs) })).toMatchObject({ used: 'vault.hdr.bak', needsRepair: true })
})

test('the old passphrase does not open a second copy that a cut-short change left behind', async () => {
  const dir = vaultDir(changed, vault.bytes)
  await expect(unlockVaultHeader(dir, typed(passphrase))).rejects.toMatchObject({ code: 'wrong_secret' })
  expect(await unlockVaultHeader(dir, typed(newPassphrase))).toMatchObject({ used: 'vault.hdr', needsRepair: true })
})

test('a repair makes both copies the one that opened', async () => {
  const dir = vaultDir(flipBit(vault.bytes, 700, 1), vault.bytes)
  const { bytes } = await unlockVaultHeader(dir, secret())
  writeHeader(dir, bytes)
  expect(await unlockVaultHeader(dir, secret())).toMatchObject({ used: 'vault.hdr', needsRepair: false })
})

test('when nothing opens, the answer says why', async () => {
  const codeOf = async (main: Uint8Array | null, backup: Uint8Array | null) => {
    const error = await thrownBy(() => unlockVaultHeader(vaultDir(main, backup), secret()))
    return error instanceof Error && 'code' in error ? error.code : error
  }
  const stranger = (await createHeader({ passphrase, kdf: cheapKdf, createdOn: '2026-03-29' })).bytes
  const newer = flipBit(vault.bytes, 8, 0)
  const damaged = flipBit(vault.bytes, 0, 0)
  expect({
    none: await codeOf(null, null),
    cut: await codeOf(Buffer.alloc(10), null),
    damaged: await codeOf(damaged, damaged),
    newer: await codeOf(newer, newer),
    stranger: await codeOf(stranger, stranger),
    damagedAndStranger: await codeOf(damaged, stranger),
    newerAndDamaged: await codeOf(newer, damaged),
  }).toEqual({
    none: 'vault_missing',
    cut: 'header_damaged',
    damaged: 'header_damaged',
    newer: 'vault_newer',
    stranger: 'wrong_secret',
    damagedAndStranger: 'wrong_secret',
    newerAndDamaged: 'vault_newer',
  })
})

test('a wrong passphrase is stretched once, not once for each of two equal copies', async () => {
  const dir = vaultDir(vault.bytes, vault.bytes)
  let calls = 0
  const stretch = () => Promise.resolve(Buffer.alloc(32, ++calls))
  await expect(unlockVaultHeader(dir, typed('wrong'), { stretch })).rejects.toMatchObject({ code: 'wrong_secret' })
  expect(calls).toBe(1)
})

test('a failure at any step of a change leaves a vault that opens with the old passphrase or the new one', async () => {
  const steps = ['openSync', 'writeSync', 'fsyncSync', 'renameSync'] as const
  for (const call of steps) {
    for (const path of [/^vault\.hdr\.partial/, /^vault\.hdr\.bak\.partial/, /^\.$/]) {
      for (const code of ['ENOSPC', 'EIO']) {
        const dir = vaultDir(vault.bytes, vault.bytes)
        const { fs, failNext, calls } = recordingFs(dir)
        failNext({ call, code, path })
        const disk = openDisk(fs)
        let error: unknown = null
        try {
          writeHeader(dir, changed, disk)
        } catch (thrown) {
          error = thrown
        }
        const planted = calls.some((line) => line.endsWith('failed'))
        const expected = code === 'EIO' ? 'vault_read_only' : 'disk_full'
        expect(error, `${call} ${path}`).toEqual(planted ? expect.objectContaining({ code: expected }) : null)
        expect(disk.poisoned).toBe(planted && code === 'EIO')
        expect(await unlockVaultHeader(dir, secret())).toMatchObject({ slot: 1 })
      }
    }
  }
})

test('a leftover of a cut-short write does not stop the next one', () => {
  const dir = tempDir()
  writeFileSync(join(dir, 'vault.hdr.partial'), 'half')
  writeHeader(dir, vault.bytes)
  expect(readFileSync(join(dir, 'vault.hdr')).equals(vault.bytes)).toBe(true)
  rmSync(join(dir, 'vault.hdr'))
})

test('what a cut-short change left beside the header is swept, and the header is not touched', () => {
  const dir = tempDir()
  writeHeader(dir, vault.bytes)
  const before = readHeader(dir)
  writeFileSync(join(dir, 'vault.hdr.partial'), 'half a header')
  writeFileSync(join(dir, 'vault.hdr.bak.partial'), 'half a header')
  expect([sweepHeader(dir), sweepHeader(dir)]).toEqual([2, 0])
  expect([readHeader(dir), readdirSync(dir).toSorted()]).toEqual([before, ['vault.hdr', 'vault.hdr.bak']])
})
