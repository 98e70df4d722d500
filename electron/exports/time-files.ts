/** Proofs of time as files of their own, for openssl and the OpenTimestamps tools. */
import type { Row } from '../../db/log'
import type { BagPart } from './write-bag'

const bytes = (base64: unknown): Buffer => Buffer.from(typeof base64 === 'string' ? base64 : '', 'base64')

/** What was stamped, the request and the reply of each proof that came back, numbered in the order they were asked for. */
export function timeProofFiles(rows: readonly Row[]): BagPart[] {
  const answered = rows.filter((row) => row['token'] !== '').toSorted((a, b) => String(a['made_at']).localeCompare(String(b['made_at']), 'en'))
  return answered.flatMap((row, i): BagPart[] => {
    const name = `data/time/${String(i + 1).padStart(4, '0')}`
    const isStamp = row['kind'] === 'rfc3161'
    return [
      ...(row['subject'] === 'checkpoint' ? [{ path: `${name}.txt`, chunks: () => [Buffer.from(String(row['subject_text']), 'utf8')] }] : []),
      ...(isStamp && row['request'] !== '' ? [{ path: `${name}.tsq`, chunks: () => [bytes(row['request'])] }] : []),
      { path: `${name}.${isStamp ? 'tsr' : 'txt.ots'}`, chunks: () => [bytes(row['token'])] },
    ]
  })
}
