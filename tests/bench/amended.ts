import type { PacketPlan } from '../../electron/shared/plan'

/** The n-th wording of a plan, as between two looks at a draft; the 0th is the plan itself. */
export const amended = (plan: PacketPlan, n: number): PacketPlan => (n === 0 ? plan : { ...plan, subtitle: `${plan.subtitle}, as amended ${n}` })
