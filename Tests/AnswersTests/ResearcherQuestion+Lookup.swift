extension ResearcherQuestion {
  /// What something is: whose office, which value, where, how much.
  static let lookup = """
    ? Who led the Barkhane force?
    ? من يقود قوة برخان؟
    ids france
    cites roya:23

    ? who said that several states did good work
    ? على لسان من ورد أن دولاً قامت بعمل جيد؟
    ids antony-blinken
    cites hafryat:11

    ? Who are the new members whom the ministers welcomed at Rome?
    ? من هم الأعضاء الجدد الذين رحب بهم الوزراء في روما؟
    ids central-african-republic dr-congo mauritania yemen
    cites hafryat:3
    also hafryat:24

    ? شو منصب بسام صقر؟
    ? bassam saqr office
    ids bassam-saqr
    cites roya:16

    ? فين اتعقدت اجتماعات مجموعة التركيز الافريقية؟
    ? Where did the Africa Focus Group meet?
    ids brussels rome marrakech
    cites mcg24:12

    ? منو وزير خارجية الكويت
    ids ahmad-nasser-al-sabah
    cites khaleej:8

    ? بدعوة من عقد اجتماع مراكش؟
    ids nasser-bourita antony-blinken moroccan-government
    cites mcg24:1 khaleej:3
    also khaleej:12 khaleej:1

    ? وين انقتل القرشي؟
    ? where was al-Qurashi killed
    cites khaleej:19

    ? كم بلغت المساهمة الأمريكية للنازحين؟
    ids us-aid-contribution
    cites ukraine-gate:23
    values 436

    ? من الذي يحتجز مقاتلي داعش؟
    ids sdf
    cites hafryat:10 roya:3
    also roya:15 roya:16 ukraine-gate:23

    ? كم شخصا تحرر من سيطرة داعش بحسب الامير فيصل؟
    cites ukraine-gate:12
    values 8000000

    ? Italian foreign minister اسمه ايه
    ids luigi-di-maio
    cites ukraine-gate:3
    also ukraine-gate:8 ukraine-gate:9

    ? متى سيكون الاجتماع الوزاري المقبل؟
    ids next-ministerial
    cites hafryat:7

    ? متى وصل بايدن إلى البيت الأبيض؟
    ids joe-biden
    cites roya:18

    ? ما الذي حدث في مايو 2022؟
    ids marrakech-2022
    cites khaleej:1
    also mcg24:1

    ? بماذا يتعلق القرار 1624؟
    ids unscr-1624
    cites roya:7
    also roya:8 roya:27

    ? متى اعتُمد القرار 1373 ومتى اعتُمد القرار 1624؟
    ids unscr-1373 unscr-1624
    cites roya:7 roya:27

    ? شو هي ورقة اطار افريقيا
    ids africa-framework-paper
    cites hafryat:21

    ? timeline of coalition meetings
    ? خط زمني لاجتماعات التحالف
    ids us-nigeria-2020 rome-2021 marrakech-2022
    cites hafryat:20 hafryat:1 khaleej:1
    also hafryat:7 mcg24:12 roya:17

    ? did more states attend Marrakech than Rome?
    ids rome-2021 marrakech-2022
    cites roya:2 khaleej:4
    """

  /// Where the reports contradict each other, or themselves.
  static let conflict = """
    ? does Daesh grow or decline, where do the reports differ
    ? التناقض في صعود التنظيم وتراجعه
    ids isis
    cites khaleej:17 khaleej:18 khaleej:19

    ? تناقضات حول اسم قسد
    ids sdf
    cites ukraine-gate:23
    also hafryat:10 roya:3 roya:15 roya:16

    ? Is there a mistake about the former US president?
    ? ما وجه التناقض في كلام رؤية عن بايدن؟
    ids joe-biden
    cites roya:18
    also roya:1 roya:34

    ? خلاف حول من طلب الآلية الأفريقية
    ids luigi-di-maio africa-special-mechanism
    cites ukraine-gate:9
    also ukraine-gate:8

    ? في تناقض بعدد الاعضاء الجدد بروما؟
    ids global-coalition mauritania yemen
    cites hafryat:3 hafryat:24

    ? contradiction over remnants of ISIS in Africa
    ? هل يناقض كلام الكاتب أن بقايا داعش في افريقيا كلام المتحدث في روما؟
    ids isis-in-africa unnamed-rome-speaker
    cites roya:22
    also ukraine-gate:4

    ? تناقضات حول الوزراء العرب في روما
    ids arab-foreign-ministers arab-states
    cites roya:2
    also hafryat:10

    ? تضارب حول العضو 84
    ids global-coalition benin
    cites mcg24:18 ukraine-gate:3
    also hafryat:24

    ? خطأ في اسم الانتربول
    ids interpol
    cites khaleej:4

    ? شو الغلط بجملة تجميد الامريكيين؟
    ids djibo-designation
    cites ukraine-gate:27

    ? غموض في الجملة عن سيادة العراق
    cites ukraine-gate:16
    """
}
