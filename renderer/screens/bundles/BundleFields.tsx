import { useEffect, useRef, useState } from 'react'
import type { Bundle } from '../../../electron/shared/contract/bundles'
import { LocalDate } from '../../../electron/shared/dates/schemas'
import { actions, useApp } from '../../store'
import { listOf } from '../../store/loadable'
import { DateField, LineField, NumberField, PickField, SegField } from '../../widgets/fields'
import { useWords } from '../../widgets/use-words'

/** After so many ms without a key what was typed is saved. */
const PAUSE_MS = 500
const MEGABYTE = 1_000_000

type Change = Partial<Omit<Bundle, 'id' | 'matterId' | 'createdAt'>>

/** Keeps what is typed on screen and saves it after a pause, or at once when the screen is left. */
function useBundleFields(bundle: Bundle): { readonly value: Bundle; readonly change: (part: Change) => void } {
  const [typed, setTyped] = useState<Change>({})
  const waiting = useRef<{ part: Change; timer: ReturnType<typeof setTimeout> } | null>(null)
  const flush = useRef<() => void>(() => undefined)
  flush.current = () => {
    const { current } = waiting
    if (current === null) return
    waiting.current = null
    clearTimeout(current.timer)
    const { title, ...rest } = current.part
    // A bundle without a name keeps the one it had.
    const part = title === undefined || title.trim() === '' ? rest : current.part
    void actions().updateBundle({ id: bundle.id, ...part }).catch(actions().sayError)
  }
  useEffect(() => () => flush.current(), [])
  const change = (part: Change): void => {
    setTyped((before) => ({ ...before, ...part }))
    if (waiting.current !== null) clearTimeout(waiting.current.timer)
    waiting.current = { part: { ...waiting.current?.part, ...part }, timer: setTimeout(() => flush.current(), PAUSE_MS) }
  }
  return { value: { ...bundle, ...typed }, change }
}

/** What the bundle is called, for whom it is, and how it is numbered. */
export function BundleFields({ bundle }: { readonly bundle: Bundle }) {
  const { t, language } = useWords()
  const { value, change } = useBundleFields(bundle)
  const [unread, setUnread] = useState<string | undefined>(undefined)
  const profiles = useApp((state) => listOf(state.bundleProfiles))
  const profile = profiles.find(({ id }) => id === value.profileId)
  const line = (name: 'title' | 'court' | 'caseNumber' | 'caseName' | 'judge' | 'letter') => ({ stacked: true, value: value[name], onChange: (text: string) => change({ [name]: text }) })
  const enumOf = <V extends string>(group: string, values: readonly V[]) => values.map((each) => ({ value: each, label: t(`enum.${group}.${each}`) }))
  return (
    <div className="stack">
      <section>
        <h2>{t('bundle.about')}</h2>
        <LineField label={t('bundle.title')} {...line('title')} />
        <PickField stacked label={t('bundle.rules')} value={value.profileId} options={profiles.map(({ id, name }) => ({ value: id, label: name[language] }))} onChange={(profileId) => change({ profileId })} note={profile === undefined || profile.checkedBy !== '' ? null : t('bundle.unconfirmed')} />
        <SegField stacked label={t('bundle.language')} value={value.language} options={enumOf('bundleLanguage', ['en', 'ru', 'fr'] as const)} onChange={(next) => change({ language: next })} />
        <SegField stacked label={t('bundle.kind')} value={value.kind} options={enumOf('bundleKind', ['evidence', 'authorities'] as const)} onChange={(kind) => change({ kind })} />
      </section>
      <section>
        <h2>{t('bundle.cover')}</h2>
        <LineField label={t('bundle.court')} {...line('court')} />
        <LineField label={t('bundle.caseNumber')} {...line('caseNumber')} />
        <LineField label={t('bundle.caseName')} note={t('bundle.caseNameNote')} {...line('caseName')} />
        <LineField label={t('bundle.judge')} {...line('judge')} />
        <DateField stacked exact label={t('bundle.hearingOn')} value={value.hearingOn} unread={unread} onChange={(day, text) => {
          setUnread(text)
          if (text === undefined) change({ hearingOn: day === null ? null : LocalDate.parse(day) })
        }} />
        <LineField label={t('bundle.letter')} maxLength={4} {...line('letter')} />
      </section>
      <section>
        <h2>{t('bundle.numbering')}</h2>
        <SegField stacked label={t('bundle.markWord')} value={value.markWord} options={enumOf('markWord', ['annex', 'exhibit', 'tab', 'none'] as const)} onChange={(markWord) => change({ markWord })} />
        <SegField stacked label={t('bundle.markStyle')} value={value.markStyle} options={enumOf('markStyle', ['numbers', 'letters'] as const)} onChange={(markStyle) => change({ markStyle })} />
        <SegField stacked label={t('bundle.late')} note={t(`bundle.lateNote.${value.late}`)} value={value.late} options={enumOf('late', ['append', 'insert', 'renumber'] as const)} onChange={(late) => change({ late })} />
        <NumberField stacked label={t('bundle.maxSize')} note={t('bundle.maxSizeNote')} min={1} value={value.maxBytes === null ? null : Math.round(value.maxBytes / MEGABYTE)} onChange={(size) => change({ maxBytes: size === null ? null : size * MEGABYTE })} />
      </section>
    </div>
  )
}
