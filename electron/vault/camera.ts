import type { CameraFacts, Metadatum } from '../../db/repos/intake'

/** What the camera wrote, from the picture's metadata; null where there is neither time nor device nor place. */
export function cameraOf(metadata: readonly Metadatum[]): CameraFacts | null {
  const value = (name: string): string => metadata.find((entry) => entry.name === name)?.value.trim() ?? ''
  const time = /^(\d{4})[:-](\d\d)[:-](\d\d)[ T](\d\d:\d\d:\d\d)/.exec(value('exif.DateTimeOriginal'))
  const takenAt = time === null || time[1] === '0000' ? null : `${time[1]}-${time[2]}-${time[3]}T${time[4]}`
  const zone = /^[+-]\d\d:\d\d$|^Z$/.exec(value('exif.OffsetTimeOriginal'))?.[0] ?? null
  const [make, model] = [value('exif.Make'), value('exif.Model')]
  const device = (model.toLowerCase().startsWith(make.toLowerCase()) ? model : `${make} ${model}`).trim()
  const position = value('gps.position')
  return takenAt === null && device === '' && position === '' ? null : { takenAt, zone: takenAt === null ? null : zone, device, position }
}
