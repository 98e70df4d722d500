import { Theme, UiLanguage } from '../../../electron/shared/contract/desktop'
import { actions, useApp } from '../../store'
import { SegField } from '../../widgets/fields'
import { useEnumOptions } from '../../widgets/options'
import { useWords } from '../../widgets/use-words'

const minuteChoices = ['1', '3', '5', '10', '20', '30'] as const

/** Language, theme, how distressing pictures are shown and how soon the vault locks itself. They are kept outside the vault and tell nothing of it. */
export function GeneralPart() {
  const { t } = useWords()
  const desktop = useApp((state) => state.desktop)
  const themes = useEnumOptions('theme', Theme.options)
  if (desktop === null) return null
  const { setPreferences } = actions()
  const minutes = minuteChoices.find((choice) => Number(choice) === desktop.idleMinutes) ?? '5'
  return (
    <>
      <SegField label={t('start.language')} value={desktop.language} options={UiLanguage.options.map((value) => ({ value, label: t(`language.${value}`) }))} onChange={(language) => void setPreferences({ language })} />
      <SegField label={t('settings.theme')} value={desktop.theme} options={themes} onChange={(theme) => void setPreferences({ theme })} />
      <SegField label={t('settings.idle')} value={minutes} options={minuteChoices.map((value) => ({ value, label: t('settings.minutes', { minutes: Number(value) }) }))} onChange={(next) => void setPreferences({ idleMinutes: Number(next) })} note={t('settings.idleNote')} />
      <SegField label={t('settings.calm')} value={desktop.lowDistress ? 'on' : 'off'} options={[{ value: 'off', label: t('settings.calmOff') }, { value: 'on', label: t('settings.calmOn') }]} onChange={(next) => void setPreferences({ lowDistress: next === 'on' })} note={t('settings.calmNote')} />
      <p className="small faint pad-top">{t('settings.version', { version: desktop.appVersion })}</p>
    </>
  )
}
