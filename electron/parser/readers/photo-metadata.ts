/** What a camera wrote about a picture, as text. */
import exifr from 'exifr'
import type { MediaType, Metadatum } from '../protocol'
import { toMetadata } from './found'
import { riffChunk } from './webp'

/** Bytes and tables of makers that say nothing to a person. */
const LEFT_OUT = /^(MakerNote|UserComment|thumbnail|.*Offset(s|Ctrl)?|.*ByteCounts?|StripOffsets|TileOffsets|.*TableData|.*Table|CFAPattern|ComponentsConfiguration|PrintIM|ApplicationNotes|ImageResources|ICC_Profile)$/i

/** Names as in the EXIF standard: 'exif.DateTimeOriginal', 'exif.OffsetTimeOriginal', 'exif.Model', 'gps.position'. Empty when there are none, or they are damaged. */
export async function photoMetadata(type: MediaType, bytes: Uint8Array): Promise<Metadatum[]> {
  const source = type === 'image/webp' ? webpExif(bytes) : bytes
  if (source === null) return []
  let tags: Record<string, unknown> | undefined
  try {
    // Dates stay as they were written: a camera's clock has no zone unless it says one.
    tags = (await exifr.parse(new Uint8Array(source), {
      tiff: true, exif: true, gps: true, xmp: false, iptc: true, icc: false, jfif: false, ihdr: false, makerNote: false, userComment: true, mergeOutput: true, reviveValues: false, translateValues: false, sanitize: true,
    })) as Record<string, unknown> | undefined
  } catch {
    return []
  }
  if (tags === undefined) return []
  const entries = Object.entries(tags).filter(([name]) => !LEFT_OUT.test(name) && !/^(latitude|longitude)$/.test(name))
  return toMetadata([...entries.map(([name, value]) => [`${/^GPS/.test(name) ? 'gps' : 'exif'}.${name}`, valueOf(value)] as const), ['gps.position', positionOf(tags)]])
}

function webpExif(bytes: Uint8Array): Uint8Array | null {
  const exif = riffChunk(bytes, 'EXIF')
  if (exif === null) return null
  return Buffer.from(exif.subarray(0, 4)).toString('latin1') === 'Exif' ? exif.subarray(6) : exif
}

function positionOf(tags: Record<string, unknown>): string {
  const { latitude, longitude } = tags
  if (typeof latitude !== 'number' || typeof longitude !== 'number' || !Number.isFinite(latitude) || !Number.isFinite(longitude)) return ''
  return `${latitude.toFixed(6)}, ${longitude.toFixed(6)}`
}

function valueOf(value: unknown): string {
  if (typeof value === 'string') return value
  if (typeof value === 'number' || typeof value === 'boolean' || typeof value === 'bigint') return String(value)
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString()
  if (value instanceof Uint8Array) return value.byteLength <= 32 ? [...value].join(' ') : ''
  if (Array.isArray(value)) return value.length <= 32 ? value.map(valueOf).join(' ') : ''
  return ''
}
