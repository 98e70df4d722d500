import type { ExportWords, ReadMeFacts } from './words'

const what: Readonly<Record<ReadMeFacts['kind'], string>> = {
  case: 'выгрузка материалов одного дела',
  archive: 'полный архив практики: все дела, все документы, весь журнал. В нём есть документы под адвокатской тайной и закрытые документы; он не предназначен для передачи',
  proof: 'доказательство того, что документ был внесён к определённому времени и с тех пор не изменён',
}

const leftOut = ({ kind, barred, restingOnBarred, barredReason, withheld, tablesLeftOut }: ReadMeFacts): string[] => [
  ...(barred > 0 ? [`- Не включены документы под тайной и закрытые: ${barred}; записи, которые на них опираются: ${restingOnBarred}.`] : []),
  ...(barredReason !== '' ? [`- Документы под тайной или закрытые включены. Указанная причина: ${barredReason}`] : []),
  ...(withheld > 0 ? [`- От записей журнала, относящихся к другим делам или к не включённому, здесь только хеш (${withheld}). Их место и номер`, '  доказаны, содержание не показано.'] : []),
  ...(tablesLeftOut.length > 0 ? [`- Не относится к одному делу и потому отсутствует: ${tablesLeftOut.join(', ')}.`] : []),
  ...(kind === 'proof' ? ['- Всё остальное не включено намеренно: раскрыты одна запись и один документ.'] : []),
]

const howToCheck = ({ kind, logSize, logRoot }: ReadMeFacts): string => `КАК ПРОВЕРИТЬ (ничего устанавливать не нужно)

Любой браузер: откройте data/verify.html и выберите эту папку. Сеть не нужна.
Linux:         sha256sum -c manifest-sha256.txt
               sha256sum -c tagmanifest-sha256.txt
               sh data/verify.sh         всё сразу; подпись, если есть openssl
macOS:         shasum -a 256 -c manifest-sha256.txt      или: sh data/verify.sh
Windows:       powershell -ExecutionPolicy Bypass -File data\\verify.ps1
               один файл: Get-FileHash ФАЙЛ   или: certutil -hashfile ФАЙЛ SHA256
Python 3:      python3 data/verify.py    файлы, подпись и журнал; только стандартная библиотека
${kind === 'proof' ? '               python3 data/verify-proof.py     само доказательство\n' : ''}Папку проверит и любая программа для BagIt (RFC 8493).

Подпись:       openssl pkeyutl -verify -pubin -inkey signer.pub -rawin \\
                 -in tagmanifest-sha512.txt -sigfile tagmanifest-sha512.txt.sig
Корень с бумаги: на жалобах и подборках напечатаны размер и корень журнала. Сравните:
               размер ${logSize}, корень ${logRoot}
               для другого размера: python3 data/verify.py --size N --root HEX

Программы проверки в data/ пришли вместе с проверяемым. Кто мог изменить папку, мог изменить и их. Подпись
имеет значение, если отпечаток ключа, указанный выше, получен другим путём (на бумаге, по телефону).`

export const wordsRu: ExportWords = {
  readMe: (facts) => `ПРОЧТИТЕ СНАЧАЛА

Это ${what[facts.kind]}${facts.title === '' ? '' : `: ${facts.title}`}.
Создано ${facts.madeAt} в программе Sheaf; составитель: ${facts.maker === '' ? 'защитник' : facts.maker}.
${facts.contact.map((line) => `Связь: ${line}\n`).join('')}Ключ составителя (SHA-256 открытого ключа Ed25519 из signer.pub):
  ${facts.fingerprint}

ЧТО ВНУТРИ

${facts.kind === 'proof' ? `data/proof.json     запись, её соль, путь к корням
data/checkpoint.txt подписанное состояние журнала
` : `data/originals/     документы (${facts.papers}) точно как поступили, байт в байт
data/redacted/      копии с закрытыми местами; закрыто мест: ${facts.redactions}, список со страницами и причинами, без
                    скрытого содержания: data/records/redaction_mark.csv
data/packets/       окончательные жалобы и обращения: ${facts.packets}
data/items.csv  data/claims.csv  data/events.csv  data/index.csv    для чтения в таблице
data/records/       все записи в виде CSV и строк JSON; schema.json объясняет столбцы
data/custody-log.jsonl  data/custody-log.pdf    кто, что и когда делал: журнал
data/checkpoint.txt подписанное состояние журнала
data/CANONICAL-FORM.txt   как хешируется запись, с разобранным примером (на английском)
`}
${howToCheck(facts)}

ЧТО ПРОВЕРКА ПОКАЗЫВАЕТ И ЧЕГО НЕ ПОКАЗЫВАЕТ

Она показывает, что эти файлы и этот журнал подписал владелец ключа и что ни одна запись журнала не изменена,
не изъята и не переставлена с тех пор, как его корень был напечатан или заверен в другом месте. Не показано:
- что часы машины шли верно. Доказан порядок; время доказано лишь там, где его заверил посторонний;
- кто написал документ и верно ли то, что в нём сказано;
- что материалы полны: чего не вносили, того здесь нет;
- что было до первого внешнего заверения: до него владелец ключа мог записать что угодно.
${leftOut(facts).map((line) => `${line}\n`).join('')}`,
  custody: {
    log: 'Журнал учёта', sheet: 'Лист учёта документа', page: 'Стр.', of: 'из', columns: ['№', 'Когда', 'Кто', 'Что', 'Подробности'],
    withheld: (count) => `Только в виде хеша, так как относятся к другим делам или к не включённым документам: ${count}.`,
    machine: 'часы машины', told: 'время со слов', entered: (at) => `внесено ${at}`,
    from: 'от кого', to: 'кому', acknowledgement: 'подтверждение', place: 'место', reason: 'причина', sealNo: 'пломба №', condition: 'состояние', witness: 'свидетель', corrects: (no) => `исправляет запись ${no}`,
    copyClass: { original: 'подлинник', evidentiary: 'доказательственная копия', working: 'рабочая копия', redacted: 'копия с закрытыми местами', export: 'выгрузка' },
    actions: {
      collected: 'изъято, собрано', received: 'получено', imported: 'внесено, хеш вычислен', hashed: 'хеш вычислен', verifiedOk: 'прочитано заново: не изменено', verifiedFail: 'прочитано заново: НЕ то, что поступило', viewed: 'просмотрено',
      annotated: 'описано', copied: 'скопировано', redacted: 'сделана копия с закрытыми местами', printed: 'напечатано или вошло в обращение', bundled: 'вошло в подборку', exported: 'выгружено', handedOver: 'передано', takenBack: 'возвращено', sealed: 'опечатано',
      unsealed: 'начата новая версия', lost: 'утрачено', destroyedByOrder: 'уничтожено по распоряжению', noted: 'отмечено', removed: 'убрано из списка', restored: 'изменение отменено', proven: 'выдано доказательство', timed: 'доказательство времени', other: 'записано',
    },
    facts: { title: 'Документ', sha256: 'SHA-256', size: 'Размер', added: 'Внесён', original: 'Имя файла', given: 'От кого', level: 'Доступ', lastCheck: 'Последняя сверка', never: 'не было', id: 'Запись', journal: 'Журнал', key: 'Ключ хранилища' },
    states: { ok: 'не изменено', missing: 'хранимый файл отсутствует', damaged: 'хранимый файл повреждён или подменён' },
    note: 'Каждая строка с номером есть запись журнала, связанного хешами: изменённая, изъятая или переставленная запись меняет его корень. Помеченное «время со слов» внесено человеком, и это время указано с его слов. Доказан порядок; время — насколько верно шли часы машины.',
    signature: 'Имя, дата, подпись передавшего и принявшего',
  },
}
