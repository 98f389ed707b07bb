extension ResearcherQuestion {
  /// What reports, speakers and meetings give, side by side.
  static let compare = """
    ? compare the number of participants at Rome with that at Marrakech
    ? قارن عدد المشاركين في روما بعددهم في مراكش
    ids rome-2021 marrakech-2022
    cites roya:2 khaleej:4
    values 83 76

    ? difference between the conveners of Rome and Marrakech
    ? شو الفرق بين الجهات الداعية لاجتماع روما واجتماع مراكش
    ids italy united-states morocco moroccan-government nasser-bourita antony-blinken
    cites hafryat:1 khaleej:3 khaleej:12 mcg24:1 ukraine-gate:14

    ? Do the ministers and Blinken give the same number of new members?
    ? هل يتفق الوزراء وبلينكن على عدد الأعضاء الجدد؟
    ids coalition-ministers antony-blinken
    cites hafryat:3 hafryat:24
    values 4 2

    ? compare what Prince Faisal said in Rome and in Marrakech
    ? شو الفرق بين كلام الامير فيصل بروما وكلامه بمراكش
    ids faisal-bin-farhan
    cites ukraine-gate:12 ukraine-gate:13 ukraine-gate:14 ukraine-gate:15 ukraine-gate:16 ukraine-gate:17 ukraine-gate:18 ukraine-gate:19 ukraine-gate:20 ukraine-gate:21 ukraine-gate:22 khaleej:10 khaleej:11

    ? compare the date of the Rome meeting across the reports
    ? قارن تاريخ اجتماع روما بين التقارير
    ids rome-2021
    cites hafryat:1 khaleej:16 roya:2 ukraine-gate:1
    values 2021-06-28 2021-06

    ? what do Mauritania and the Central African Republic have in common
    ? شو المشترك بين موريتانيا وافريقيا الوسطى
    ids mauritania central-african-republic
    cites hafryat:3 hafryat:24

    ? compare Bosnia and Kosovo
    ? قارن بين البوسنة وكوسوفو
    ids bosnia-herzegovina kosovo
    cites hafryat:13

    ? Do Blinken and the American reports agree on how many fighters are detained?
    ? هل يتفق بلينكن والتقارير الأمريكية على عدد المحتجزين؟
    ids antony-blinken us-reports
    cites hafryat:10 roya:3 roya:15 ukraine-gate:23
    values 10000

    ? when was the Coalition founded, per report
    ? متى تأسس التحالف حسب كل تقرير؟
    ids global-coalition hafryat roya ukraine-gate
    cites hafryat:8 roya:20 ukraine-gate:3
    also ukraine-gate:1
    values 2014

    ? Which was adopted earlier, resolution 1373 or resolution 1624?
    ? أيهما اعتمد قبل الآخر القرار 1373 أم القرار 1624؟
    ids unscr-1373
    cites roya:27
    also roya:7

    ? compare what Blinken and Di Maio said about Africa
    ? قارن كلام بلينكن ودي مايو عن افريقيا
    ids antony-blinken luigi-di-maio
    cites ukraine-gate:8 ukraine-gate:9 hafryat:19 hafryat:20
    also hafryat:18 hafryat:21 hafryat:23 hafryat:24 hafryat:25 hafryat:17

    ? what did the ministers say about protecting civilians at Rome and at Marrakech
    ? شو قالو الوزرا عن حماية المدنيين بروما وبمراكش
    ids coalition-ministers
    cites hafryat:4 mcg24:3
    also mcg24:20

    ? Do the reports give Nuland and Blinken the same office?
    ids victoria-nuland antony-blinken al-khaleej-online hafryat
    cites khaleej:14 hafryat:1 mcg24:1 roya:3 ukraine-gate:3

    ? compare the place of the Rome meeting in Khaleej and Hafryat
    ids rome-2021 rome washington
    cites hafryat:1 khaleej:16
    values Rome Washington

    ? قارن مكان اجتماع روما بين الخليج أونلاين وحفريات
    ids rome-2021 rome washington
    cites hafryat:1 khaleej:16
    values روما واشنطن

    ? do the figures of Saqr and Blinken for the detained agree
    ? رقم بسام صقر للمحتجزين متل رقم بلينكن؟
    ids bassam-saqr antony-blinken
    cites roya:16 hafryat:10
    also roya:3 ukraine-gate:23
    values 5000 10000

    ? compare the level of the Rome and Marrakech meetings
    ids rome-2021 marrakech-2022
    cites hafryat:1 khaleej:1 khaleej:16 mcg24:1 roya:2 ukraine-gate:3
    also ukraine-gate:14
    """
}
