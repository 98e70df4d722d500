import type { PacketPlan, PlanParagraph } from '../../electron/shared/plan'

/** A paragraph as it will be read, with its annex references. */
export function textOf(paragraph: PlanParagraph): string {
  const refs = paragraph.references.join('; ')
  return `${paragraph.runs.map((run) => run.text).join('')}${refs === '' ? '' : ` (${refs})`}`
}

/** All paragraphs of a plan, in order. */
export function paragraphsOf(plan: PacketPlan): PlanParagraph[] {
  return plan.sections.flatMap((section) => section.paragraphs)
}

/** One paragraph by its key; throws when the plan has none. */
export function paragraphOf(plan: PacketPlan, key: string): PlanParagraph {
  const found = paragraphsOf(plan).find((paragraph) => paragraph.key === key)
  if (!found) throw new Error(`The plan has no paragraph ${key}`)
  return found
}

/** Everything a plan prints, as one text. */
export function allText(plan: PacketPlan): string {
  const { missing: _, ...printed } = plan
  return JSON.stringify(printed)
}
