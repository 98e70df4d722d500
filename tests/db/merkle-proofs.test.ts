import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { consistencyPath, frontierOf, inclusionPath, isConsistent, leafHash, rootFromInclusion, rootOf } from '../../db/merkle'

const leaves = (n: number): Buffer[] => Array.from({ length: n }, (_, i) => leafHash(Buffer.from(`leaf ${i}`)))
const headOf = (all: readonly Buffer[]) => ({ size: all.length, root: rootOf(frontierOf(all)) })

// RFC 6962's reference tree of the certificate-transparency test vectors.
const reference = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'].map((hex) => leafHash(Buffer.from(hex, 'hex')))

test('paths are those of the certificate-transparency reference vectors', () => {
  expect(headOf(reference).root.toString('hex')).toBe('5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328')
  expect(inclusionPath(reference.slice(0, 8), 5).map((node) => node.toString('hex'))).toEqual([
    'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
    'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
    'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  ])
  expect(consistencyPath(reference.slice(0, 8), 6).map((node) => node.toString('hex'))).toEqual([
    '0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a',
    'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
    'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  ])
})

test('every leaf of every tree is shown to be in it, and no other is', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 70 }), fc.nat(), fc.nat(), (n, at, other) => {
      const all = leaves(n)
      const index = at % n
      const path = inclusionPath(all, index)
      expect(rootFromInclusion(all[index]!, index, n, path)).toEqual(headOf(all).root)
      const stranger = createHash('sha256').update(String(other)).digest()
      expect(rootFromInclusion(stranger, index, n, path)?.equals(headOf(all).root) ?? false).toBe(false)
      expect(rootFromInclusion(all[index]!, index, n, [...path, stranger])?.equals(headOf(all).root) ?? false).toBe(false)
    }),
  )
})

test('every beginning of every tree is shown to be one, and a changed beginning is not', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 70 }), fc.nat(), fc.nat(), (n, at, flip) => {
      const all = leaves(n)
      const size = 1 + (at % n)
      const old = headOf(all.slice(0, size))
      const path = consistencyPath(all, size)
      expect(isConsistent(old, headOf(all), path)).toBe(true)
      const forged = [...all]
      forged[flip % size] = leafHash(Buffer.from('forged'))
      expect(isConsistent(headOf(forged.slice(0, size)), headOf(all), path)).toBe(false)
      expect(isConsistent(old, headOf(forged), path)).toBe(false)
    }),
  )
})
