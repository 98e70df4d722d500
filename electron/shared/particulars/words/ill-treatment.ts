import type { illTreatment } from '../ill-treatment'
import { methodWords } from './injury-parts'
import type { WordsIn3 } from './types'

const { en, ru, fr } = methodWords

export const illTreatmentWords: WordsIn3<typeof illTreatment> = {
  en: {
    name: 'Ill-treatment',
    groups: { methods: 'What was done, as alleged', people: 'Who did it, who saw it', effects: 'Effects and traces', learned: 'How it became known' },
    fields: {
      ...en.fields, perpetrators: 'Alleged perpetrators', 'perpetrators.no': 'No.', 'perpetrators.partyId': 'Known person', 'perpetrators.name': 'Name or nickname', 'perpetrators.involvement': 'Part in it', 'perpetrators.unit': 'Unit', 'perpetrators.rank': 'Rank',
      'perpetrators.badge': 'Badge', 'perpetrators.description': 'Description: height, age, voice, marks', 'perpetrators.identifiedBy': 'Identified by', 'perpetrators.identifiedOn': 'Identified on', witnesses: 'Witnesses', 'witnesses.partyId': 'Known person',
      'witnesses.name': 'Name or description', 'witnesses.saw': 'What they saw', 'witnesses.by': 'Saw persons no.', threats: 'Threats', objects: 'Objects used or seen', clothingKept: 'Clothing kept', clothing: 'Pieces of clothing', 'clothing.item': 'Piece',
      'clothing.state': 'State, stains, tears', 'clothing.keptWhere': 'Kept where and by whom', 'clothing.documentId': 'Receipt or photograph', endedOn: 'Ended on', toldOn: 'First told on', toldByPartyId: 'By whom', toldHow: 'How',
    },
    notes: { ...en.notes, perpetrators: 'Describe a person whose name is not known; choose the known person later, and the description stays.', clothingKept: 'Keep it unwashed, in paper, with a list.', toldOn: 'The day somebody of the defence first heard of it.' },
    choices: {
      ...en.choices, ...en.body,
      involvement: { unknown: 'Not known', actedDirectly: 'Did it', ordered: 'Ordered it', assisted: 'Helped', present: 'Was there', failedToPrevent: 'Did not stop it', coveredUp: 'Covered it up' },
    },
  },
  ru: {
    name: 'Жестокое обращение',
    groups: { methods: 'Что, как утверждается, делали', people: 'Кто делал и кто видел', effects: 'Последствия и следы', learned: 'Как стало известно' },
    fields: {
      ...ru.fields, perpetrators: 'Предполагаемые исполнители', 'perpetrators.no': '№', 'perpetrators.partyId': 'Известное лицо', 'perpetrators.name': 'Имя или прозвище', 'perpetrators.involvement': 'Роль', 'perpetrators.unit': 'Подразделение', 'perpetrators.rank': 'Звание',
      'perpetrators.badge': 'Номер жетона', 'perpetrators.description': 'Приметы: рост, возраст, голос', 'perpetrators.identifiedBy': 'Кем опознан', 'perpetrators.identifiedOn': 'Когда опознан', witnesses: 'Свидетели', 'witnesses.partyId': 'Известное лицо',
      'witnesses.name': 'Имя или приметы', 'witnesses.saw': 'Что видели', 'witnesses.by': 'Видели лиц №', threats: 'Угрозы', objects: 'Предметы', clothingKept: 'Одежда сохранена', clothing: 'Предметы одежды', 'clothing.item': 'Предмет',
      'clothing.state': 'Состояние, пятна, разрывы', 'clothing.keptWhere': 'Где и у кого хранится', 'clothing.documentId': 'Расписка или фотография', endedOn: 'Окончилось', toldOn: 'Впервые рассказано', toldByPartyId: 'Кем', toldHow: 'Как',
    },
    notes: { ...ru.notes, perpetrators: 'Опишите того, чьё имя неизвестно; выберите известное лицо позже, описание останется.', clothingKept: 'Не стирать, хранить в бумаге, по описи.', toldOn: 'День, когда защита впервые узнала об этом.' },
    choices: {
      ...ru.choices, ...ru.body,
      involvement: { unknown: 'Неизвестно', actedDirectly: 'Делал сам', ordered: 'Приказал', assisted: 'Помогал', present: 'Присутствовал', failedToPrevent: 'Не пресёк', coveredUp: 'Скрывал' },
    },
  },
  fr: {
    name: 'Mauvais traitements',
    groups: { methods: 'Ce qui aurait été fait', people: 'Qui l’a fait, qui l’a vu', effects: 'Effets et traces', learned: 'Comment on l’a su' },
    fields: {
      ...fr.fields, perpetrators: 'Auteurs présumés', 'perpetrators.no': 'No', 'perpetrators.partyId': 'Personne connue', 'perpetrators.name': 'Nom ou surnom', 'perpetrators.involvement': 'Rôle', 'perpetrators.unit': 'Unité', 'perpetrators.rank': 'Grade',
      'perpetrators.badge': 'Matricule', 'perpetrators.description': 'Description : taille, âge, voix', 'perpetrators.identifiedBy': 'Identifié par', 'perpetrators.identifiedOn': 'Identifié le', witnesses: 'Témoins', 'witnesses.partyId': 'Personne connue',
      'witnesses.name': 'Nom ou description', 'witnesses.saw': 'Ce qu’ils ont vu', 'witnesses.by': 'Ont vu les personnes no', threats: 'Menaces', objects: 'Objets utilisés ou vus', clothingKept: 'Vêtements gardés', clothing: 'Vêtements', 'clothing.item': 'Pièce',
      'clothing.state': 'État, taches, déchirures', 'clothing.keptWhere': 'Gardé où et par qui', 'clothing.documentId': 'Reçu ou photographie', endedOn: 'Terminé le', toldOn: 'Raconté d’abord le', toldByPartyId: 'Par qui', toldHow: 'Comment',
    },
    notes: { ...fr.notes, perpetrators: 'Décrivez une personne dont le nom est inconnu ; choisissez plus tard la personne connue, la description reste.', clothingKept: 'Ne pas laver, garder dans du papier, avec une liste.', toldOn: 'Le jour où la défense l’a appris.' },
    choices: {
      ...fr.choices, ...fr.body,
      involvement: { unknown: 'Inconnu', actedDirectly: 'L’a fait', ordered: 'L’a ordonné', assisted: 'A aidé', present: 'Était présent', failedToPrevent: 'N’a pas empêché', coveredUp: 'A dissimulé' },
    },
  },
}
