import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { videoSpan } from '../../electron/packets/default-requests'
import { defaultRequests } from '../../electron/packets/plan-packet'
import { defaultStandardIds, parseStandards } from '../../electron/packets/standards'
import { packetKindNames } from '../../electron/shared/packet-kinds'
import { aDenial, aStandard } from '../support/case-builders'
import { inventedRecords } from '../support/invented-complaint'

const shipped = ['access', 'detention', 'packets'].flatMap((pack) => parseStandards(JSON.parse(readFileSync(new URL(`../../resources/standards/${pack}.json`, import.meta.url), 'utf8'))))

test('the shipped provisions are all unverified, named once, and written in three languages', () => {
  expect([shipped.length, new Set(shipped.map(({ id }) => id)).size]).toEqual([54 + 16 + 38, 54 + 16 + 38])
  expect(shipped.filter(({ reference, paraphrase }) => reference.fr === '' || paraphrase.fr === '')).toEqual([])
  expect(shipped.filter((one) => one.verification !== 'unverified' || one.verifiedBy !== '' || one.verifiedOn !== null)).toEqual([])
  expect(shipped.filter(({ reference, paraphrase }) => !/\p{Script=Cyrillic}/u.test(reference.ru + paraphrase.ru) || reference.en === '' || paraphrase.en === '')).toEqual([])
  expect(shipped.filter(({ paraphrase }) => !/\p{Script=Cyrillic}/u.test(paraphrase.ru) || /\p{Script=Cyrillic}/u.test(paraphrase.en))).toEqual([])
  expect(shipped.filter(({ source }) => !source.includes('verify'))).toEqual([])
})

test('a new complaint begins with the provisions for the client’s status, all of them in the library', () => {
  const known = new Set(shipped.map(({ id }) => id))
  const statuses = ['unknown', 'apprehended', 'inCustody', 'accused', 'convicted', 'released'] as const
  expect(statuses.flatMap((status) => defaultStandardIds('accessDenialComplaint', 'RU', status)).filter((id) => !known.has(id))).toEqual([])
  const general = ['un.bprl.8', 'un.bprl.16', 'un.bop.18', 'un.iccpr.14-3-b']
  expect(defaultStandardIds('accessDenialComplaint', 'RU', 'convicted')).toEqual([...general, 'un.mr.61', 'ru.const.48', 'ru.uik.12-8', 'ru.uik.89', 'ru.2202-1.10', 'ru.59-fz.12'])
  expect(defaultStandardIds('accessDenialComplaint', 'RU', 'inCustody')).toEqual([...general, 'un.bprl.7', 'un.bop.15', 'un.mr.119-120', 'ru.const.48', 'ru.103-fz.18', 'ru.2202-1.10', 'ru.59-fz.12'])
  expect(defaultStandardIds('accessDenialComplaint', 'FR', 'convicted')).toEqual([...general, 'un.mr.61'])
})

test('every kind begins with provisions that the library holds, and confirms none of them', () => {
  const known = new Map(shipped.map((one) => [one.id, one.verification]))
  const statuses = ['unknown', 'accused', 'convicted'] as const
  const begun = packetKindNames.flatMap((kind) => statuses.flatMap((status) => defaultStandardIds(kind, 'RU', status).map((id) => [kind, id, known.get(id)])))
  expect(begun.filter(([, , verification]) => verification !== 'unverified')).toEqual([])
  expect(new Set(begun.map(([kind]) => kind)).size).toBe(packetKindNames.length - 1)
})

test('no default provision is for the other status', () => {
  const of = (status: 'convicted' | 'accused') => defaultStandardIds('accessDenialComplaint', 'RU', status).map((id) => shipped.find((one) => one.id === id)?.appliesTo)
  expect([of('convicted').includes('detained'), of('accused').includes('imprisoned')]).toEqual([false, false])
})

test('a pack of the wrong shape is refused', () => {
  const good = [aStandard()]
  expect(parseStandards(good)).toEqual(good)
  const bad = [{}, [{ id: 'x' }], [...good, ...good], [aStandard({ verification: 'verified' })], [{ ...good[0], extra: 1 }]]
  for (const pack of bad) expect(() => parseStandards(pack)).toThrow(expect.objectContaining({ code: 'invalid_input' }))
})

test('the usual requests name date, span and address', () => {
  expect(defaultRequests(inventedRecords('en'), 'en')).toEqual([
    'To order that counsel be admitted to the client at once, and to state the date and hour.',
    'To establish the reasons for the refusal on 9 September 2024 and their legal ground, and to give them to counsel in writing.',
    'To confirm the client’s state of health and whereabouts.',
    'To preserve the gate log, the register of passes and the video of the entrance and of the visiting rooms on 9 September 2024, 08:40–13:05 (time zone Europe/Moscow), to stop their overwriting, and to confirm this in writing.',
    'To examine the liability of the official who refused access.',
    'To send a written answer to this complaint to: 101000, PO box 17.',
  ])
  expect(defaultRequests(inventedRecords('ru'), 'ru')).toEqual([
    'Обеспечить немедленный допуск защитника к доверителю, указав дату и час.',
    'Установить причины отказа в допуске 9 сентября 2024 года и их правовое основание и сообщить их защитнику в письменной форме.',
    'Подтвердить состояние здоровья и местонахождение доверителя.',
    'Обеспечить сохранность журнала прохода, журнала учёта пропусков и видеозаписи входа и помещений для свиданий за период: 9 сентября 2024 года, 08:40–13:05 (часовой пояс Europe/Moscow), не допустить их уничтожения и перезаписи и письменно подтвердить это.',
    'Рассмотреть вопрос об ответственности должностного лица, отказавшего в допуске.',
    'Направить письменный ответ на настоящую жалобу по адресу: 101000, PO box 17.',
  ])
})

test('video is asked for an hour around, within the day', () => {
  const spans = [
    { arrivedAt: '09:40', leftAt: '12:05' }, { arrivedAt: '00:20', leftAt: '23:30' }, { arrivedAt: '09:40', waitedMinutes: 20 }, { arrivedAt: '09:40' }, {},
  ]
  expect(spans.map((fields) => videoSpan(aDenial(fields)))).toEqual(['08:40–13:05', '00:00–24:00', '08:40–11:00', '08:40–24:00', ''])
})
