extension ResearcherQuestion {
  /// Who said what of what, where and in which report; which things are named by whom.
  static let join = """
    ? Which organisations took part in the Marrakech meeting?
    ? أي المنظمات الدولية شاركت في اجتماع مراكش؟
    ids arab-league cen-sad european-union interpol nato
    cites khaleej:4

    ? Which countries are named as new members of the Coalition, and in which report?
    ids benin central-african-republic dr-congo hafryat mauritania mcg24 yemen
    cites hafryat:3 hafryat:24 mcg24:18

    ? What did the Moroccan foreign minister say at Marrakech?
    ? شو قال بوريطة بمراكش؟
    ids nasser-bourita
    cites khaleej:12 khaleej:13

    ? Who spoke about Afghanistan?
    ? من تحدث عن أفغانستان؟
    ids coalition-ministers sultan-al-muraikhi
    cites khaleej:6 mcg24:20 mcg24:21
    also hafryat:12 mcg24:19 ukraine-gate:1

    ? Which persons does roya name?
    ? من هم الأشخاص الذين ذكرهم تقرير رؤية؟
    ids antony-blinken bassam-saqr emmanuel-macron joe-biden
    cites roya:1 roya:3 roya:16 roya:23
    also roya:4 roya:18 roya:21 roya:34

    ? تصريحات عن المقاتلين الأجانب في اجتماع روما
    ? statements on foreign fighters at Rome
    ids antony-blinken
    cites hafryat:10
    also hafryat:9 hafryat:11 hafryat:12 hafryat:13 hafryat:14 hafryat:15 hafryat:16 roya:3 roya:4 roya:14 ukraine-gate:5 ukraine-gate:18 ukraine-gate:23 ukraine-gate:24 ukraine-gate:25

    ? Which topics did Nuland raise?
    ? ما المواضيع التي تناولتها نولاند؟
    cites khaleej:14 khaleej:15

    ? What did the ministers say about women and young people?
    ? شو قالو الوزرا عن المرأة والشباب؟
    ids coalition-ministers
    cites mcg24:24

    ? Which reports speak of the Security Council's resolution 2254?
    ? أي التقارير تذكر القرار 2254؟
    ids mcg24
    cites mcg24:10 mcg24:11
    also ukraine-gate:33

    ? من ترأس اجتماع روما؟
    ids antony-blinken luigi-di-maio
    cites ukraine-gate:3

    ? ماذا تذكر حفريات عن مجموعات العمل؟
    cites hafryat:20 hafryat:21 hafryat:23

    ? Al-Muraikhi الارهاب اسباب
    ids sultan-al-muraikhi
    cites khaleej:6
    also khaleej:5 khaleej:7

    ? Saudi minister camps
    ids faisal-bin-farhan
    cites khaleej:10

    ? Which authors of the reports are named?
    ? من هم كتّاب التقارير المذكورة أسماؤهم؟
    ids ashraf-kamal jassim-mohamad

    ? Which meetings did the Africa Focus Group hold and where?
    ids afg-brussels afg-marrakech afg-rome brussels marrakech rome
    cites mcg24:12

    ? ما قرارات مجلس الأمن المذكورة وفي أي التقارير؟
    ids mcg24 roya unscr-1373 unscr-1624 unscr-2254
    cites mcg24:10 roya:6 roya:7
    also mcg24:11 roya:8 roya:27 ukraine-gate:33

    ? Which Arab states does the remark about foreign fighters name?
    ? أي دول عربية سمّيت في مشكلة المقاتلين الأجانب؟
    ids egypt jordan saudi-arabia tunisia
    cites hafryat:10

    ? من اقترح ورقة الإطار؟
    ids communications-wg
    cites hafryat:21

    ? Who spoke about the security vacuum, and at which meeting?
    ? من تكلم عن الفراغ الأمني وفي أي اجتماع؟
    ids marrakech-2022 sultan-al-muraikhi
    cites khaleej:5
    also khaleej:6 khaleej:7

    ? Which reports mention Niger?
    ? أي التقارير ذكرت النيجر؟
    ids ukraine-gate
    cites ukraine-gate:26

    ? كل ما قاله بوريطة
    ? everything Bourita said
    ids nasser-bourita
    cites khaleej:12 khaleej:13

    ? Which speakers mentioned new technologies?
    ? مين ذكر التكنولوجيا الجديدة؟
    ids nasser-bourita
    cites khaleej:13
    also roya:20 roya:31

    ? من رحّب بالأعضاء الجدد؟
    ids coalition-ministers faisal-bin-farhan
    cites hafryat:3 ukraine-gate:14
    also mcg24:18

    ? statements by the Coalition ministers on Afghanistan
    ? تصريحات وزراء التحالف عن افغانستان
    ids coalition-ministers
    cites mcg24:20 mcg24:21
    also mcg24:19

    ? ISIS in Khorasan – who mentions it?
    ? خراسان مين حكى عنها
    ids coalition-ministers
    cites mcg24:19 mcg24:20 mcg24:21

    ? مين شكر مين بروما
    ids faisal-bin-farhan
    cites ukraine-gate:14

    ? Who praised Iraq?
    ? من أشاد بالعراق؟
    ids faisal-bin-farhan
    cites ukraine-gate:17

    ? Di Maio on Mozambique تصريح
    ? دي مايو موزمبيق
    ids luigi-di-maio
    cites ukraine-gate:8

    ? Kuwait minister شو طالب
    ids ahmad-nasser-al-sabah
    cites khaleej:8

    ? Statements on accountability for ISIS crimes
    ? تصريحات عن محاسبة داعش على جرائمه
    cites mcg24:25
    also hafryat:6 khaleej:10 mcg24:9 mcg24:26 ukraine-gate:5

    ? Which outlet quotes Nuland?
    ids al-khaleej-online
    cites khaleej:14 khaleej:15

    ? Documents named in Roya
    ? الوثائق المذكورة في رؤية
    ids un-global-ct-strategy unscr-1373 unscr-1624
    also roya:5 roya:6 roya:7

    ? Which persons are named in Al-Khaleej?
    ? من الأشخاص الذين ورد ذكرهم في الخليج أونلاين؟
    ids abu-ibrahim-al-qurashi ahmad-nasser-al-sabah faisal-bin-farhan nasser-bourita sultan-al-muraikhi victoria-nuland
    also khaleej:5 khaleej:8 khaleej:10 khaleej:12 khaleej:14 khaleej:19

    ? أي أحداث ذكرها تقرير الخليج؟
    ids killing-of-al-qurashi us-withdrawal-gulf
    also khaleej:19 khaleej:20

    ? شو انحكى عن المخيمات بمراكش؟
    ids faisal-bin-farhan
    cites khaleej:10
    also mcg24:9

    ? ما الاجتماعات التي ترأسها بلينكن؟
    ids rome-2021
    cites ukraine-gate:3

    ? أي دول دعت لاجتماعات التحالف؟
    ids italy morocco united-states
    cites hafryat:1 khaleej:12
    also hafryat:20 khaleej:3 mcg24:1 ukraine-gate:14

    ? أي اجتماع ترأسه بلينكن ودي مايو؟
    ids rome-2021
    cites ukraine-gate:3

    ? Who warned, and of what, at Marrakech?
    ? مين حذّر بمراكش؟
    ids sultan-al-muraikhi
    cites khaleej:7

    ? Statements about terrorism financing by any speaker
    ? تصريحات عن تمويل الإرهاب
    cites khaleej:13 mcg24:7
    also hafryat:23 mcg24:23 roya:6 ukraine-gate:18

    ? ماذا قال كل من بلينكن والوزراء عن الناجين؟
    ? What is said about survivors and victims' families, and by whom?
    ids coalition-ministers
    cites hafryat:6 mcg24:25

    ? Speeches in the opening session
    ? تصريحات الجلسة الافتتاحية
    ids antony-blinken
    cites hafryat:8

    ? اعرض تصريحات الوزير القطري في مراكش.
    ids sultan-al-muraikhi
    cites khaleej:5 khaleej:6 khaleej:7

    ? من المتحدثون المسمون في اجتماع روما وما مناصبهم؟
    ids antony-blinken faisal-bin-farhan luigi-di-maio
    cites ukraine-gate:3 ukraine-gate:12
    also hafryat:1 roya:3 ukraine-gate:14

    ? Which reports mention the Africa Focus Group or its meetings?
    ids mcg24
    cites mcg24:12
    also mcg24:13 mcg24:14

    ? ما الدول التي ذُكر أنها انضمت إلى التحالف، وفي أي تقارير؟
    ids benin central-african-republic dr-congo hafryat mauritania mcg24 yemen
    cites hafryat:3 mcg24:18
    also hafryat:24

    ? ماذا قال الوزراء عن أفغانستان في مراكش؟
    ids coalition-ministers
    cites mcg24:20 mcg24:21
    also mcg24:19

    ? كل ما قاله كاتب الخليج أونلاين عن التنظيم
    ids ashraf-kamal
    cites khaleej:17 khaleej:19
    also khaleej:1 khaleej:18

    ? Who mentioned the Horn of Africa?
    ids luigi-di-maio
    cites ukraine-gate:8

    ? من ذكر القانون الدولي من المتحدثين المسمين؟
    ids faisal-bin-farhan
    cites ukraine-gate:21

    ? أي الدول الأفريقية سمّاها دي مايو أو نولاند؟
    ids mozambique
    cites ukraine-gate:8

    ? ما الذي أعلنه بلينكن في روما؟
    ids antony-blinken
    cites ukraine-gate:23 ukraine-gate:26
    """
}
