extension ResearcherQuestion {
  /// What links two things.
  static let path = """
    ? What links Niger and Daesh?
    ? شو بيربط النيجر بداعش؟
    ids niger isis
    cites ukraine-gate:26

    ? connection between Barkhane and Macron
    ? ما علاقة ماكرون بقوة برخان؟
    ids barkhane-force emmanuel-macron
    cites roya:23

    ? How is Boko Haram tied to Daesh?
    ? شو صلة بوكو حرام بداعش
    ids boko-haram isis
    cites khaleej:17

    ? what ties Nigeria to the United States in these reports
    ? شو العلاقة بين نيجيريا وامريكا
    ids nigeria united-states
    cites hafryat:20

    ? relation between Iran and the United States
    ? ما العلاقة بين إيران والولايات المتحدة؟
    ids iran united-states
    cites ukraine-gate:2
    also ukraine-gate:1

    ? ما الصلة بين بسام صقر وقوات سوريا الديمقراطية؟
    ? link between Bassam Saqr and the SDF
    ids bassam-saqr sdf
    cites roya:16

    ? relationship between the Africa Focus Group and the Coalition
    ? شو علاقة مجموعة التركيز الافريقية بالتحالف
    ids africa-focus-group global-coalition
    cites mcg24:12
    also mcg24:14

    ? what connects Bourita with Blinken
    ? شو بيجمع بوريطة وبلينكن؟
    ids nasser-bourita antony-blinken
    cites mcg24:1

    ? how is Kuwait connected with Qatar?
    ? وش العلاقة بين الكويت وقطر
    ids kuwait qatar
    cites khaleej:5 khaleej:8

    ? ما الرابط بين القرار 1624 وقمة مجلس الأمن 2005؟
    ? how is resolution 1624 related to the Security Council meeting of 2005
    ids unscr-1624 unsc-summit-2005
    cites roya:7

    ? link between Djibo and Blinken
    ? ما الذي يربط جيبو ببلينكن؟
    ids ousmane-illiassou-djibo antony-blinken
    cites ukraine-gate:26
    also ukraine-gate:27

    ? what connects Turkey and Russia
    ? شو بيربط تركيا بروسيا
    ids turkey russia
    cites ukraine-gate:28 ukraine-gate:29

    ? link between the Communications Working Group and the framework paper
    ? علاقة مجموعة عمل الاتصالات بورقة الاطار
    ids communications-wg africa-framework-paper
    cites hafryat:21

    ? how is Mali connected to Boko Haram
    ? كيف ترتبط مالي ببوكو حرام
    ids mali boko-haram
    cites khaleej:17

    ? relationship between the Trump administration and the Munich conference
    ids trump-administration
    cites roya:34

    ? صلة ادارة ترامب بمؤتمر ميونخ
    ids trump-administration munich-2020
    cites roya:34

    ? connection between Nuland and the Sahel
    ? ما صلة نولاند بالساحل؟
    ids victoria-nuland sahel
    cites khaleej:15

    ? how is Pedersen linked to Syria
    ? شو علاقة بيدرسون بسوريا
    ids geir-pedersen syria
    cites ukraine-gate:30
    also ukraine-gate:31

    ? relation of Benin to the Coalition
    ? صلة بنين بالتحالف
    ids benin global-coalition
    cites mcg24:18
    """
}
