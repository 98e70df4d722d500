import type { Occurrence } from '../../../electron/shared/patterns/occurrence'
import { lagFigures, type Sequence } from '../../../electron/shared/patterns/sequence'
import { useWords } from '../../widgets/use-words'

/** Every sequence of two kinds with its lags in days. */
export function LagTable({ sequences }: { readonly sequences: readonly Sequence[]; readonly occurrences: readonly Occurrence[] }) {
  const { t } = useWords()
  if (sequences.length === 0) return null
  return (
    <section>
      <h2>{t('pattern.lags')}</h2>
      <div className="table-room" tabIndex={0} role="group" aria-label={t('pattern.lags')}>
        <table className="figures-table">
          <thead>
            <tr>{(['first', 'next', 'followed', 'shortest', 'median', 'longest', 'notCounted'] as const).map((column) => <th key={column} scope="col">{t(`pattern.column.${column}`)}</th>)}</tr>
          </thead>
          <tbody>
            {sequences.map(({ query, occasionIds, followed, notCounted }) => {
              const figures = lagFigures(followed)
              return (
                <tr key={`${query.first} ${query.next}`}>
                  <th scope="row">{t(`pattern.kind.${query.first}`)}</th>
                  <td>{t(`pattern.kind.${query.next}`)}</td>
                  <td className="num">{t('pattern.ofAll', { count: followed.length, all: occasionIds.length })}</td>
                  <td className="num">{figures?.shortest}</td>
                  <td className="num">{figures?.median}</td>
                  <td className="num">{figures?.longest}</td>
                  <td className="num">{notCounted.length}</td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
    </section>
  )
}
