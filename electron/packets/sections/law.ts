import { toWholeDay } from '../../shared/dates/edtf'
import type { PacketLanguage } from '../../shared/contract/values'
import type { Standard } from '../../shared/contract/packets'
import type { PlanSection } from '../../shared/plan'
import type { Ctx, DraftSection } from '../context'
import { isVerified } from '../standards'

/** The provisions chosen, in the order chosen, each with who checked it or the mark that nobody did (section 9). */
export function lawSection(ctx: Ctx): DraftSection | null {
  const provisions = chosenStandards(ctx).map((standard) => toProvision(ctx, standard))
  return provisions.length === 0 ? null : { id: 'law', paragraphs: [], provisions }
}

/** What is asked for, in counsel's order (section 10). Blank entries are left out. */
export function requestsSection(ctx: Ctx): DraftSection | null {
  const requests = ctx.records.composition.requests.map((request) => request.trim()).filter((request) => request !== '')
  return requests.length === 0 ? null : { id: 'requests', paragraphs: [], requests }
}

/** The chosen provisions that the library holds, each once. */
export function chosenStandards({ records }: Pick<Ctx, 'records'>): Standard[] {
  const ids = [...new Set(records.composition.standardIds)]
  return ids.map((id) => records.standards.find((standard) => standard.id === id)).filter((standard) => standard !== undefined)
}

function toProvision(ctx: Ctx, standard: Standard): PlanSection['provisions'][number] {
  const { terms, dates, language } = ctx.words
  const { verifiedOn } = standard
  const isChecked = isVerified(standard) && verifiedOn !== null
  return {
    standardId: standard.id,
    reference: referenceOf(standard, language),
    reason: standard.paraphrase[language] === '' ? standard.paraphrase.en : standard.paraphrase[language],
    unverifiedMark: isChecked ? null : terms.unverified,
    checkedBy: isChecked ? terms.checked(dates.on(toWholeDay(verifiedOn)), standard.verifiedBy) : null,
  }
}

/** The provision as it is cited in a language; in English where it has no words in that one. */
export function referenceOf({ reference }: Standard, language: PacketLanguage): string {
  return reference[language] === '' ? reference.en : reference[language]
}
