import type { Step, StepParams, Warning } from '../../../electron/shared/deadlines/counted'
import type { KeptRule } from '../../../electron/shared/contract/deadlines'
import { useApp } from '../../store'
import { listOf } from '../../store/loadable'
import { useWords } from '../../widgets/use-words'

const triggerParams = new Set(['kind', 'wanted', 'given', 'by'])
const looksLikeDate = (value: unknown): value is string => typeof value === 'string' && /^\d{3}[\dX]/.test(value)

export type DeadlineWords = {
  readonly step: (step: Step) => string
  readonly warning: (warning: Warning) => string
  /** Counsel's own title, else that of the rule. */
  readonly titleOf: (deadline: { readonly title: string; readonly ruleId: string | null }) => string
  readonly ruleTitle: (rule: KeptRule) => string
}

/** Steps and warnings of a count as sentences: days in words, triggers and conditions by their names. */
export function useDeadlineWords(): DeadlineWords {
  const { t, date, language } = useWords()
  const rules = useApp((state) => listOf(state.rules))
  const worded = (params: StepParams): Record<string, string | number> =>
    Object.fromEntries(Object.entries(params).map(([name, value]) => {
      if (triggerParams.has(name)) return [name, t(`enum.trigger.${value}`)]
      if (name === 'if') return ['condition', t(`enum.condition.${value}`)]
      if (name === 'which') return [name, String(value).split(' ').map((day) => date(day, 'short')).join(', ')]
      if (name === 'sign') return ['way', Number(value) < 0 ? 'back' : 'on']
      return [name, looksLikeDate(value) ? date(value) : value]
    }))
  return {
    step: ({ code, on, params }) => {
      const zone = code === 'endOfDay' && params['zone'] !== '' ? ` (${params['zone']})` : (params['zone'] ?? '')
      return t(`deadline.step.${code}`, { way: 'on', ...worded(params), on: date(on), zone })
    },
    warning: ({ code, params }) => t(`deadline.warning.${code}`, worded(params)),
    titleOf: ({ title, ruleId }) => (title === '' ? (rules.find(({ id }) => id === ruleId)?.title[language] ?? ruleId ?? '') : title),
    ruleTitle: (rule) => rule.title[language],
  }
}
