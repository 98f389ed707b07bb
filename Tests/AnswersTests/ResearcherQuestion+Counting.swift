extension ResearcherQuestion {
  /// How many, how often, most and largest, and in how many reports.
  static let counting = """
    ? كم وزيراً خليجياً تحدث في مراكش؟
    ? How many Gulf ministers spoke at Marrakech?
    ids ahmad-nasser-al-sabah faisal-bin-farhan sultan-al-muraikhi
    cites khaleej:5 khaleej:8 khaleej:10
    also khaleej:6 khaleej:7 khaleej:9 khaleej:11
    values 3

    ? Who made the most statements at Marrakech among named persons?
    ? أكثر شخص مسمى تصريحاً في مراكش
    ids sultan-al-muraikhi
    cites khaleej:5 khaleej:6 khaleej:7

    ? How many countries took part in Marrakech?
    ? كم دولة شاركت بمراكش؟
    ids marrakech-2022
    cites khaleej:4
    values 76

    ? كم عدد الأعضاء الجدد المرحّب بهم في روما؟
    cites hafryat:3
    also hafryat:24
    values 4

    ? كم عدد المقاتلين المحتجزين؟
    cites hafryat:10 roya:3 roya:15 ukraine-gate:23
    also roya:16
    values 10000

    ? How many reports mention Africa?
    ? كم تقريراً يذكر أفريقيا؟
    ids al-khaleej-online hafryat mcg24 roya ukraine-gate
    values 5
    also hafryat:18 khaleej:1 mcg24:2 roya:12 ukraine-gate:4

    ? Number of organisations in the Coalition besides states
    ? كم منظمة في التحالف؟
    ids global-coalition
    cites ukraine-gate:6
    values 5

    ? How many terrorist attacks hit Africa in 2021?
    cites khaleej:15
    values 500

    ? كم عمر التحالف حسب بوابة أوكرانيا؟
    ids global-coalition
    cites ukraine-gate:3
    also hafryat:8 roya:1 roya:20

    ? meetings per 2+ reports
    ? الاجتماعات المذكورة في تقريرين أو أكثر
    ids marrakech-2022 rome-2021
    also hafryat:1 khaleej:1

    ? كم متحدثاً سُمّي في اجتماع روما؟
    ? How many named speakers were there at Rome?
    ids antony-blinken faisal-bin-farhan luigi-di-maio
    values 3
    also hafryat:8 ukraine-gate:6 ukraine-gate:12

    ? كم مرة ذُكر بوكو حرام؟
    ? How often is Boko Haram mentioned?
    cites khaleej:17
    values 1

    ? كم تصريحاً لنولاند؟
    ? How many statements by Nuland are there?
    ids victoria-nuland
    cites khaleej:14 khaleej:15

    ? How many resolutions of the Security Council are named?
    ? كم قراراً لمجلس الأمن ذُكر؟
    ids unscr-1373 unscr-1624 unscr-2254
    values 3
    also mcg24:10 roya:6 roya:7

    ? كم دولة بلقانية ذُكرت بالاسم؟
    ? How many Balkan states are named?
    ids bosnia-herzegovina kosovo north-macedonia
    cites hafryat:13
    values 3

    ? How many working groups are there?
    ids communications-wg counter-finance-wg ftf-wg stabilisation-wg
    cites hafryat:21 hafryat:23 mcg24:23
    values 4

    ? أكبر رقم للمحتجزين
    cites hafryat:10 roya:3
    also roya:15 ukraine-gate:23
    values 10000

    ? How many of the reports are opinion pieces?
    ids roya
    values 1

    ? كم تصريحاً لبلينكن عن إعادة المقاتلين؟
    ids antony-blinken
    cites hafryat:11 hafryat:13
    also hafryat:12 hafryat:14 hafryat:15 hafryat:16 roya:4 ukraine-gate:23

    ? كم منظمة دولية حضرت مراكش؟
    ? How many organisations attended Marrakech?
    ids arab-league cen-sad european-union interpol nato
    cites khaleej:4
    values 5

    ? How many African states joined?
    ? كم دولة أفريقية انضمت؟
    ids benin central-african-republic dr-congo mauritania
    cites hafryat:3 mcg24:18
    values 4

    ? How many dollars were announced?
    ? كم دولاراً أُعلن؟
    cites ukraine-gate:23
    values 436

    ? How many statements did the ministers make about Africa at Marrakech?
    ids coalition-ministers
    cites mcg24:12 mcg24:14
    also mcg24:2 mcg24:13 mcg24:15 mcg24:16 mcg24:17
    """
}
