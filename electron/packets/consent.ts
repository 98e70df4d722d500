import type { ConsentBlock, ConsentOverride } from '../shared/contract/consents'
import type { PlanParagraph } from '../shared/plan'
import { consentOverrideFor } from '../shared/rules/consent'

type Said = {
  readonly paragraphs: readonly Pick<PlanParagraph, 'recordIds' | 'claimIds'>[]
  readonly annexIds: readonly string[]
  /** The paper that a claim stands in: its words go out with the claim, also where the paper itself stays. */
  readonly paperOf: (claimId: string) => string | null
}

/** Of everything that consent bars, what a packet really says or encloses, each with the decision that lets it in. */
export function barredIn(blocks: readonly ConsentBlock[], overrides: readonly ConsentOverride[], { paragraphs, annexIds, paperOf }: Said): readonly { readonly block: ConsentBlock; readonly override: ConsentOverride | null }[] {
  const sent = new Set<string>([...annexIds, ...paragraphs.flatMap(({ recordIds, claimIds }) => [...recordIds, ...claimIds.flatMap((id) => paperOf(id) ?? [])])])
  return blocks
    .filter(({ eventId, documentId }) => sent.has(eventId ?? documentId ?? ''))
    .map((block) => ({ block, override: consentOverrideFor(block, overrides) }))
}
