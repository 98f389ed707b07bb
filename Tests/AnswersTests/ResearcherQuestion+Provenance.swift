extension ResearcherQuestion {
  /// Who says something, which report alone, and in how many.
  static let provenance = """
    ? who says millions of people went back to their homes
    ? مين قال انو ملايين المدنيين رجعوا لبيوتهم؟
    ids antony-blinken
    cites hafryat:9

    ? Which report alone mentions the 436 million dollars?
    ? أي تقرير انفرد بذكر 436 مليون دولار؟
    ids ukraine-gate
    cites ukraine-gate:23

    ? Who gave the number of 500 attacks and which report carries it?
    ? مين اللي حكى عن 500 هجوم بافريقيا وبأي تقرير؟
    ids victoria-nuland al-khaleej-online
    cites khaleej:15

    ? Is the accession of Benin confirmed by a second report?
    ? هل يؤكد تقرير ثانٍ انضمام بنين؟
    = absent
    cites mcg24:18

    ? whose words are it that a security vacuum is dangerous
    ? من صاحب القول إن الفراغ الأمني خطر على الأمن؟
    ids sultan-al-muraikhi
    cites khaleej:5

    ? Which reports say that Italy and the United States invited to Rome?
    ? أي التقارير تقول إن إيطاليا والولايات المتحدة دعتا إلى اجتماع روما؟
    ids hafryat ukraine-gate
    cites hafryat:1 ukraine-gate:14

    ? Who gives the figure of ten thousand detained fighters?
    ? من ذكر أن عدد المقاتلين المحتجزين عشرة آلاف؟
    ids antony-blinken us-reports
    cites hafryat:10 roya:3 roya:15 ukraine-gate:23

    ? who warned of growing Daesh activity outside Iraq and Syria
    ? على لسان مين ورد التحذير من زيادة نشاط داعش برا العراق وسوريا؟
    ids luigi-di-maio
    cites ukraine-gate:8

    ? is the killing of al-Qurashi reported by anybody other than Al-Khaleej?
    ? هل ذكر مقتل القرشي تقرير آخر غير الخليج أونلاين؟
    = absent
    cites khaleej:19

    ? where does the claim come from that the American withdrawal helps the organisation return?
    ? ما مصدر التحذير من أن الانسحاب الأمريكي من الخليج يفيد عودة التنظيم؟
    ids recent-studies
    cites khaleej:20

    ? what is the source of the claim that France exploits the riches of Africa
    ? شو مصدر معلومة إن فرنسا بتستغل ثروات افريقيا؟
    ids unnamed-critics-of-france
    cites roya:24

    ? Who said that terrorism weighs on the economies of African states?
    ? مين حكى عن تأثير الارهاب على اقتصادات الدول الافريقية؟
    ids nasser-bourita
    cites khaleej:13

    ? Does more than one report give 83 members?
    ? هل ورد رقم 83 عضواً في أكثر من تقرير؟
    ids hafryat ukraine-gate
    cites hafryat:24 ukraine-gate:3

    ? According to Hafryat, who called the Rome meeting?
    ? حسب حفريات مين دعا لاجتماع روما
    ids italy united-states
    cites hafryat:1

    ? According to whom has ISIS declined to a great extent?
    ? بحسب من تراجع التنظيم إلى حد كبير؟
    ids ashraf-kamal
    cites khaleej:18

    ? In which reports does the appeal of Blinken to take back citizens appear?
    ? في أي تقارير وردت دعوة بلينكن إلى استعادة المواطنين؟
    ids hafryat roya ukraine-gate
    cites hafryat:11 roya:4 ukraine-gate:23

    ? Which report alone puts the June 2021 meeting in Washington?
    ? مين التقرير الوحيد يلي حط اجتماع حزيران 2021 بواشنطن؟
    ids al-khaleej-online
    cites khaleej:16

    ? which statements of Blinken are found in two reports or more
    ? أي تصريحات لبلينكن وردت في تقريرين أو أكثر؟
    ids antony-blinken
    cites hafryat:10 hafryat:11 roya:3 roya:4 ukraine-gate:23 ukraine-gate:24 ukraine-gate:25

    ? Who noticed that terrorist tactics are developing?
    ? مين لاحظ تطور أساليب الإرهابيين؟
    ids nasser-bourita
    cites khaleej:13

    ? who says UN and European forces cannot protect their own headquarters
    ? من قال إن القوات الأممية لا تستطيع حماية مقراتها؟
    ids jassim-mohamad
    cites roya:24

    ? Who said they must not drop their guard?
    ids antony-blinken luigi-di-maio
    cites ukraine-gate:6

    ? which report says that Benin brought the total to 85
    ? أي تقرير يقول إن بنين رفعت العدد إلى 85؟
    ids mcg24
    cites mcg24:18

    ? source of the phrase virtual caliphate
    ? ما مصدر الحديث عن الخلافة الافتراضية؟
    ids jassim-mohamad roya
    cites roya:29

    ? Who called for women and youth to be included?
    ? من دعا إلى إشراك النساء والشباب؟
    ids coalition-ministers
    cites mcg24:24

    ? according to whom is Daesh growing stronger in Syria?
    ids geir-pedersen
    cites ukraine-gate:30

    ? who advised national armies to prepare for the withdrawal
    ? مين نصح الجيوش الوطنية تستعد للانسحاب؟
    ids recent-studies
    cites khaleej:20

    ? Who relays that Blinken announced sanctions on Djibo?
    ? أي تقرير نقل إعلان بلينكن عقوبات على جيبو؟
    ids ukraine-gate
    cites ukraine-gate:26

    ? Is the call to Europe to take back its citizens reported by anyone but Roya?
    = absent

    ? Which report says 83 ministers and delegations came to Rome?
    ? اي تقرير ذكر حضور 83 وزيرا ووفدا في روما
    ids roya
    cites roya:2

    ? Do two reports have the ten thousand detainees?
    ? هل ذكر تقريران أو أكثر عشرة آلاف محتجز؟
    ids hafryat roya ukraine-gate
    cites hafryat:10 roya:3 ukraine-gate:23
    also roya:15

    ? Who says that Bassam Saqr represents the Syrian Democratic Council?
    ids roya
    cites roya:16
    """
}
