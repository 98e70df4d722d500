import type { condition } from '../condition'
import type { WordsIn3 } from './types'

export const conditionWords: WordsIn3<typeof condition> = {
  en: {
    name: 'Condition of detention',
    groups: { what: 'What it is like', norms: 'Held against', answer: 'Complaint and papers' },
    fields: {
      topic: 'About', clientSaid: 'In the client’s words', observed: 'As observed', observedBy: 'Observed by', cellNo: 'Cell', squareMetres: 'Square metres', persons: 'Persons in it', beds: 'Beds',
      celsius: 'Temperature, °C', minutesADay: 'Minutes a day', normIds: 'Provisions', normNote: 'Remark', complained: 'A complaint was made', answer: 'Answer', documentIds: 'Papers', photographDocumentId: 'Photograph or drawing',
    },
    notes: { normIds: 'None of these is confirmed here: confirm each in Settings, Law, before it is relied on.', minutesADay: 'Of exercise, light, hot water: whatever the record is about.' },
    choices: {
      conditionTopic: {
        unknown: 'Not chosen', cell: 'Cell', crowding: 'Crowding', bed: 'Bed', clothing: 'Clothing', light: 'Light', cold: 'Cold or heat', air: 'Air', hygiene: 'Washing, toilet', food: 'Food', water: 'Water',
        exercise: 'Exercise', isolation: 'Isolation', search: 'Search', religion: 'Religion', books: 'Books', company: 'Persons held together', other: 'Other',
      },
      conditionSeenBy: { unknown: 'Not known', client: 'Client', counsel: 'Counsel', relative: 'Relative', monitor: 'Monitor', doctor: 'Doctor', other: 'Other' },
      conditionNorm: {
        'un.mr.1': 'Mandela Rule 1', 'un.mr.12': 'Mandela Rule 12', 'un.mr.13': 'Mandela Rule 13', 'un.mr.14': 'Mandela Rule 14', 'un.mr.15-16': 'Mandela Rules 15–16', 'un.mr.18': 'Mandela Rule 18',
        'un.mr.19': 'Mandela Rule 19', 'un.mr.21': 'Mandela Rule 21', 'un.mr.22': 'Mandela Rule 22', 'un.mr.23': 'Mandela Rule 23', 'un.mr.43': 'Mandela Rule 43', 'un.mr.44': 'Mandela Rule 44',
        'un.mr.50-52': 'Mandela Rules 50–52', 'un.mr.64': 'Mandela Rule 64', 'un.mr.65-66': 'Mandela Rules 65–66', 'un.mr.67': 'Mandela Rule 67', 'un.iccpr.10': 'ICCPR, art. 10', 'un.iccpr.18': 'ICCPR, art. 18',
      },
    },
  },
  ru: {
    name: 'Условия содержания',
    groups: { what: 'Каковы они', norms: 'С чем сопоставлены', answer: 'Жалоба и документы' },
    fields: {
      topic: 'О чём', clientSaid: 'Словами доверителя', observed: 'Что наблюдалось', observedBy: 'Кем', cellNo: 'Камера', squareMetres: 'Квадратных метров', persons: 'Человек в ней', beds: 'Спальных мест',
      celsius: 'Температура, °C', minutesADay: 'Минут в день', normIds: 'Нормы', normNote: 'Примечание', complained: 'Жаловались', answer: 'Ответ', documentIds: 'Документы', photographDocumentId: 'Снимок или рисунок',
    },
    notes: { normIds: 'Ни одна здесь не подтверждена: подтвердите в «Настройки, право», прежде чем ссылаться.', minutesADay: 'Прогулки, света, горячей воды: того, о чём запись.' },
    choices: {
      conditionTopic: {
        unknown: 'Не выбрано', cell: 'Камера', crowding: 'Теснота', bed: 'Постель', clothing: 'Одежда', light: 'Свет', cold: 'Холод, жара', air: 'Воздух', hygiene: 'Мытьё, туалет', food: 'Питание', water: 'Вода',
        exercise: 'Прогулка', isolation: 'Изоляция', search: 'Обыск', religion: 'Религия', books: 'Книги', company: 'Кто содержится вместе', other: 'Иное',
      },
      conditionSeenBy: { unknown: 'Неизвестно', client: 'Доверитель', counsel: 'Адвокат', relative: 'Родственник', monitor: 'ОНК', doctor: 'Врач', other: 'Иной' },
      conditionNorm: {
        'un.mr.1': 'Правило Манделы 1', 'un.mr.12': 'Правило Манделы 12', 'un.mr.13': 'Правило Манделы 13', 'un.mr.14': 'Правило Манделы 14', 'un.mr.15-16': 'Правила Манделы 15–16', 'un.mr.18': 'Правило Манделы 18',
        'un.mr.19': 'Правило Манделы 19', 'un.mr.21': 'Правило Манделы 21', 'un.mr.22': 'Правило Манделы 22', 'un.mr.23': 'Правило Манделы 23', 'un.mr.43': 'Правило Манделы 43', 'un.mr.44': 'Правило Манделы 44',
        'un.mr.50-52': 'Правила Манделы 50–52', 'un.mr.64': 'Правило Манделы 64', 'un.mr.65-66': 'Правила Манделы 65–66', 'un.mr.67': 'Правило Манделы 67', 'un.iccpr.10': 'МПГПП, ст. 10', 'un.iccpr.18': 'МПГПП, ст. 18',
      },
    },
  },
  fr: {
    name: 'Condition de détention',
    groups: { what: 'Ce qu’il en est', norms: 'Au regard de', answer: 'Plainte et papiers' },
    fields: {
      topic: 'Sujet', clientSaid: 'Dans les mots du client', observed: 'Constat', observedBy: 'Constaté par', cellNo: 'Cellule', squareMetres: 'Mètres carrés', persons: 'Personnes', beds: 'Lits',
      celsius: 'Température, °C', minutesADay: 'Minutes par jour', normIds: 'Dispositions', normNote: 'Remarque', complained: 'Plainte faite', answer: 'Réponse', documentIds: 'Papiers', photographDocumentId: 'Photo ou dessin',
    },
    notes: { normIds: 'Aucune n’est confirmée ici : confirmez-la dans Réglages, Droit, avant de l’invoquer.', minutesADay: 'De promenade, de lumière, d’eau chaude : selon l’objet de la fiche.' },
    choices: {
      conditionTopic: {
        unknown: 'Non choisi', cell: 'Cellule', crowding: 'Surpopulation', bed: 'Couchage', clothing: 'Vêtements', light: 'Lumière', cold: 'Froid ou chaleur', air: 'Air', hygiene: 'Hygiène', food: 'Nourriture', water: 'Eau',
        exercise: 'Promenade', isolation: 'Isolement', search: 'Fouille', religion: 'Religion', books: 'Livres', company: 'Codétenus', other: 'Autre',
      },
      conditionSeenBy: { unknown: 'Inconnu', client: 'Client', counsel: 'Avocat', relative: 'Proche', monitor: 'Observateur', doctor: 'Médecin', other: 'Autre' },
      conditionNorm: {
        'un.mr.1': 'Règle Mandela 1', 'un.mr.12': 'Règle Mandela 12', 'un.mr.13': 'Règle Mandela 13', 'un.mr.14': 'Règle Mandela 14', 'un.mr.15-16': 'Règles Mandela 15–16', 'un.mr.18': 'Règle Mandela 18',
        'un.mr.19': 'Règle Mandela 19', 'un.mr.21': 'Règle Mandela 21', 'un.mr.22': 'Règle Mandela 22', 'un.mr.23': 'Règle Mandela 23', 'un.mr.43': 'Règle Mandela 43', 'un.mr.44': 'Règle Mandela 44',
        'un.mr.50-52': 'Règles Mandela 50–52', 'un.mr.64': 'Règle Mandela 64', 'un.mr.65-66': 'Règles Mandela 65–66', 'un.mr.67': 'Règle Mandela 67', 'un.iccpr.10': 'PIDCP, art. 10', 'un.iccpr.18': 'PIDCP, art. 18',
      },
    },
  },
}
