/** Ssenariy fayllari, simulyatsiya kalendarlari va taqsimotlariga doir izohlar. */
export default {
  finding: {
    'scenario-older-form':
      'Ssenariy Prosimosning eski koʻrinishida, undagi sonlar boshqa maʼnoni bildiradi. Uni hozirgi koʻrinishda saqlang; hech narsa oʻqilmadi.',
    'scenario-not-supported': '{{what}} qoʻllab-quvvatlanmaydi va hisobga olinmadi.',
    'scenario-bad-number': '{{attribute}}="{{value}}" bunday son boʻla olmaydi. U hisobga olinmadi.',
    'scenario-bad-probability': '{{value}} ehtimollik emas: 0 bilan 1 orasidagi son kerak. U hisobga olinmadi.',
    'scenario-bad-distribution':
      '{{distribution}} taqsimoti {{parameter}} = {{value}} bilan maʼnoga ega emas. U hisobga olinmadi.',
    'scenario-unknown-distribution': '“{{distribution}}” taqsimoti bu yerda nomaʼlum. U hisobga olinmadi.',
    'scenario-no-arrivals': 'Bu yerga birorta ham ish kelmaydi: kelishlar soni yoki tezligi nolga teng.',
    'scenario-calendar-never-opens': '“{{calendar}}” kalendari hech qachon ochilmaydi.',
    'scenario-bad-calendar': '“{{calendar}}” kalendaridagi soatlar maʼnoga ega emas: {{value}}.',
    'scenario-unknown-reference': 'Ssenariyda “{{id}}” ({{what}}) tilga olingan, ammo taʼriflanmagan.',
    'scenario-unknown-element': 'Ssenariyda “{{id}}” tilga olingan, modelda esa u yoʻq.',
    'scenario-probabilities-sum': 'Ssenariydagi ehtimolliklar yigʻindisi 1 emas, {{sum}}.',
    'scenario-missing': 'Ssenariyda {{what}} boʻlimi yoʻq.',
    'scenario-several': 'Fayldagi ssenariylar soni: {{of}}; “{{used}}” olindi.',
    'scenario-one-value': '{{what}} uchun turli kalendarlarga oid {{of}} ta qiymat berilgan; hamma joyda bittasi olindi.',
    'scenario-at-once': 'Ishlar orasidagi vaqt berilmagan: barcha {{cases}} ish birdan keladi.',
    'scenario-queue-time': 'Berilgan navbat vaqti ishlatilmaydi: uning oʻrnini amalda hosil boʻladigan navbat egallaydi.',
    'calendar-never-opens':
      '“{{calendar}}” kalendari hech qachon ochilmaydi: u boʻyicha ish bajarib boʻlmaydi. Xizmatga u kerak ekan, modellashtirish oʻtkazilmaydi.',
    'arrivals-without-interval':
      'Ishlar orasidagi vaqt, {{distribution}} taqsimoti, doim 0 ga teng: ishlar bir onda cheksiz kelaverardi. U boʻyicha hech narsa kelmaydi.',
    'warm-up-too-long': 'Barcha ishlar hisobga olinmaydigan dastlabki ishlarga kiradi: oʻlchanadigan ish qolmaydi.',
    'calendar-unknown': '“{{calendar}}” kalendari yoʻq.',
    'calendar-year-unknown': '{{years}} dam olish kunlari toʻliq maʼlum emas; maʼlumlari hisobga olinadi.',
    'distribution-refused': 'Vaqtni {{parameter}} = {{value}} bilan {{distribution}} sifatida tanlab boʻlmaydi.',
    'simulation-no-volume': 'Ishlar kelmaydi: xizmatning yillik hajmini yoki kelishlar berilgan ssenariyni koʻrsating.',
    'calendar-assumed': 'Kalendar koʻrsatilmagan; “{{calendar}}” deb olindi.',
    'headcount-missing': 'Xodimlar soni koʻrsatilmagan: ular doim yetarli, navbat hosil boʻlmaydi.',
    'performer-overloaded':
      'Bajarib boʻladiganidan koʻp ish keladi: yuklama {{load}}, xodimlar {{headcount}}. Modellashtirish davom etar ekan navbat oʻsaveradi, oʻrtacha muddatlar esa faqat uning davomiyligini bildiradi.',
    'performer-nobody': 'Ishni bajaradigan hech kim yoʻq: xodimlar soni 1 dan kam. Modellashtirish oʻtkazilmaydi.',
    'simulation-unfinished':
      'Boshqa hech narsa sodir boʻlmay qolganda {{of}} ishdan {{cases}} tasi hali yurayotgan edi. Ular natijalarga kirmagan.',
    'simulation-too-many': 'Navbat haddan tashqari oʻsdi: {{cases}} ishdan keyin yangisi qabul qilinmadi.',
    'simulation-endless': '{{events}} hodisadan keyin yuritish toʻxtatildi: u tugamagan boʻlardi.',
    'scenario-own': 'Modellashtirish faylning oʻzida yozilgan ssenariydan foydalanadi.',
  },
  unreadable: {
    doctype: 'Faylda hujjat turi eʼloni (DOCTYPE) bor; bunday fayllar oʻqilmaydi.',
    'not-json': 'Bu toʻgʻri tuzilgan JSON emas.',
    'not-a-scenario': 'Bu JSON, ammo ssenariy emas.',
  },
}
