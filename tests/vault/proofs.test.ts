/** Proof of time and of one document, through the calls that the page makes. */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { publicKeyOfPem, readCheckpoint } from '../../electron/checker/checkpoint'
import { makeAuthority, openssl } from '../support/authority'
import { openSampleSession } from '../support/sample-export'
import { tempDir } from '../support/vault'

test('a checkpoint is a signed note of size and root, under the key whose fingerprint is shown', async () => {
  const { call, session } = await openSampleSession()
  const { text, size, root, fingerprint, verifierKey } = await call('proofs.checkpoint', {})
  const key = session.vault!.signer.publicKey
  expect(readCheckpoint(text, key)).toMatchObject({ isSigned: true, checkpoint: { size } })
  expect(createHash('sha256').update(key).digest('hex')).toBe(fingerprint)
  expect(text.split('\n')[2]).toBe(Buffer.from(root, 'hex').toString('base64'))
  expect(verifierKey).toMatch(/^sheaf\.invalid\/log\/[0-9a-f]{16}\+[0-9a-f]{8}\+[A-Za-z0-9+/=]{44}$/)
  expect(readCheckpoint(text.replace(/\n\d+\n/, `\n${size + 1}\n`), key)).toMatchObject({ isSigned: false })
})

test('a time stamp is asked for by file, answered by file, kept, exported and checked again by openssl', async () => {
  const { call, matterId } = await openSampleSession()
  const tsa = makeAuthority(tempDir(), 'ec')
  const proof = await call('proofs.requestTimestamp', { documentId: null, path: join(tsa.dir, 'request.tsq') })
  expect(createHash('sha256').update(proof.subjectText).digest('hex')).toBe(proof.digest)
  tsa.reply('request.tsq')
  const other = await call('proofs.requestTimestamp', { documentId: null, path: join(tsa.dir, 'other.tsq') })
  const wrong = call('proofs.importTimestamp', { id: other.id, path: join(tsa.dir, 'request.tsr') })
  await expect(wrong).rejects.toMatchObject({ code: 'refused', details: { fault: 'otherDigest' } })
  writeFileSync(join(tsa.dir, 'junk.tsr'), 'junk')
  await expect(call('proofs.importTimestamp', { id: proof.id, path: join(tsa.dir, 'junk.tsr') })).rejects.toMatchObject({ details: { fault: 'notAReply' } })
  const kept = await call('proofs.importTimestamp', { id: proof.id, path: join(tsa.dir, 'request.tsr') })
  expect(kept.facts.authority).toContain('Invented Time Authority')
  await expect(call('proofs.importTimestamp', { id: proof.id, path: join(tsa.dir, 'request.tsr') })).rejects.toMatchObject({ details: { fault: 'answered' } })
  for (const [part, name] of [['token', 'again.tsr'], ['request', 'again.tsq'], ['subject', 'checkpoint.txt']] as const) await call('proofs.exportToken', { id: proof.id, part, path: join(tsa.dir, name) })
  openssl(['ts', '-verify', '-in', 'again.tsr', '-data', 'checkpoint.txt', '-CAfile', 'ca.pem'], tsa.dir)
  const bag = join(tempDir(), 'bag')
  await call('exports.create', { matterId, path: bag, form: 'folder' })
  openssl(['ts', '-verify', '-in', 'data/time/0001.tsr', '-data', 'data/time/0001.txt', '-CAfile', join(tsa.dir, 'ca.pem')], bag)
  expect((await call('verify.path', { path: bag })).findings.filter(({ code }) => code.startsWith('time.')).map(({ code, state }) => [state, code])).toEqual([['ok', 'time.ok']])
})

const otsOf = (digest: string, tail: string): Buffer => Buffer.from(`004f70656e54696d657374616d7073000050726f6f6600bf89e2e884e892940108${digest}${tail}`, 'hex')
const pending = '0083dfe30d2ef90c8e0c0b68747470733a2f2f612e62'
const attested = '000588960d73d71901' + '03' + '80ea30'

test('an OpenTimestamps proof of a checkpoint is kept, told as pending or attested, and never goes back', async () => {
  const { call } = await openSampleSession()
  const dir = tempDir()
  await call('proofs.exportCheckpoint', { path: join(dir, 'checkpoint.txt') })
  const digest = createHash('sha256').update(readFileSync(join(dir, 'checkpoint.txt'))).digest('hex')
  writeFileSync(join(dir, 'pending.ots'), otsOf(digest, pending))
  writeFileSync(join(dir, 'done.ots'), otsOf(digest, attested))
  writeFileSync(join(dir, 'other.ots'), otsOf('0'.repeat(64), pending))
  const first = await call('proofs.importOpenTimestamps', { documentId: null, path: join(dir, 'pending.ots') })
  expect(first.facts).toMatchObject({ pending: ['https://a.b'], bitcoin: [] })
  const second = await call('proofs.importOpenTimestamps', { documentId: null, path: join(dir, 'done.ots') })
  expect([second.id, second.facts.bitcoin]).toEqual([first.id, [{ height: 800_000, merkleRoot: Buffer.from(digest, 'hex').reverse().toString('hex') }]])
  await expect(call('proofs.importOpenTimestamps', { documentId: null, path: join(dir, 'pending.ots') })).rejects.toMatchObject({ details: { fault: 'older' } })
  await expect(call('proofs.importOpenTimestamps', { documentId: null, path: join(dir, 'other.ots') })).rejects.toMatchObject({ details: { fault: 'otherDigest' } })
})

test('one document is proven to a stranger by its entry alone, and nothing else is told', async () => {
  const { call, matterId, session } = await openSampleSession()
  const tsa = makeAuthority(tempDir(), 'ec')
  const [paper, other] = await call('documents.list', { matterId, limit: 2 })
  const stamp = await call('proofs.requestTimestamp', { documentId: null, path: join(tsa.dir, 'request.tsq') })
  tsa.reply('request.tsq')
  await call('proofs.importTimestamp', { id: stamp.id, path: join(tsa.dir, 'request.tsr') })
  await call('matters.create', { title: 'Later' })
  const anchors = await call('proofs.anchors', { documentId: paper!.id })
  expect(anchors.map(({ kind }) => kind)).toEqual(['rfc3161', 'now'])
  const path = join(tempDir(), 'proof')
  const made = await call('proofs.exportDocument', { documentId: paper!.id, anchorSize: anchors[0]!.size, path, form: 'folder' })
  const report = await call('verify.path', { path, printed: { size: made.anchor.size, root: made.anchor.root } })
  expect([report.verdict === 'bad', report.facts.kind, report.findings.map(({ code }) => code)]).toEqual([false, 'proof', expect.arrayContaining(['proof.ok', 'checkpoint.ok', 'root.ok', 'vault.log'])])
  const run = (script: string, ...args: string[]) => spawnSync('python3', [`data/${script}`, ...args], { cwd: path, encoding: 'utf8' })
  expect([run('verify-proof.py', '--root', made.anchor.root).status, run('verify.py').status]).toEqual([0, 0])
  openssl(['ts', '-verify', '-in', 'data/time/0001.tsr', '-data', 'data/time/0001.txt', '-CAfile', join(tsa.dir, 'ca.pem')], path)
  const proof = readFileSync(join(path, 'data/proof.json'), 'utf8')
  expect([proof.includes(paper!.sha256), proof.includes(other!.sha256), proof.includes('Later')]).toEqual([true, false, false])
  expect(publicKeyOfPem(readFileSync(join(path, 'signer.pub'), 'utf8'))?.equals(session.vault!.signer.publicKey)).toBe(true)
  writeFileSync(join(path, 'data/proof.json'), proof.replace(made.anchor.root, '0'.repeat(64)))
  expect((await call('verify.path', { path })).findings.map(({ code }) => code)).toEqual(expect.arrayContaining(['proof.inclusion', 'proof.consistency', 'file.changed']))
  expect(run('verify-proof.py').status).toBe(3)
  writeFileSync(join(path, 'data/proof.json'), proof)
  appendFileSync(join(path, JSON.parse(proof).document.path), 'x')
  expect((await call('verify.path', { path })).findings.map(({ code }) => code)).toEqual(expect.arrayContaining(['proof.document', 'file.changed']))
  expect(run('verify-proof.py').status).toBe(3)
})

test('a privileged paper is not proven without a reason', async () => {
  const { call, matterId } = await openSampleSession()
  const [paper] = await call('documents.list', { matterId, limit: 1 })
  await call('documents.update', { id: paper!.id, level: 'privileged' })
  const wish = { documentId: paper!.id, anchorSize: null, path: join(tempDir(), 'proof'), form: 'zip' as const }
  await expect(call('proofs.exportDocument', wish)).rejects.toMatchObject({ code: 'refused', details: { level: 'privileged' } })
  await call('proofs.exportDocument', { ...wish, reason: 'ordered by the court' })
  expect((await call('verify.path', { path: wish.path }).catch(() => null))?.facts.kind ?? 'file').toMatch(/proof|file/)
})
