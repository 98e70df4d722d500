import { expect, test } from 'vitest'
import { planPacket } from '../../electron/packets/plan-packet'
import { aClaim, aComposition, aDenial, aName, aParty, someRecords, toldDenial } from '../support/case-builders'
import { client, ids, inventedRecords } from '../support/invented-complaint'
import { paragraphOf, paragraphsOf, textOf } from '../support/plan-text'

test('a rich case reads in English as counsel would write it', () => {
  expect(paragraphsOf(planPacket(inventedRecords('en'))).map(textOf)).toEqual([
    'This complaint is filed by Vera Sokolova, advocate (Invented Bar Chamber; register no. 77/1). Counsel acts for Anvar Karimzoda under order no. 118 of 2 September 2024. (Annex 1)',
    'The client is Anvar Karimzoda (convicted). Documents also write the name as: Анвар Каримзода, Anwar Karimzade.',
    'The client has been held in Prison no. 2 since November 2023.',
    'Counsel requested a visit to the client on 2 September 2024 by post (pass request no. 55). It was scheduled for 9 September 2024, 10:00 to 12:00 (Prison no. 2). (Annex 2)',
    'On 9 September 2024 at 09:40 counsel came to Prison no. 2. Access to the client was refused. Counsel left at 12:05. Counsel waited 2 h 25 min. (Annex 3, p. 3; Annex 2)',
    'The course of events, as counsel recorded it: (Annex 3, p. 3)',
    'Access was refused by: captain, duty officer, about 40, grey beard. The name is not recorded. (Annex 3, p. 3)',
    'No reason was given. Whether a legal ground was named is not recorded. (Annex 3, p. 3)',
    'A written refusal was asked for at 12:06. No written refusal was given. (Annex 3, p. 3)',
    'It is reported that from 23 January until 7 February 2024 counsel was not admitted to the client: 15 days by the dates; one source (Invented Bureau, “Statement of 16 February”) says “not admitted for two weeks” (14 days); another source (Invented Gazette, “Prison news”) says “almost a week” (4 to 6 days). Whether a reason was given is not recorded. (Annex 4, para. 2; Annex 5, p. 2)',
    'Before this refusal counsel’s register holds 1 earlier refusal: none within 90 days and 1 within 365 days before it. Of the 2 refusals, this one included, no reason was given in 1; in 1 it is not recorded whether a reason was given.',
    'Counsel last met the client on 7 February 2024, 215 days before this refusal.',
    'The client’s state at the last meeting with counsel, on 7 February 2024: walks with difficulty; bruises on both legs.',
    'It is reported that the following happened on 23 January 2024: Beating during a personal search (Invented Bureau; Invented Gazette). Sources differ on the date: 23 January 2024; 23 January 2023. In the words of the source (Invented Bureau): “Guards struck Anvar Karimzoda on the legs.” (Annex 4, para. 3; Annex 5, p. 3)',
    'It is reported that no letter from the client has been received since 26 August 2024, 14 days before this refusal (a relative of the client). In the words of the source (a relative of the client): “no letter since 26 August”.',
    'The fear has been expressed that the following happened in September 2024: a second beating (a relative of the client); counsel does not state it as a fact. In the words of the source (a relative of the client): “we are afraid that he was beaten again”.',
    'A fear has been expressed (the family): he was put in the punishment cell; counsel does not state it as a fact. (Annex 3)',
  ])
})

test('a rich case reads in Russian as counsel would write it', () => {
  expect(paragraphsOf(planPacket(inventedRecords('ru'))).map(textOf)).toEqual([
    'Жалобу подаёт адвокат Соколова Вера Ильинична (Вымышленная адвокатская палата; регистрационный № 77/1). Доверитель: Анвар Каримзода. Полномочия защитника подтверждает ордер № 118 от 2 сентября 2024 года. (приложение 1)',
    'Доверитель: Анвар Каримзода; процессуальное положение: осуждённое лицо. В документах встречаются также написания имени: Anvar Karimzoda, Anwar Karimzade.',
    'Место содержания доверителя с ноября 2023 года — тюрьма № 2.',
    'Защитником 2 сентября 2024 года по почте запрошено свидание с доверителем (заявка на пропуск № 55). Оно было назначено на 9 сентября 2024 года, с 10:00 до 12:00 (учреждение: тюрьма № 2). (приложение 2)',
    '9 сентября 2024 года в 09:40 защитник прибыл в учреждение (тюрьма № 2). В допуске к доверителю отказано. Защитник покинул учреждение в 12:05. Время ожидания составило 2 ч 25 мин. (приложение 3, с. 3; приложение 2)',
    'Ход событий по записям защитника: (приложение 3, с. 3)',
    'Отказ в допуске исходил от должностного лица: капитан, дежурный, около 40 лет, седая борода. Фамилия и имя не зафиксированы. (приложение 3, с. 3)',
    'Причина отказа не названа. Было ли названо правовое основание, не зафиксировано. (приложение 3, с. 3)',
    'В 12:06 защитник попросил выдать письменный отказ. Письменный отказ не выдан. (приложение 3, с. 3)',
    'Сообщается, что с 23 января до 7 февраля 2024 года защитник не был допущен к доверителю: по датам 15 дней; один из источников (Invented Bureau, «Statement of 16 February») указывает: «not admitted for two weeks» (14 дней); другой источник (Invented Gazette, «Prison news») указывает: «almost a week» (от 4 до 6 дней). Была ли названа причина отказа, не зафиксировано. (приложение 4, абз. 2; приложение 5, с. 2)',
    'По журналу защитника до настоящего отказа зафиксирован 1 отказ: за предшествующие 90 дней — ни одного, за предшествующие 365 дней — 1. Всего с настоящим отказом — 2; из них без указания причины — 1, без сведений о том, была ли названа причина, — 1.',
    'Последняя встреча защитника с доверителем состоялась 7 февраля 2024 года; с того дня до настоящего отказа прошло 215 дней.',
    'Состояние доверителя при последней встрече с защитником (7 февраля 2024 года): ходит с трудом; кровоподтёки на обеих ногах.',
    'Сообщается, что 23 января 2024 года произошло следующее: избиение при личном обыске (Invented Bureau; Invented Gazette). Источники расходятся в дате: 23 января 2024 года; 23 января 2023 года. Дословно (Invented Bureau): «Guards struck Anvar Karimzoda on the legs.» (приложение 4, абз. 3; приложение 5, с. 3)',
    'Сообщается, что с 26 августа 2024 года писем от доверителя не поступало; до настоящего отказа прошло 14 дней (родственник доверителя). Дословно (родственник доверителя): «no letter since 26 August».',
    'Высказано опасение, что в сентябре 2024 года произошло следующее: повторное избиение (родственник доверителя); защитник не утверждает этого как факт. Дословно (родственник доверителя): «we are afraid that he was beaten again».',
    'Высказано опасение (семья): доверитель помещён в карцер; защитник не утверждает этого как факт. (приложение 3)',
  ])
})

test('notes below give what sources differ on, what repeats what, and how it was counted', () => {
  const notes = (language: 'en' | 'ru') => paragraphOf(planPacket(inventedRecords(language)), `earlier.${ids.earlier}`).notes
  expect(notes('en')).toEqual([
    'Sources differ on the length. Annex 4, para. 2 (Invented Bureau): 14 days, “not admitted for two weeks”; Annex 5, p. 2 (Invented Gazette): 4 to 6 days, “For almost a week the lawyers were kept away from their client, the newspaper was told by two of its readers.”; by the dates: 15 days.',
    'Another Site, “Reprint” repeats Invented Bureau and is nowhere here counted as a second source.',
  ])
  expect(notes('ru')).toEqual([
    'Источники расходятся в продолжительности. Приложение 4, абз. 2 (Invented Bureau): 14 дней, «not admitted for two weeks»; приложение 5, с. 2 (Invented Gazette): от 4 до 6 дней, «For almost a week the lawyers were kept away from their client, the newspaper was told by two of its readers.»; по датам: 15 дней.',
    'Another Site, «Reprint»: текст повторяет источник Invented Bureau и в настоящей жалобе вторым источником не считается.',
  ])
})

test('the table of earlier refusals gives every length and says what is only reported', () => {
  const rows = (language: 'en' | 'ru') => planPacket(inventedRecords(language)).sections.find(({ id }) => id === 'earlier')?.table?.rows
  expect(rows('en')).toEqual([
    [
      '23 Jan – 7 Feb 2024\n(as reported)',
      '15 days by the dates; one source says “not admitted for two weeks” (14 days); another source says “almost a week” (4 to 6 days)',
      'not recorded', 'Annex 4, para. 2;\nAnnex 5, p. 2',
    ],
  ])
  expect(rows('ru')?.[0]?.[0]).toBe('23 янв. – 7 февр. 2024\n(по сообщениям)')
})

test('the head has the address, the submitter, the subject and the signature', () => {
  const head = (language: 'en' | 'ru') => {
    const { title, subtitle, running, addresseeLines, submitterLines, signature, dateIso } = planPacket(inventedRecords(language))
    return { title, subtitle, running, addresseeLines, submitterLines, signature, dateIso }
  }
  expect(head('en')).toEqual({
    title: 'Complaint', subtitle: 'about the refusal of access to counsel on 9 September 2024', running: 'Complaint 4, case 2024-14',
    addresseeLines: ['To the Supervising Prosecutor', '1 Invented Street', 'Nowhere'],
    submitterLines: ['from Vera Sokolova, advocate', 'for Anvar Karimzoda', 'order no. 118 of 2 September 2024', 'reply to: 101000, PO box 17'],
    signature: { place: 'Nowhere', date: '10 September 2024', name: 'Vera Sokolova', capacity: 'advocate, counsel', line: 'signature' },
    dateIso: '2024-09-10',
  })
  expect(head('ru')).toEqual({
    title: 'Жалоба', subtitle: 'на недопуск защитника к осуждённому лицу 9 сентября 2024 года', running: 'Жалоба № 4, дело № 2024-14',
    addresseeLines: ['Прокурору по надзору', '1 Invented Street', 'Nowhere'],
    submitterLines: ['Заявитель: адвокат Соколова Вера Ильинична', 'доверитель: Анвар Каримзода', 'ордер № 118 от 2 сентября 2024 года', 'адрес для ответа: 101000, PO box 17'],
    signature: { place: 'Нигде', date: '10 сентября 2024 года', name: 'Соколова Вера Ильинична', capacity: 'адвокат, защитник', line: 'подпись' },
    dateIso: '2024-09-10',
  })
})

test('annexes are numbered as they are first cited, then come the added ones; those left out are not cited', () => {
  const plan = planPacket(inventedRecords('en'))
  expect(plan.annexes.map(({ no, title, form, pages, copyOrOriginal }) => [no, title, form, pages, copyOrOriginal])).toEqual([
    [1, 'Order no. 118', 'image', 1, 'copy'], [2, 'Pass request with stamp', 'pdf', 1, 'not recorded'], [3, 'Memo of counsel', 'pdf', 4, 'not recorded'],
    [4, 'Statement of 16 February', 'text', null, 'not recorded'], [5, 'Prison news', 'pdf', 6, 'not recorded'],
  ])
  const { composition } = inventedRecords('en')
  const changed = planPacket(inventedRecords('en', { composition: aComposition({ ...composition, excludedDocumentIds: [plan.annexes[0]?.documentId], extraDocumentIds: ['00000000-0000-4000-8000-000000000306'] }) }))
  expect(changed.annexes.map(({ title }) => title)).toEqual(['Pass request with stamp', 'Memo of counsel', 'Statement of 16 February', 'Prison news', 'Reprint'])
})

test('what nobody recorded is said to be not recorded, in both languages', () => {
  const sparse = (language: 'en' | 'ru') => paragraphsOf(planPacket(someRecords({ composition: aComposition({ language }) }))).map(textOf)
  expect(sparse('en')).toEqual([
    'This complaint is filed by (name not recorded), advocate. The authority to act for the client (name not recorded) is not recorded.',
    'The client’s name is not recorded.',
    'Where the client is held now is not recorded.',
    'When and how the visit was requested is not recorded.',
    'On a date that is not recorded counsel was not admitted to the client.',
    'Who refused access is not recorded.',
    'Whether a reason was given is not recorded. Whether a legal ground was named is not recorded.',
    'Whether a written refusal was asked for is not recorded. Whether one was given is not recorded.',
  ])
  expect(sparse('ru')).toEqual([
    'Жалобу подаёт адвокат (имя не указано). Доверитель: имя не зафиксировано. Документ о полномочиях защитника не зафиксирован.',
    'Имя доверителя не зафиксировано.',
    'Место содержания доверителя в настоящее время не зафиксировано.',
    'Когда и как было запрошено свидание, не зафиксировано.',
    'В неустановленную дату защитник не был допущен к доверителю.',
    'Кто отказал в допуске, не зафиксировано.',
    'Была ли названа причина отказа, не зафиксировано. Было ли названо правовое основание, не зафиксировано.',
    'Запрашивался ли письменный отказ, не зафиксировано. Был ли он выдан, не зафиксировано.',
  ])
})

test('initials and abbreviations at the end of a sentence get no second full stop', () => {
  for (const language of ['en', 'ru'] as const) {
    const { denial } = inventedRecords(language)
    const plan = planPacket(inventedRecords(language, {
      client: aParty({ names: [aName('A. K.'), aName('А. К.', 'cyrillic')] }),
      denial: { ...denial, denial: aDenial({ ...denial.denial, legalGroundCited: 'Order 110, para. etc.', refusedBy: { name: 'Ivan I.' } }) },
    }))
    expect(paragraphsOf(plan).map(textOf).filter((text) => text.includes('..'))).toEqual([])
    expect(paragraphsOf(plan).map(textOf).filter((text) => text.includes('A. K.') || text.includes('А. К.')).length).toBeGreaterThan(0)
  }
})

test('a long quotation gives its length by the words that the claim takes from it, never by others', () => {
  const length = (asserts: string) => {
    const quote = 'his lawyers were prevented from meeting their client in prison for almost a week'
    const told = toldDenial(aDenial({ event: { id: ids.earlier, happened: '2024-01' } }), {
      claims: [aClaim({ eventId: ids.earlier, field: 'duration', toldByPartyId: client.id, quote, asserts, daysMin: 4, daysMax: 6 })],
    })
    const paragraph = paragraphOf(planPacket(someRecords({ earlier: [told], parties: [client] })), `earlier.${ids.earlier}`)
    return [textOf(paragraph).split('. ')[0], paragraph.notes.join().includes(quote)]
  }
  const start = 'It is reported that in January 2024 counsel was not admitted to the client: one source (a person known to counsel) says'
  expect([length('almost a week'), length('nearly a week')]).toEqual([[`${start} “almost a week” (4 to 6 days)`, true], [`${start} “…\u00a0almost a week” (4 to 6 days)`, true]])
})
