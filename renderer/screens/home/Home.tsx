import { actions, useApp } from '../../store'
import { Btn } from '../../widgets/Btn'
import { Load } from '../../widgets/Load'
import { Row, RowList } from '../../widgets/RowList'
import { useKeys } from '../../widgets/use-keys'
import { useWords } from '../../widgets/use-words'
import { Today } from '../today/Today'
import { ImportBag } from './ImportBag'
import { OpenNotes } from './OpenNotes'

/** Today across all cases, and the cases themselves. */
export function Home() {
  const { t } = useWords()
  const matters = useApp((state) => state.matters)
  const create = (): void => actions().go({ at: 'newCase' })
  useKeys({ N: create })
  return (
    <main className="screen">
      <header className="head ruled">
        <h1>{t('today.title')}</h1>
        <Btn look="go" onPress={create}>{t('shell.newCase')} <kbd>N</kbd></Btn>
      </header>
      <div className="body">
        <OpenNotes />
        <Load of={matters}>
          {(all) => all.length === 0 ? (
            <div className="stack"><div className="empty"><h3>{t('shell.noCases')}</h3><p>{t('shell.noCasesText')}</p></div><ImportBag /></div>
          ) : (
            <div className="stack wide-gap">
              <Today />
              <section>
                <h2>{t('shell.cases')}</h2>
                <RowList label={t('shell.cases')}>
                  {all.map(({ id, fileNo, title, clientName, events, documents, packets }) => (
                    <li key={id}>
                      <Row id={id} columns="110px minmax(0,1fr) minmax(0,1fr) auto" onOpen={() => void actions().openMatter(id)}>
                        <span className="num strong">{fileNo}</span>
                        <span>{title}</span>
                        <span className="quiet">{clientName}</span>
                        <span className="small faint">{t('shell.casesCount', { events, documents, packets })}</span>
                      </Row>
                    </li>
                  ))}
                </RowList>
              </section>
            </div>
          )}
        </Load>
      </div>
    </main>
  )
}
