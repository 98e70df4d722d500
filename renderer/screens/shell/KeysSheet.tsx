import { actions } from '../../store'
import { caseTabs } from '../../store/nav'
import { Btn } from '../../widgets/Btn'
import { Sheet } from '../../widgets/Modal'
import { useWords } from '../../widgets/use-words'
import { tabKeys } from './Shell'

/** What `?` shows. */
export function KeysSheet() {
  const { t } = useWords()
  const close = (): void => actions().float('none')
  const groups: readonly (readonly [string, readonly (readonly [string, string])[]])[] = [
    ['keys.everywhere', [['Ctrl K', t('shell.find')], ['Ctrl L', t('shell.lock')], ['N', t('keys.new')], ['Shift D', t('settings.calm')], ['?', t('keys.show')]]],
    ['keys.places', [['G T', t('keys.today')], ['G S', t('search.title')], ['/', t('search.title')], ...caseTabs.map((tab) => [`G ${tabKeys[tab]}`, t(`tab.${tab}`)] as const)]],
    ['keys.lists', [[t('key.arrows'), t('keys.move')], [t('key.enter'), t('keys.open')], ['E', t('keys.edit')], [t('key.delete'), t('keys.delete')]]],
    ['keys.papers', [[t('key.pages'), t('keys.pages')], ['R', t('keys.turn')], ['Ctrl F', t('keys.find')], ['B', t('redact.start')], ['X', t('redact.blackOut')], ['W', t('keys.words')]]],
    ['keys.forms', [['Ctrl S', t('keys.save')], [t('key.escape'), t('keys.leave')], [t('key.enter'), t('keys.addLine')]]],
  ]
  return (
    <Sheet title={t('keys.title')} wide onClose={close}>
      <div className="cols">
        {groups.map(([title, keys]) => (
          <section key={title}>
            <h3>{t(title)}</h3>
            {keys.map(([key, meaning]) => <div key={key} className="spread"><span>{meaning}</span><kbd>{key}</kbd></div>)}
          </section>
        ))}
      </div>
      <div className="ends"><Btn onPress={close}>{t('form.close')}</Btn></div>
    </Sheet>
  )
}
