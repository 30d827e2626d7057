export default {
  cli: {
    usage: `Foydalanish: npm run --silent darcha -- BUYRUQ ...

  analyze FILE...         belgilangan BPMN fayllarini oʻlchaydi
  compare AS-IS TO-BE     ikki faylni taqqoslaydi
  simulate FILE           koʻp ishni birdaniga kalendar boʻyicha yuritadi
  report PROJECT          hisobotni yozadi: Word, veb-sahifa
  check FILE...           nima xato yoki yetishmasligini aytadi

  --json            har bir fayl uchun bir qatorda bitta JSON obyekti (compare: bitta)
  --csv             har bir fayl uchun bir qator (analyze)
  --lang en|ru|uz   jadval va xabarlar tili
  --seed N          tanlanma urugʻi (1)
  --budget N        koʻpi bilan nechta ish sanab chiqiladi (20000)
  --samples N       bu yetmasa, nechta ish tanlanadi (20000)
  --cases N         simulate: har bir takrordagi ishlar (10000)
  --replications N  simulate: boshqa tasodif bilan takrorlar (1)
  --warm-up N       simulate: hisobga olinmaydigan dastlabki ishlar (0)
  --start PAYT      simulate: 2024-01-08T09:00
  --scenario FILE   simulate: Prosimos JSON yoki BPSim
  --log FILE        simulate: hodisalar jurnali, .csv yoki .xes
  --format KIND     report: docx, xlsx yoki html
  --out FAYL        report: qayerga yozish
  --help            shu matn`,
    unknownCommand: '“{{command}}” degan buyruq yoʻq.',
    notAvailable: '“{{command}}” bu versiyada mavjud emas.',
    badOption: '{{message}}',
    badNumber: '--{{option}} uchun {{min}} dan boshlab butun son kerak, “{{value}}” emas.',
    badLanguage: '--lang en, ru yoki uz boʻladi, “{{value}}” emas.',
    noFiles: '{{command}} uchun kamida bitta fayl kerak.',
    twoFiles: 'compare uchun ikki fayl kerak: amaldagi va taklif etilayotgan holat.',
    oneFile: '{{command}} uchun aynan bitta fayl kerak.',
    badMoment: '--{{option}} uchun 2024-01-08T09:00 kabi payt kerak, “{{value}}” emas.',
    cannotWrite: 'Faylga yozib boʻlmadi: {{file}}',
    notBoth: '--json va --csv birga berilmaydi.',
    badFormat: '--format docx, xlsx yoki html boʻladi, “{{value}}” emas.',
    noOut: '{{command}} uchun --out FAYL kerak.',
    csvOnlyAnalyze: '--csv faqat analyze uchun.',
    cannotOpen: 'Fayl ochilmadi: {{message}}',
    indicator: 'Koʻrsatkich',
    mean: 'Oʻrtacha',
    min: 'Min.',
    p50: 'Yarmi ≤',
    p90: '90 % ≤',
    unit: 'Birlik',
    asIs: 'Amaldagi holat',
    toBe: 'Taklif etilayotgan holat',
    difference: 'Farq',
    percent: 'Amaldagiga nisbatan %',
    perYear: 'Yiliga',
    method: 'Usul: {{kind}}, {{runs}} ta hisob, qamrov {{coverage}}',
    model: 'Qadamlar {{steps}}, shlyuzlar {{gateways}}, pullar {{pools}}',
    findings: 'Topilmalar: {{errors}} xato, {{warnings}} ogohlantirish, {{infos}} izoh',
    changes: 'Oʻzgarishlar',
    nothingChanged: 'Hech bir qadam oʻzgarmagan.',
    simulation: {
      run: 'Ishlar {{cases}}, tugagan {{completed}}, takrorlar {{replications}}, boshlanishi {{start}}',
      mean: 'Oʻrtacha',
      sd: 'Ogʻish',
      p50: 'Yarmi ≤',
      p90: '90 % ≤',
      p95: '95 % ≤',
      unit: 'Birlik',
      hours: 'soat',
      cycleTime: 'Ishning muddati',
      workTime: 'Ish vaqti',
      waitTime: 'Kutish',
      cost: 'Ish narxi',
      withinDeadline: 'Muddat ichida: {{share}}',
      performer: 'Ijrochi',
      headcount: 'Shtat',
      utilisation: 'Bandlik',
      queue: 'Oʻrtacha navbat',
      queueWait: 'Oʻrt. kutish, soat',
      step: 'Qadam',
      executions: 'Bajarilgan',
      stepWait: 'Oʻrt. kutish, soat',
      stepWork: 'Oʻrt. ish, soat',
    },
    comparison: {
      change: 'Oʻzgarish',
      class: 'Turi',
      visits: 'Tashriflar',
      days: 'Kunlar',
      clause: 'Norma',
      all: 'Barcha oʻzgarishlar',
      method: {
        shapley: 'Farq qayerdan: oʻzgarishlar yuz berishi mumkin boʻlgan barcha tartiblar boʻyicha oʻrtacha.',
        'flow-order': 'Farq qayerdan: oʻzgarishlar birma-bir, amaldagi jarayon tartibida.',
      },
      classOf: {
        eliminate: 'bekor qilish',
        simplify: 'soddalashtirish',
        integrate: 'birlashtirish',
        automate: 'avtomatlashtirish',
      },
    },
    change: {
      removed: 'Olib tashlandi',
      added: 'Qoʻshildi',
      merged: 'Birlashtirildi',
      split: 'Boʻlindi',
      performer: 'Boshqa ijrochi',
      place: 'Boshqa joy',
      channel: 'Boshqa kanal',
      digitised: 'Onlaynga oʻtkazildi',
      automated: 'Avtomatlashtirildi',
      parallel: 'Parallel bajariladi',
      resequenced: 'Tartibi oʻzgardi',
      time: 'Boshqa vaqt',
      cost: 'Boshqa xarajat',
      documentDropped: 'Hujjat endi soʻralmaydi',
      documentObtained: 'Hujjatni idoraning oʻzi oladi',
      documentAdded: 'Hujjat endi soʻraladi',
      deadline: 'Boshqa muddat',
      legalBasis: 'Boshqa huquqiy asos',
      flow: 'Boshqa tarmoqlar, ulushlar yoki xizmat maʼlumotlari',
    },
  },
}
