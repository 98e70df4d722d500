import type { visitNote } from '../visit-note'
import type { WordsIn3 } from './types'

export const visitNoteWords: WordsIn3<typeof visitNote> = {
  en: {
    name: 'Note after a visit',
    groups: { about: 'Visit', seen: 'What was seen', said: 'What the client said', signed: 'Signature and next steps' },
    fields: {
      visitEventId: 'Visit', author: 'Written by', presentPartyIds: 'Who was there', seenFrom: 'Client seen from', seenTo: 'Until', conditions: 'Conditions of the talk', marksSeen: 'Marks', marks: 'Marks, as seen', walk: 'Walk', mood: 'Mood', weight: 'Weight', weightKg: 'Weight, kg',
      clothing: 'Clothing', appearance: 'Appearance', clientSaid: 'In the client’s words', pain: 'Pain', medication: 'Medicine', food: 'Food and water', sleep: 'Sleep', letters: 'Letters, parcels, calls', threats: 'Threats', signed: 'Signed', urgent: 'Urgent',
      nextSteps: 'Next steps', documentId: 'The note on paper', documentIds: 'Other papers',
    },
    notes: { visitEventId: 'The date and time at the top say when this note was written: within 24 hours of the visit it is contemporaneous.', marks: 'What the eye saw, not what caused it: only a clinician says how a mark fits an account.' },
    choices: {
      marksSeen: { notRecorded: 'Not recorded', none: 'None seen', seen: 'Seen', notAbleToSee: 'Could not be seen' },
      walk: { notRecorded: 'Not recorded', usual: 'As usual', difficult: 'With difficulty', supported: 'Supported', notSeen: 'Not seen' },
      mood: { calm: 'Calm', anxious: 'Anxious', low: 'Low', numb: 'Numb', confused: 'Confused', tearful: 'Tearful', angry: 'Angry' },
      weightSeen: { notRecorded: 'Not recorded', same: 'As before', lost: 'Looks thinner', gained: 'Looks heavier' },
    },
  },
  ru: {
    name: 'Записка после свидания',
    groups: { about: 'Свидание', seen: 'Что было видно', said: 'Что сказал доверитель', signed: 'Подпись и следующие шаги' },
    fields: {
      visitEventId: 'Свидание', author: 'Кто написал', presentPartyIds: 'Кто присутствовал', seenFrom: 'Видели доверителя с', seenTo: 'До', conditions: 'Условия беседы', marksSeen: 'Следы', marks: 'Следы, как их видели', walk: 'Походка', mood: 'Настроение', weight: 'Вес', weightKg: 'Вес, кг',
      clothing: 'Одежда', appearance: 'Внешний вид', clientSaid: 'Словами доверителя', pain: 'Боль', medication: 'Лекарства', food: 'Еда и вода', sleep: 'Сон', letters: 'Письма, посылки, звонки', threats: 'Угрозы', signed: 'Подписана', urgent: 'Срочно',
      nextSteps: 'Следующие шаги', documentId: 'Записка на бумаге', documentIds: 'Другие документы',
    },
    notes: { visitEventId: 'Дата и время вверху говорят, когда записка написана: в течение 24 часов после свидания она современна ему.', marks: 'Что увидел глаз, а не отчего это: соответствие рассказу определяет только врач.' },
    choices: {
      marksSeen: { notRecorded: 'Не записано', none: 'Не видно', seen: 'Видны', notAbleToSee: 'Нельзя было увидеть' },
      walk: { notRecorded: 'Не записано', usual: 'Обычная', difficult: 'С трудом', supported: 'С поддержкой', notSeen: 'Не видели' },
      mood: { calm: 'Спокоен', anxious: 'Тревожен', low: 'Подавлен', numb: 'Безучастен', confused: 'Растерян', tearful: 'Плачет', angry: 'Гневен' },
      weightSeen: { notRecorded: 'Не записано', same: 'Как прежде', lost: 'Похудел', gained: 'Поправился' },
    },
  },
  fr: {
    name: 'Note après visite',
    groups: { about: 'Visite', seen: 'Ce qui a été vu', said: 'Ce qu’a dit le client', signed: 'Signature et suites' },
    fields: {
      visitEventId: 'Visite', author: 'Écrite par', presentPartyIds: 'Personnes présentes', seenFrom: 'Client vu de', seenTo: 'À', conditions: 'Conditions de l’entretien', marksSeen: 'Marques', marks: 'Marques, telles que vues', walk: 'Démarche', mood: 'Humeur', weight: 'Poids', weightKg: 'Poids, kg',
      clothing: 'Vêtements', appearance: 'Apparence', clientSaid: 'Dans les mots du client', pain: 'Douleurs', medication: 'Médicaments', food: 'Nourriture et eau', sleep: 'Sommeil', letters: 'Lettres, colis, appels', threats: 'Menaces', signed: 'Signée', urgent: 'Urgent',
      nextSteps: 'Suites', documentId: 'La note sur papier', documentIds: 'Autres papiers',
    },
    notes: { visitEventId: 'La date et l’heure en tête disent quand la note fut écrite : dans les 24 heures de la visite, elle est contemporaine.', marks: 'Ce que l’œil a vu, non sa cause : seul un clinicien dit si une marque concorde.' },
    choices: {
      marksSeen: { notRecorded: 'Non noté', none: 'Aucune vue', seen: 'Vues', notAbleToSee: 'Impossible à voir' },
      walk: { notRecorded: 'Non notée', usual: 'Habituelle', difficult: 'Difficile', supported: 'Soutenue', notSeen: 'Non vue' },
      mood: { calm: 'Calme', anxious: 'Anxieux', low: 'Abattu', numb: 'Absent', confused: 'Confus', tearful: 'En larmes', angry: 'En colère' },
      weightSeen: { notRecorded: 'Non noté', same: 'Comme avant', lost: 'Semble amaigri', gained: 'Semble plus lourd' },
    },
  },
}
