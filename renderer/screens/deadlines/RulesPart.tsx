import { useState } from 'react'
import type { KeptRule } from '../../../electron/shared/contract/deadlines'
import { isConfirmed, ruleKey, type Verification } from '../../../electron/shared/deadlines/rule'
import { actions, useApp } from '../../store'
import { Btn } from '../../widgets/Btn'
import { Load } from '../../widgets/Load'
import { useWords } from '../../widgets/use-words'
import { CheckedSheet } from './CheckedSheet'
import { RuleSheet } from './RuleSheet'

/** Every version of every rule: its source, who checked it, and the way to a new version. */
export function RulesPart() {
  const { t, language } = useWords()
  const rules = useApp((state) => state.rules)
  const [checking, setChecking] = useState<KeptRule | null>(null)
  const [editing, setEditing] = useState<KeptRule | 'new' | null>(null)
  return (
    <>
      <p className="small quiet">{t('rules.text')}</p>
      <p className="pad-top"><Btn slim onPress={() => setEditing('new')}>{t('rules.new')}</Btn></p>
      <Load of={rules}>
        {(all) => (
          <ul className="rows pad-top">
            {all.map((rule, index) => (
              <RuleLine key={ruleKey(rule)} rule={rule} isNewest={all[index + 1]?.id !== rule.id} onCheck={() => setChecking(rule)} onEdit={() => setEditing(rule)} />
            ))}
          </ul>
        )}
      </Load>
      {checking === null ? null : (
        <CheckedSheet
          title={`${checking.title[language]}, ${checking.id} ${t('rules.version', { version: checking.version })}`} text={[checking.source.ref, checking.source.seen, checking.note].filter((part) => part !== '').join('; ')}
          verification={checking.verification} onClose={() => setChecking(null)}
          onSet={(verification) => actions().verifyRule({ id: checking.id, version: checking.version, verification })}
        />
      )}
      {editing === null ? null : <RuleSheet rule={editing === 'new' ? null : editing} onClose={() => setEditing(null)} />}
    </>
  )
}

function RuleLine({ rule, isNewest, onCheck, onEdit }: { readonly rule: KeptRule; readonly isNewest: boolean; readonly onCheck: () => void; readonly onEdit: () => void }) {
  const { t, date, language } = useWords()
  const { period } = rule
  return (
    <li className="law-line">
      <div>
        <span className="strong">{rule.title[language]}</span> <span className="small faint">{rule.id} {t('rules.version', { version: rule.version })}{isNewest ? '' : `, ${t('rules.superseded')}`}</span>
        <p className="small">
          {t(`enum.deadlineKind.${rule.kind}`)}; {t(`enum.trigger.${rule.trigger.event}`)}; {period === null ? '—' : t('rules.length', { n: period.n, unit: period.unit })}; {t(`enum.ruleRoll.${rule.roll}`)}
          {rule.validFrom === null ? '' : `; ${t('rules.validFrom')} ${date(rule.validFrom, 'short')}`}{rule.validTo === null ? '' : `; ${t('rules.validTo')} ${date(rule.validTo, 'short')}`}
        </p>
        <p className="small faint">{[rule.source.ref, rule.source.seen, rule.note].filter((part) => part !== '').join('; ')}<CheckedBy verification={rule.verification} /></p>
      </div>
      <span className="row">
        <VerifiedTag verification={rule.verification} />
        <Btn slim onPress={onCheck}>{t('rules.check')}</Btn>
        <Btn slim onPress={onEdit}>{t('rules.edit')}</Btn>
      </span>
    </li>
  )
}

export function VerifiedTag({ verification }: { readonly verification: Verification }) {
  const { t } = useWords()
  const state = isConfirmed(verification) ? 'verified' : 'unverified'
  return <span className={`tag ${state === 'verified' ? 'good' : 'soon'}`}>{t(`enum.verification.${state}`)}</span>
}

export function CheckedBy({ verification }: { readonly verification: Verification }) {
  const { t, date } = useWords()
  return isConfirmed(verification) ? <>; {t('law.checked', { by: verification.by ?? '', on: date(verification.on, 'short') })}</> : null
}
