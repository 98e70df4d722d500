/** Holds a finished bundle against the rules of its court. Pure: the files were read back before. */
import type { RuleResult } from '../shared/contract/bundles'
import { ruleIds } from '../shared/bundle-rules'
import { notApplicable, pagesOf, toResult, type Checked } from './comply-context'
import { fileRules } from './comply-file'
import { pageRules } from './comply-pages'

/** Every rule in order, also those that do not apply. */
export function checkRules(checked: Checked): RuleResult[] {
  const pages = pagesOf(checked)
  const isRead = checked.parts.every((part) => part !== null)
  return ruleIds.map((id) => {
    const rule = fileRules[id] ?? pageRules[id]
    if (rule === undefined) throw new Error(`no rule ${id}`)
    // What cannot be read can neither keep nor break the other rules.
    const verdict = isRead || id === 'BC01' ? rule(checked, pages) : notApplicable('unread')
    return toResult(id, checked.profile.rules[id], verdict)
  })
}
