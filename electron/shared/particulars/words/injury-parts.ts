/** Words that the lawyer's sheet, the clinician's report and the incident share. */
import type { bodyRegions, bodySides, bodyViews } from '../injury-parts'

type Words<T extends readonly string[]> = { readonly [K in T[number]]: string }
type Body = { readonly bodyView: Words<typeof bodyViews>; readonly bodyRegion: Words<typeof bodyRegions>; readonly bodySide: Words<typeof bodySides> }

const bodyEn: Body = {
  bodyView: {
    none: 'Not placed', front: 'Front', back: 'Back', left: 'Left side', right: 'Right side', headFront: 'Head, front', headLeft: 'Head, left', headRight: 'Head, right', headTop: 'Head, top',
    handsBack: 'Hands, backs', handsPalm: 'Hands, palms', soles: 'Soles of the feet', teeth: 'Teeth', genitalFemale: 'Genital area, female', genitalMale: 'Genital area, male',
  },
  bodyRegion: {
    unknown: 'Not said', head: 'Head', face: 'Face', eye: 'Eye', ear: 'Ear', mouth: 'Mouth', teeth: 'Teeth', neck: 'Neck', shoulder: 'Shoulder', upperArm: 'Upper arm', elbow: 'Elbow', forearm: 'Forearm',
    wrist: 'Wrist', hand: 'Hand', chest: 'Chest', abdomen: 'Abdomen', upperBack: 'Upper back', lowerBack: 'Lower back', kidneys: 'Kidney area', buttock: 'Buttock', hip: 'Hip', genitals: 'Genital area',
    thigh: 'Thigh', knee: 'Knee', lowerLeg: 'Lower leg', ankle: 'Ankle', foot: 'Foot', sole: 'Sole', whole: 'Whole body', other: 'Other',
  },
  bodySide: { unknown: 'Not said', left: 'Left', right: 'Right', middle: 'Middle', both: 'Both' },
}

const bodyRu: Body = {
  bodyView: {
    none: 'Не отмечено', front: 'Спереди', back: 'Сзади', left: 'Слева', right: 'Справа', headFront: 'Голова спереди', headLeft: 'Голова слева', headRight: 'Голова справа', headTop: 'Голова сверху',
    handsBack: 'Кисти, тыл', handsPalm: 'Кисти, ладони', soles: 'Подошвы стоп', teeth: 'Зубы', genitalFemale: 'Область половых органов, жен.', genitalMale: 'Область половых органов, муж.',
  },
  bodyRegion: {
    unknown: 'Не указано', head: 'Голова', face: 'Лицо', eye: 'Глаз', ear: 'Ухо', mouth: 'Рот', teeth: 'Зубы', neck: 'Шея', shoulder: 'Плечевой сустав', upperArm: 'Плечо', elbow: 'Локоть', forearm: 'Предплечье',
    wrist: 'Запястье', hand: 'Кисть', chest: 'Грудь', abdomen: 'Живот', upperBack: 'Верх спины', lowerBack: 'Поясница', kidneys: 'Область почек', buttock: 'Ягодица', hip: 'Таз', genitals: 'Половые органы',
    thigh: 'Бедро', knee: 'Колено', lowerLeg: 'Голень', ankle: 'Лодыжка', foot: 'Стопа', sole: 'Подошва', whole: 'Всё тело', other: 'Иное',
  },
  bodySide: { unknown: 'Не указано', left: 'Слева', right: 'Справа', middle: 'Посередине', both: 'С обеих сторон' },
}

const bodyFr: Body = {
  bodyView: {
    none: 'Non placée', front: 'De face', back: 'De dos', left: 'Côté gauche', right: 'Côté droit', headFront: 'Tête, face', headLeft: 'Tête, gauche', headRight: 'Tête, droite', headTop: 'Tête, dessus',
    handsBack: 'Mains, dos', handsPalm: 'Mains, paumes', soles: 'Plantes des pieds', teeth: 'Dents', genitalFemale: 'Région génitale, femme', genitalMale: 'Région génitale, homme',
  },
  bodyRegion: {
    unknown: 'Non précisé', head: 'Tête', face: 'Visage', eye: 'Œil', ear: 'Oreille', mouth: 'Bouche', teeth: 'Dents', neck: 'Cou', shoulder: 'Épaule', upperArm: 'Bras', elbow: 'Coude', forearm: 'Avant-bras',
    wrist: 'Poignet', hand: 'Main', chest: 'Poitrine', abdomen: 'Abdomen', upperBack: 'Haut du dos', lowerBack: 'Bas du dos', kidneys: 'Région des reins', buttock: 'Fesse', hip: 'Hanche', genitals: 'Région génitale',
    thigh: 'Cuisse', knee: 'Genou', lowerLeg: 'Jambe', ankle: 'Cheville', foot: 'Pied', sole: 'Plante', whole: 'Corps entier', other: 'Autre',
  },
  bodySide: { unknown: 'Non précisé', left: 'Gauche', right: 'Droite', middle: 'Milieu', both: 'Des deux côtés' },
}

const methodEn = {
  fields: {
    methods: 'Methods', 'methods.code': 'Kind', 'methods.how': 'What exactly', 'methods.instrument': 'With what', 'methods.bodyPart': 'Part of the body', 'methods.side': 'Side', 'methods.posture': 'Posture',
    'methods.duration': 'How long', 'methods.count': 'How many times', 'methods.by': 'By persons no.', consciousnessLoss: 'Loss of consciousness', consciousnessBasis: 'How that is known',
  },
  notes: {
    methods: 'Ask openly and do not suggest methods.',
    consciousnessBasis: 'A person’s own estimate of how long it lasted is unreliable (Istanbul Protocol, before para. 437).',
  },
  choices: {
    method: {
      unknown: 'Not said', blunt: 'Blows: beating, kicking, slapping, baton, fall', positional: 'Position: suspension, forced posture, restraint, tight cuffs', electric: 'Electric shocks', burn: 'Burns: cigarette, hot fluid, acid',
      asphyxia: 'Asphyxia: water, bag, smoke', penetrating: 'Penetrating: stabbing, needles, nails', crush: 'Crushing', shake: 'Shaking', chemical: 'Chemical: forced ingestion, injection, poison', sexual: 'Sexual: rape, assault, forced nudity',
      deprivation: 'Deprivation: food, water, sleep, medicine, hygiene', isolation: 'Solitary confinement', sensory: 'Sensory overload or deprivation', exhaustion: 'Exhaustion: forced exercise without sleep', humiliation: 'Humiliation, verbal abuse',
      threat: 'Threats: death, family, mock execution, animals', psych: 'Psychological: forced betrayal, helplessness, taboo', exposure: 'Exposure: cold, heat, noise, light, small space', religious: 'Religion: scripture taken, worship barred', other: 'Other',
    },
    consciousnessLoss: { unknown: 'Not known', no: 'No', brief: 'Brief', prolonged: 'Prolonged' },
  },
}

const methodRu: typeof methodEn = {
  fields: {
    methods: 'Способы', 'methods.code': 'Вид', 'methods.how': 'Что именно', 'methods.instrument': 'Чем', 'methods.bodyPart': 'Часть тела', 'methods.side': 'Сторона', 'methods.posture': 'Поза',
    'methods.duration': 'Как долго', 'methods.count': 'Сколько раз', 'methods.by': 'Лица №', consciousnessLoss: 'Потеря сознания', consciousnessBasis: 'Откуда это известно',
  },
  notes: {
    methods: 'Спрашивайте открыто и не подсказывайте способов.',
    consciousnessBasis: 'Собственная оценка человека, сколько это длилось, ненадёжна (Стамбульский протокол, перед п. 437).',
  },
  choices: {
    method: {
      unknown: 'Не указано', blunt: 'Удары: избиение, пинки, пощёчины, дубинка, падение', positional: 'Поза: подвешивание, вынужденная поза, фиксация, тугие наручники', electric: 'Электрический ток', burn: 'Ожоги: сигарета, горячая жидкость, кислота',
      asphyxia: 'Удушение: вода, пакет, дым', penetrating: 'Проникающее: колющее, иглы, ногти', crush: 'Сдавливание', shake: 'Тряска', chemical: 'Химическое: насильственный приём, инъекция, яд', sexual: 'Сексуальное: изнасилование, насилие, принудительное обнажение',
      deprivation: 'Лишение: пища, вода, сон, лекарства, гигиена', isolation: 'Одиночное содержание', sensory: 'Сенсорная перегрузка или лишение', exhaustion: 'Изнурение: нагрузки без сна', humiliation: 'Унижение, оскорбления',
      threat: 'Угрозы: смерть, семья, имитация казни, животные', psych: 'Психологическое: принуждение к предательству, беспомощность, запретное', exposure: 'Воздействие: холод, жара, шум, свет, теснота', religious: 'Религия: изъятие писания, запрет молитвы', other: 'Иное',
    },
    consciousnessLoss: { unknown: 'Неизвестно', no: 'Нет', brief: 'Кратко', prolonged: 'Длительно' },
  },
}

const methodFr: typeof methodEn = {
  fields: {
    methods: 'Méthodes', 'methods.code': 'Genre', 'methods.how': 'Quoi exactement', 'methods.instrument': 'Avec quoi', 'methods.bodyPart': 'Partie du corps', 'methods.side': 'Côté', 'methods.posture': 'Posture',
    'methods.duration': 'Combien de temps', 'methods.count': 'Combien de fois', 'methods.by': 'Par personnes no', consciousnessLoss: 'Perte de connaissance', consciousnessBasis: 'Comment on le sait',
  },
  notes: {
    methods: 'Posez des questions ouvertes et ne suggérez pas de méthodes.',
    consciousnessBasis: 'L’estimation de la durée par la personne elle-même n’est pas fiable (Protocole d’Istanbul, avant le par. 437).',
  },
  choices: {
    method: {
      unknown: 'Non précisé', blunt: 'Coups : coups de poing, de pied, gifles, matraque, chute', positional: 'Position : suspension, posture forcée, contention, menottes serrées', electric: 'Décharges électriques', burn: 'Brûlures : cigarette, liquide chaud, acide',
      asphyxia: 'Asphyxie : eau, sac, fumée', penetrating: 'Pénétration : arme blanche, aiguilles, ongles', crush: 'Écrasement', shake: 'Secousses', chemical: 'Chimique : ingestion forcée, injection, poison', sexual: 'Sexuel : viol, agression, nudité forcée',
      deprivation: 'Privation : nourriture, eau, sommeil, médicaments, hygiène', isolation: 'Isolement', sensory: 'Surcharge ou privation sensorielle', exhaustion: 'Épuisement : exercices forcés sans sommeil', humiliation: 'Humiliation, injures',
      threat: 'Menaces : mort, famille, simulacre d’exécution, animaux', psych: 'Psychologique : trahison forcée, impuissance, tabou', exposure: 'Exposition : froid, chaleur, bruit, lumière, exiguïté', religious: 'Religion : livre retiré, culte interdit', other: 'Autre',
    },
    consciousnessLoss: { unknown: 'Inconnu', no: 'Non', brief: 'Brève', prolonged: 'Prolongée' },
  },
}

/** Of the incident, which has methods and the body's parts but no sheet. */
export const methodWords = { en: { ...methodEn, body: bodyEn }, ru: { ...methodRu, body: bodyRu }, fr: { ...methodFr, body: bodyFr } }

const sheetEn = {
  groups: {
    circumstances: 'Where, when and before whom', consents: 'Consent that day', account: 'The account', findings: 'Marks and injuries', photographs: 'Photographs', photoRules: 'Rules for these photographs', authorship: 'Signature and delivery',
  },
  fields: {
    startedAt: 'From', endedOn: 'Ended on', endedAt: 'to', institutionPartyId: 'Institution', address: 'Address', room: 'Room', personsPresent: 'Persons present', 'personsPresent.name': 'Name', 'personsPresent.affiliation': 'Affiliation',
    'personsPresent.role': 'Role', guardsPresent: 'Guards or police', guardsWho: 'Who they were', guardsWhy: 'Why they were there', restraintsUsed: 'Restraints', restraintsDetail: 'Which, when', escortDemeanour: 'Demeanour of the escort',
    threatsToExaminer: 'Threats to who examined', requestedBy: 'Requested by', requestedOn: 'Requested on', requestRef: 'Reference', interpreter: 'Interpreter', interpreterLanguage: 'Language', interpreterSworn: 'Interpreter sworn',
    timeLimitImposed: 'Time was limited', timeLimitMinutes: 'To minutes', examConsent: 'To be examined or seen', examConsentOn: 'On', examConsentHow: 'How recorded', photoConsent: 'To photographs', photoConsentOn: 'On', photoConsentHow: 'How recorded',
    intimateConsent: 'To intimate images', intimateConsentOn: 'On', intimateConsentHow: 'How recorded', disclosures: 'To disclosure', 'disclosures.to': 'To whom', 'disclosures.state': 'Consent', 'disclosures.on': 'On', 'disclosures.how': 'How recorded',
    consentRefusalReason: 'Reason of a refusal', chaperone: 'Chaperone', chaperoneOffered: 'Chaperone offered', chaperoneSex: 'Sex of the chaperone', accountVerbatim: 'In the person’s own words', accountLanguage: 'Language', incidentIds: 'About the incident',
    careIds: 'Care sought and given', acuteSymptoms: 'Symptoms then', 'acuteSymptoms.name': 'Symptom', 'acuteSymptoms.site': 'Where', 'acuteSymptoms.severity': 'How bad', 'acuteSymptoms.frequency': 'How often', 'acuteSymptoms.duration': 'How long',
    'acuteSymptoms.disability': 'What it prevents', chronicSymptoms: 'Symptoms since', 'chronicSymptoms.name': 'Symptom', 'chronicSymptoms.site': 'Where', 'chronicSymptoms.severity': 'How bad', 'chronicSymptoms.frequency': 'How often',
    'chronicSymptoms.duration': 'How long', 'chronicSymptoms.disability': 'What it prevents', priorConditions: 'Earlier conditions', medication: 'Medication', substanceUse: 'Alcohol, drugs, tobacco', findings: 'Marks and injuries', 'findings.no': 'No.',
    'findings.view': 'Drawing', 'findings.x': 'From the left', 'findings.y': 'From the top', 'findings.region': 'Part of the body', 'findings.side': 'Side', 'findings.lesion': 'Kind', 'findings.lengthMm': 'Length, mm', 'findings.widthMm': 'Width, mm',
    'findings.shape': 'Shape', 'findings.colour': 'Colour', 'findings.edges': 'Edges', 'findings.pattern': 'Pattern', 'findings.tender': 'Tender', 'findings.skinTone': 'Skin tone', 'findings.cause': 'Cause as told', 'findings.causeSaid': 'Cause, as said',
    'findings.note': 'Note', photographs: 'Photographs', 'photographs.documentId': 'Photograph', 'photographs.page': 'Page', 'photographs.findingNos': 'Shows marks no.', 'photographs.shows': 'Shows', 'photographs.scale': 'Ruler',
    'photographs.colourScale': 'Colour scale', 'photographs.device': 'Device', 'photographs.takenOn': 'Taken on', 'photographs.takenAt': 'Taken at', 'photographs.takenBy': 'Taken by', 'photographs.chain': 'From camera to this file',
    'photographs.intimate': 'Intimate', 'photographs.viewers': 'Who may see it', photographedOn: 'First photographed on', documentIds: 'Other papers', ruleSoon: 'Taken soon', ruleDated: 'Date and time on it', ruleScale: 'Ruler and colour scale',
    rulePersonFirst: 'First one shows the person', ruleCloseUps: 'Then close-ups with scale', ruleAngles: 'Several angles', ruleNoFlash: 'Without built-in flash', ruleFocus: 'In focus', ruleAllKept: 'Every image kept, secured', ruleOriginalFormat: 'Original format kept',
    ruleConsent: 'Specific consent', ruleIntimate: 'Intimate ones kept stricter', ruleWordsToo: 'Drawing and words too', ruleCopies: 'Cropped only in copies', declaration: 'Declaration', signedOn: 'Signed on', deliveredTo: 'Delivered to',
    'deliveredTo.to': 'To whom', 'deliveredTo.on': 'On',
  },
  notes: {
    guardsPresent: 'Their presence must be noted: it may make a negative report void.',
    timeLimitImposed: 'A limit is itself to be reported (Istanbul Protocol, before para. 357).',
    photoConsent: 'Photographs need a consent of their own, with where they are stored and who sees them (before para. 403).',
    disclosures: 'What was said that day. Where each item may go now is decided under “Consent”.',
    ruleSoon: 'Signs fade (Istanbul Protocol, para. 234).',
    ruleDated: 'On the image or in its metadata; of film, the chain (para. 234).',
    ruleScale: 'Always included (before para. 403).',
    rulePersonFirst: 'The person with the lesion, so that it is known whose it is.',
    ruleAllKept: 'Also those that did not turn out well.',
    ruleConsent: 'Para. 234; before para. 403.',
    ruleIntimate: 'Stricter storage and named viewers (para. 234; before para. 403).',
    ruleWordsToo: 'A photograph never stands alone (before para. 403); what it does not show may still be there (para. 403).',
    ruleCopies: 'Sheaf keeps the original untouched; crops and black bars are made in copies.',
  },
  choices: {
    guardsPresent: { notRecorded: 'Not recorded', none: 'None', inSight: 'In sight', inHearing: 'In hearing', inRoom: 'In the room' },
    consentState: { notAsked: 'Not asked', given: 'Given', partial: 'In part', refused: 'Refused', withdrawn: 'Withdrawn', notPossible: 'Not possible' },
    sex: { unknown: 'Not said', female: 'Female', male: 'Male', other: 'Other' },
    lesion: {
      unknown: 'Not said', bruise: 'Bruise', abrasion: 'Graze', laceration: 'Torn wound', incised: 'Cut', puncture: 'Puncture', burn: 'Burn', ligatureMark: 'Ligature mark', swelling: 'Swelling', fracture: 'Fracture', dislocation: 'Dislocation',
      scar: 'Scar', dentalInjury: 'Injury of teeth', eyeInjury: 'Injury of the eye', neurological: 'Numbness, weakness', tenderness: 'Tenderness', other: 'Other',
    },
    attributedCause: { unknown: 'Not said', allegedEvent: 'The alleged event', otherCause: 'Another cause, as told' },
    photoShows: { notSaid: 'Not said', person: 'The person with the mark', closeUp: 'Close-up', other: 'Other' },
    ...bodyEn,
  },
}

const sheetRu: typeof sheetEn = {
  groups: {
    circumstances: 'Где, когда и при ком', consents: 'Согласие в тот день', account: 'Рассказ', findings: 'Следы и повреждения', photographs: 'Фотографии', photoRules: 'Правила для этих фотографий', authorship: 'Подпись и вручение',
  },
  fields: {
    startedAt: 'С', endedOn: 'Окончено', endedAt: 'до', institutionPartyId: 'Учреждение', address: 'Адрес', room: 'Помещение', personsPresent: 'Присутствовали', 'personsPresent.name': 'Имя', 'personsPresent.affiliation': 'Откуда',
    'personsPresent.role': 'Роль', guardsPresent: 'Охрана или полиция', guardsWho: 'Кто именно', guardsWhy: 'Почему они были там', restraintsUsed: 'Средства сдерживания', restraintsDetail: 'Какие, когда', escortDemeanour: 'Поведение конвоя',
    threatsToExaminer: 'Угрозы проводившему осмотр', requestedBy: 'По чьей просьбе', requestedOn: 'Дата просьбы', requestRef: 'Номер', interpreter: 'Переводчик', interpreterLanguage: 'Язык', interpreterSworn: 'Переводчик предупреждён',
    timeLimitImposed: 'Время ограничили', timeLimitMinutes: 'До минут', examConsent: 'На осмотр', examConsentOn: 'Дата', examConsentHow: 'Как записано', photoConsent: 'На фотографии', photoConsentOn: 'Дата', photoConsentHow: 'Как записано',
    intimateConsent: 'На интимные снимки', intimateConsentOn: 'Дата', intimateConsentHow: 'Как записано', disclosures: 'На передачу', 'disclosures.to': 'Кому', 'disclosures.state': 'Согласие', 'disclosures.on': 'Дата', 'disclosures.how': 'Как записано',
    consentRefusalReason: 'Причина отказа', chaperone: 'Сопровождающий', chaperoneOffered: 'Сопровождающего предложили', chaperoneSex: 'Пол сопровождающего', accountVerbatim: 'Собственными словами', accountLanguage: 'Язык', incidentIds: 'О каком событии',
    careIds: 'Обращения за помощью', acuteSymptoms: 'Симптомы тогда', 'acuteSymptoms.name': 'Симптом', 'acuteSymptoms.site': 'Где', 'acuteSymptoms.severity': 'Насколько сильно', 'acuteSymptoms.frequency': 'Как часто', 'acuteSymptoms.duration': 'Как долго',
    'acuteSymptoms.disability': 'Чему мешает', chronicSymptoms: 'Симптомы с тех пор', 'chronicSymptoms.name': 'Симптом', 'chronicSymptoms.site': 'Где', 'chronicSymptoms.severity': 'Насколько сильно', 'chronicSymptoms.frequency': 'Как часто',
    'chronicSymptoms.duration': 'Как долго', 'chronicSymptoms.disability': 'Чему мешает', priorConditions: 'Прежние болезни', medication: 'Лекарства', substanceUse: 'Алкоголь, наркотики, табак', findings: 'Следы и повреждения', 'findings.no': '№',
    'findings.view': 'Рисунок', 'findings.x': 'От левого края', 'findings.y': 'От верхнего края', 'findings.region': 'Часть тела', 'findings.side': 'Сторона', 'findings.lesion': 'Вид', 'findings.lengthMm': 'Длина, мм', 'findings.widthMm': 'Ширина, мм',
    'findings.shape': 'Форма', 'findings.colour': 'Цвет', 'findings.edges': 'Края', 'findings.pattern': 'Рисунок следа', 'findings.tender': 'Болезненность', 'findings.skinTone': 'Тон кожи', 'findings.cause': 'Причина со слов', 'findings.causeSaid': 'Причина, дословно',
    'findings.note': 'Примечание', photographs: 'Фотографии', 'photographs.documentId': 'Фотография', 'photographs.page': 'Страница', 'photographs.findingNos': 'Видны следы №', 'photographs.shows': 'Что снято', 'photographs.scale': 'Линейка',
    'photographs.colourScale': 'Цветная шкала', 'photographs.device': 'Устройство', 'photographs.takenOn': 'Снято', 'photographs.takenAt': 'Время', 'photographs.takenBy': 'Кто снимал', 'photographs.chain': 'Путь от камеры до файла',
    'photographs.intimate': 'Интимная', 'photographs.viewers': 'Кто может видеть', photographedOn: 'Впервые сфотографировано', documentIds: 'Другие документы', ruleSoon: 'Снято вскоре', ruleDated: 'Есть дата и время', ruleScale: 'Линейка и цветная шкала',
    rulePersonFirst: 'На первой виден человек', ruleCloseUps: 'Затем крупно со шкалой', ruleAngles: 'Несколько ракурсов', ruleNoFlash: 'Без встроенной вспышки', ruleFocus: 'В фокусе', ruleAllKept: 'Все снимки сохранены', ruleOriginalFormat: 'Исходный формат сохранён',
    ruleConsent: 'Отдельное согласие', ruleIntimate: 'Интимные хранятся строже', ruleWordsToo: 'Есть и схема, и описание', ruleCopies: 'Обрезка только в копиях', declaration: 'Заявление', signedOn: 'Подписано', deliveredTo: 'Вручено',
    'deliveredTo.to': 'Кому', 'deliveredTo.on': 'Дата',
  },
  notes: {
    guardsPresent: 'Их присутствие надо записать: оно может обесценить отрицательное заключение.',
    timeLimitImposed: 'Об ограничении надо сообщить (Стамбульский протокол, перед п. 357).',
    photoConsent: 'На снимки нужно отдельное согласие: где хранятся и кто видит (перед п. 403).',
    disclosures: 'Что было сказано в тот день. Куда каждая вещь может идти сейчас, решается в разделе «Согласие».',
    ruleSoon: 'Следы сходят (Стамбульский протокол, п. 234).',
    ruleDated: 'На снимке или в метаданных; для плёнки — её путь (п. 234).',
    ruleScale: 'Всегда (перед п. 403).',
    rulePersonFirst: 'Человек с повреждением, чтобы было ясно, чьё оно.',
    ruleAllKept: 'Включая неудачные.',
    ruleConsent: 'П. 234; перед п. 403.',
    ruleIntimate: 'Строже хранить и назвать, кто видит (п. 234; перед п. 403).',
    ruleWordsToo: 'Фотография никогда не стоит одна (перед п. 403); чего на ней не видно, то всё же может быть (п. 403).',
    ruleCopies: 'Sheaf не меняет оригинал; обрезка и закрашивание делаются в копиях.',
  },
  choices: {
    guardsPresent: { notRecorded: 'Не записано', none: 'Нет', inSight: 'В пределах видимости', inHearing: 'В пределах слышимости', inRoom: 'В помещении' },
    consentState: { notAsked: 'Не спрошено', given: 'Дано', partial: 'Частично', refused: 'Отказ', withdrawn: 'Отозвано', notPossible: 'Невозможно' },
    sex: { unknown: 'Не указан', female: 'Женский', male: 'Мужской', other: 'Иной' },
    lesion: {
      unknown: 'Не указано', bruise: 'Кровоподтёк', abrasion: 'Ссадина', laceration: 'Рваная рана', incised: 'Резаная рана', puncture: 'Колотая рана', burn: 'Ожог', ligatureMark: 'След сдавления', swelling: 'Припухлость', fracture: 'Перелом', dislocation: 'Вывих',
      scar: 'Рубец', dentalInjury: 'Повреждение зубов', eyeInjury: 'Повреждение глаза', neurological: 'Онемение, слабость', tenderness: 'Болезненность', other: 'Иное',
    },
    attributedCause: { unknown: 'Не указана', allegedEvent: 'Описанное событие', otherCause: 'Иная, со слов' },
    photoShows: { notSaid: 'Не указано', person: 'Человек со следом', closeUp: 'Крупный план', other: 'Иное' },
    ...bodyRu,
  },
}

const sheetFr: typeof sheetEn = {
  groups: {
    circumstances: 'Où, quand et devant qui', consents: 'Consentement ce jour-là', account: 'Le récit', findings: 'Marques et lésions', photographs: 'Photographies', photoRules: 'Règles pour ces photographies', authorship: 'Signature et remise',
  },
  fields: {
    startedAt: 'De', endedOn: 'Terminé le', endedAt: 'à', institutionPartyId: 'Institution', address: 'Adresse', room: 'Pièce', personsPresent: 'Personnes présentes', 'personsPresent.name': 'Nom', 'personsPresent.affiliation': 'Rattachement',
    'personsPresent.role': 'Rôle', guardsPresent: 'Gardiens ou police', guardsWho: 'Qui ils étaient', guardsWhy: 'Pourquoi ils étaient là', restraintsUsed: 'Contention', restraintsDetail: 'Laquelle, quand', escortDemeanour: 'Attitude de l’escorte',
    threatsToExaminer: 'Menaces envers l’examinateur', requestedBy: 'À la demande de', requestedOn: 'Demandé le', requestRef: 'Référence', interpreter: 'Interprète', interpreterLanguage: 'Langue', interpreterSworn: 'Interprète assermenté',
    timeLimitImposed: 'Temps limité', timeLimitMinutes: 'À minutes', examConsent: 'À l’examen', examConsentOn: 'Le', examConsentHow: 'Comment noté', photoConsent: 'Aux photographies', photoConsentOn: 'Le', photoConsentHow: 'Comment noté',
    intimateConsent: 'Aux images intimes', intimateConsentOn: 'Le', intimateConsentHow: 'Comment noté', disclosures: 'À la communication', 'disclosures.to': 'À qui', 'disclosures.state': 'Consentement', 'disclosures.on': 'Le', 'disclosures.how': 'Comment noté',
    consentRefusalReason: 'Motif d’un refus', chaperone: 'Accompagnateur', chaperoneOffered: 'Accompagnateur proposé', chaperoneSex: 'Sexe de l’accompagnateur', accountVerbatim: 'Dans ses propres mots', accountLanguage: 'Langue', incidentIds: 'Au sujet de',
    careIds: 'Soins demandés et reçus', acuteSymptoms: 'Symptômes alors', 'acuteSymptoms.name': 'Symptôme', 'acuteSymptoms.site': 'Où', 'acuteSymptoms.severity': 'Intensité', 'acuteSymptoms.frequency': 'Fréquence', 'acuteSymptoms.duration': 'Durée',
    'acuteSymptoms.disability': 'Ce qu’il empêche', chronicSymptoms: 'Symptômes depuis', 'chronicSymptoms.name': 'Symptôme', 'chronicSymptoms.site': 'Où', 'chronicSymptoms.severity': 'Intensité', 'chronicSymptoms.frequency': 'Fréquence',
    'chronicSymptoms.duration': 'Durée', 'chronicSymptoms.disability': 'Ce qu’il empêche', priorConditions: 'Antécédents', medication: 'Médicaments', substanceUse: 'Alcool, drogues, tabac', findings: 'Marques et lésions', 'findings.no': 'No',
    'findings.view': 'Dessin', 'findings.x': 'Depuis la gauche', 'findings.y': 'Depuis le haut', 'findings.region': 'Partie du corps', 'findings.side': 'Côté', 'findings.lesion': 'Genre', 'findings.lengthMm': 'Longueur, mm', 'findings.widthMm': 'Largeur, mm',
    'findings.shape': 'Forme', 'findings.colour': 'Couleur', 'findings.edges': 'Bords', 'findings.pattern': 'Motif', 'findings.tender': 'Sensible', 'findings.skinTone': 'Teint de la peau', 'findings.cause': 'Cause selon la personne', 'findings.causeSaid': 'Cause, telle que dite',
    'findings.note': 'Note', photographs: 'Photographies', 'photographs.documentId': 'Photographie', 'photographs.page': 'Page', 'photographs.findingNos': 'Montre les marques no', 'photographs.shows': 'Montre', 'photographs.scale': 'Règle',
    'photographs.colourScale': 'Échelle de couleurs', 'photographs.device': 'Appareil', 'photographs.takenOn': 'Prise le', 'photographs.takenAt': 'Prise à', 'photographs.takenBy': 'Prise par', 'photographs.chain': 'De l’appareil à ce fichier',
    'photographs.intimate': 'Intime', 'photographs.viewers': 'Qui peut la voir', photographedOn: 'Photographié d’abord le', documentIds: 'Autres pièces', ruleSoon: 'Prises sans tarder', ruleDated: 'Date et heure', ruleScale: 'Règle et échelle de couleurs',
    rulePersonFirst: 'La première montre la personne', ruleCloseUps: 'Puis des gros plans à l’échelle', ruleAngles: 'Plusieurs angles', ruleNoFlash: 'Sans flash intégré', ruleFocus: 'Nettes', ruleAllKept: 'Toutes gardées, à l’abri', ruleOriginalFormat: 'Format d’origine gardé',
    ruleConsent: 'Consentement propre', ruleIntimate: 'Intimes gardées plus strictement', ruleWordsToo: 'Schéma et mots aussi', ruleCopies: 'Recadrées en copie seulement', declaration: 'Déclaration', signedOn: 'Signé le', deliveredTo: 'Remis à',
    'deliveredTo.to': 'À qui', 'deliveredTo.on': 'Le',
  },
  notes: {
    guardsPresent: 'Leur présence doit être notée : elle peut priver de valeur un rapport négatif.',
    timeLimitImposed: 'La limite est elle-même à signaler (Protocole d’Istanbul, avant le par. 357).',
    photoConsent: 'Les photographies demandent leur propre consentement : où elles sont gardées et qui les voit (avant le par. 403).',
    disclosures: 'Ce qui a été dit ce jour-là. Où chaque pièce peut aller se décide sous « Consentement ».',
    ruleSoon: 'Les signes s’effacent (Protocole d’Istanbul, par. 234).',
    ruleDated: 'Sur l’image ou dans ses métadonnées ; pour un film, sa chaîne (par. 234).',
    ruleScale: 'Toujours (avant le par. 403).',
    rulePersonFirst: 'La personne avec la lésion, pour savoir à qui elle est.',
    ruleAllKept: 'Y compris celles qui sont ratées.',
    ruleConsent: 'Par. 234 ; avant le par. 403.',
    ruleIntimate: 'Garde plus stricte, personnes autorisées nommées (par. 234 ; avant le par. 403).',
    ruleWordsToo: 'Une photographie n’est jamais seule (avant le par. 403) ; ce qu’elle ne montre pas peut exister (par. 403).',
    ruleCopies: 'Sheaf garde l’original intact ; on recadre et noircit des copies.',
  },
  choices: {
    guardsPresent: { notRecorded: 'Non noté', none: 'Aucun', inSight: 'À portée de vue', inHearing: 'À portée de voix', inRoom: 'Dans la pièce' },
    consentState: { notAsked: 'Non demandé', given: 'Donné', partial: 'En partie', refused: 'Refusé', withdrawn: 'Retiré', notPossible: 'Impossible' },
    sex: { unknown: 'Non précisé', female: 'Féminin', male: 'Masculin', other: 'Autre' },
    lesion: {
      unknown: 'Non précisé', bruise: 'Ecchymose', abrasion: 'Éraflure', laceration: 'Plaie contuse', incised: 'Coupure', puncture: 'Piqûre', burn: 'Brûlure', ligatureMark: 'Marque de lien', swelling: 'Enflure', fracture: 'Fracture', dislocation: 'Luxation',
      scar: 'Cicatrice', dentalInjury: 'Lésion dentaire', eyeInjury: 'Lésion de l’œil', neurological: 'Engourdissement, faiblesse', tenderness: 'Sensibilité', other: 'Autre',
    },
    attributedCause: { unknown: 'Non précisée', allegedEvent: 'Les faits allégués', otherCause: 'Une autre, selon la personne' },
    photoShows: { notSaid: 'Non précisé', person: 'La personne avec la marque', closeUp: 'Gros plan', other: 'Autre' },
    ...bodyFr,
  },
}

/** Of the sheet and of the report. */
export const sheetWords = { en: sheetEn, ru: sheetRu, fr: sheetFr }
