/** RFC 3161 replies, read and verified with pkijs. */
import { createHash, X509Certificate } from 'node:crypto'
import * as asn1js from 'asn1js'
import { ContentInfo, SignedData, TimeStampResp, TSTInfo, type Certificate } from 'pkijs'
import { z } from 'zod'

/** What a reply says, and what of it could be checked here. Whether the authority deserves trust is not. */
export const TimestampFacts = z.strictObject({
  /** ISO 8601, UTC. */
  time: z.string().max(40),
  authority: z.string().max(400),
  serial: z.string().max(100),
  policy: z.string().max(100),
  /** SHA-256 of the signer's certificate, hex. */
  certificate: z.string().max(64),
  validUntil: z.string().max(40),
})
export type TimestampFacts = z.output<typeof TimestampFacts>

export const timestampFaults = ['notAReply', 'refused', 'otherDigest', 'otherNonce', 'noCertificate', 'badSignature', 'notForTime', 'outsideValidity'] as const
export type TimestampFault = (typeof timestampFaults)[number]
export type TimestampResult = { readonly ok: true; readonly facts: TimestampFacts } | { readonly ok: false; readonly fault: TimestampFault }

const fault = (name: TimestampFault): TimestampResult => ({ ok: false, fault: name })
const sha256Oid = '2.16.840.1.101.3.4.2.1'
const timeStampingOid = '1.3.6.1.5.5.7.3.8'
const tstInfoOid = '1.2.840.113549.1.9.16.1.4'
const signingCertificateOids = { v1: '1.2.840.113549.1.9.16.2.12', v2: '1.2.840.113549.1.9.16.2.47' }

const hexOf = (integer: asn1js.Integer): string => Buffer.from(integer.valueBlock.valueHexView).toString('hex').replace(/^(00)+(?=..)/, '')

/** The token of a reply, or of a bare token as some authorities send it. */
function tokenOf(bytes: Uint8Array): { signed: SignedData; info: TSTInfo } | 'refused' | null {
  const buffer = Uint8Array.from(bytes).buffer
  const parsed = asn1js.fromBER(buffer)
  if (parsed.offset === -1 || parsed.offset !== buffer.byteLength) return null
  let content: ContentInfo
  try {
    const reply = new TimeStampResp({ schema: parsed.result })
    if (reply.status.status !== 0 && reply.status.status !== 1) return 'refused'
    if (reply.timeStampToken === undefined) return null
    content = reply.timeStampToken
  } catch {
    content = new ContentInfo({ schema: parsed.result })
  }
  const signed = new SignedData({ schema: content.content })
  const inner = signed.encapContentInfo.eContent
  if (signed.encapContentInfo.eContentType !== tstInfoOid || inner === undefined) return null
  const raw = inner.getValue()
  const tst = asn1js.fromBER(raw)
  if (tst.offset === -1) return null
  return { signed, info: new TSTInfo({ schema: tst.result }) }
}

/** The certificate that signed: found by the signing-certificate attribute, which the signature covers, among those sent along. */
function signerOf(signed: SignedData): X509Certificate | null {
  const certificates = (signed.certificates ?? []).flatMap((one) => ('tbsView' in one ? [new X509Certificate(Buffer.from((one as Certificate).toSchema().toBER()))] : []))
  const attributes = signed.signerInfos[0]?.signedAttrs?.attributes ?? []
  for (const { type, values } of attributes) {
    if (type !== signingCertificateOids.v1 && type !== signingCertificateOids.v2) continue
    const bytes = Buffer.from((values[0] as asn1js.BaseBlock).toBER())
    const match = certificates.find(({ raw }) => ['sha1', 'sha256', 'sha384', 'sha512'].some((name) => bytes.includes(createHash(name).update(raw).digest())))
    if (match !== undefined) return match
  }
  return null
}

/** Whether the statement inside was signed with that certificate. */
async function isSignedBy(signed: SignedData, certificate: X509Certificate): Promise<boolean> {
  // Where pkijs sees a time stamp it wants the stamped data itself, which may be a film; the imprint was compared already.
  signed.encapContentInfo.eContentType = ContentInfo.DATA
  try {
    const { signatureVerified, signerCertificate } = await signed.verify({ signer: 0, checkChain: false, extendedMode: true })
    return signatureVerified === true && signerCertificate !== null && signerCertificate !== undefined && Buffer.from(signerCertificate.toSchema().toBER()).equals(certificate.raw)
  } catch {
    return false
  }
}

/** Whether extended key usage names time stamping and nothing else, as RFC 3161 2.3 demands. */
const isForTime = (certificate: X509Certificate): boolean => certificate.keyUsage?.length === 1 && certificate.keyUsage[0] === timeStampingOid

/** Reads a reply and holds it against the digest and nonce that were asked for. Never throws. */
export async function readTimestamp(bytes: Uint8Array, { digest, nonce }: { readonly digest: string; readonly nonce: string | null }): Promise<TimestampResult> {
  try {
    const token = tokenOf(bytes)
    if (token === null) return fault('notAReply')
    if (token === 'refused') return fault('refused')
    const { signed, info } = token
    const imprint = Buffer.from(info.messageImprint.hashedMessage.valueBlock.valueHexView).toString('hex')
    if (info.messageImprint.hashAlgorithm.algorithmId !== sha256Oid || imprint !== digest) return fault('otherDigest')
    if (nonce !== null && (info.nonce === undefined || hexOf(info.nonce) !== nonce)) return fault('otherNonce')
    const certificate = signerOf(signed)
    if (certificate === null) return fault('noCertificate')
    if (!(await isSignedBy(signed, certificate))) return fault('badSignature')
    if (!isForTime(certificate)) return fault('notForTime')
    const at = info.genTime.getTime()
    if (at < Date.parse(certificate.validFrom) || at > Date.parse(certificate.validTo)) return fault('outsideValidity')
    return {
      ok: true,
      facts: TimestampFacts.parse({
        time: info.genTime.toISOString(), authority: certificate.subject.replaceAll('\n', ', ').slice(0, 400), serial: hexOf(info.serialNumber).slice(0, 100), policy: info.policy,
        certificate: createHash('sha256').update(certificate.raw).digest('hex'), validUntil: new Date(certificate.validTo).toISOString(),
      }),
    }
  } catch {
    return fault('notAReply')
  }
}
