extension ResearcherQuestion {
  /// Who does not, which reports leave out, who is of one set and not of another.
  static let denial = """
    ? Which Gulf states did not speak at Rome?
    ? أي دول خليجية لم تتحدث في روما؟
    ids kuwait qatar
    cites khaleej:5 khaleej:8
    also khaleej:6 khaleej:7 khaleej:9

    ? Which reports do not mention Marrakech?
    ? أي التقارير لا تذكر مراكش؟
    ids hafryat roya ukraine-gate

    ? Which report does not mention Blinken?
    ? أي تقرير ما جاب سيرة بلينكن؟
    ids al-khaleej-online

    ? Which new members are not African?
    ? أي الأعضاء الجدد ليس أفريقياً؟
    ids yemen
    cites hafryat:3

    ? Which persons are named but do not speak?
    ? من هم الأشخاص المذكورون الذين لم يُنسب إليهم كلام؟
    ids abu-ibrahim-al-qurashi donald-trump emmanuel-macron joe-biden ousmane-illiassou-djibo
    also hafryat:15 khaleej:19 roya:18 roya:23 roya:34 ukraine-gate:26 ukraine-gate:27

    ? countries reported by khaleej alone
    ? دول لا يذكرها إلا تقرير الخليج أونلاين
    ids kuwait libya mali qatar somalia
    cites khaleej:3 khaleej:5 khaleej:8 khaleej:17

    ? Which organisations attended Marrakech but are not European?
    ids arab-league cen-sad european-union interpol nato
    cites khaleej:4

    ? Which minister did not speak about Africa at Marrakech?
    ? أي وزراء لم يتحدثوا عن أفريقيا في مراكش؟
    ids ahmad-nasser-al-sabah faisal-bin-farhan sultan-al-muraikhi
    also khaleej:5 khaleej:8 khaleej:10

    ? أي تقارير لا تذكر إيطاليا؟
    ? Which reports do not mention Italy?
    ids al-khaleej-online mcg24

    ? Which reports don't name the Qatari minister?
    ? تقارير ما ذكرت المريخي
    ids hafryat mcg24 roya ukraine-gate

    ? هل ورد أي تصريح لأردوغان؟
    = absent

    ? Which reports do not give a member count?
    ? أي التقارير لا تعطي عدد الأعضاء؟
    ids al-khaleej-online roya

    ? Which Arab states named by Blinken took back citizens?
    = absent

    ? statements of Blinken not in Hafryat
    ? تصريحات بلينكن غير الموجودة في حفريات
    ids antony-blinken
    cites ukraine-gate:10 ukraine-gate:11 ukraine-gate:26 ukraine-gate:34 ukraine-gate:35

    ? Was any African speaker named at Rome?
    ? هل سُمّي متحدث أفريقي في روما؟
    = absent

    ? Which working group is not named in Hafryat?
    ? أي مجموعات العمل لا تذكرها حفريات؟
    ids ftf-wg stabilisation-wg
    cites mcg24:23

    ? هل ذكر أي تقرير حضور روسيا في مراكش؟
    = absent

    ? أي الأعضاء الجدد غير مذكور في كلام بلينكن؟
    ids dr-congo yemen
    cites hafryat:3
    """
}
