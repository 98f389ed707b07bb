extension ResearcherQuestion {
  /// What else connects two things, by what both said or what is said of both.
  static let links = """
    ? Blinken تصريحات sanctions
    ? عقوبات بلينكن
    ids antony-blinken
    cites ukraine-gate:26
    also ukraine-gate:27

    ? statements about repatriation by Blinken بحسب حفريات
    ids antony-blinken
    cites hafryat:11 hafryat:12 hafryat:13 hafryat:14 hafryat:15 hafryat:16

    ? Which countries did Blinken visit on his tour?
    ? ما الدول التي زارها بلينكن في جولته؟
    ids france germany italy
    cites ukraine-gate:34

    ? How is Benin connected to Blinken?
    ? شو يربط بنين ببلينكن؟
    ids antony-blinken benin
    cites mcg24:1 mcg24:18

    ? How is Djibo connected with Niger?
    ? ما صلة جيبو بالنيجر؟
    ids niger ousmane-illiassou-djibo
    cites ukraine-gate:26

    ? What links Morocco and the Africa Focus Group?
    ? شو العلاقة بين المغرب ومجموعة التركيز الافريقية
    ids africa-focus-group morocco
    cites mcg24:12

    ? path from Yemen to Mauritania
    ? مسار من اليمن إلى موريتانيا
    ids mauritania yemen
    cites hafryat:3

    ? What do Kazakhstan and Uzbekistan have in common?
    ? شو الرابط بين كازاخستان واوزبكستان
    ids kazakhstan uzbekistan
    cites hafryat:11 hafryat:12

    ? connection between resolution 1373 and resolution 1624
    ? ما الذي يجمع القرار 1373 والقرار 1624؟
    ids unscr-1373 unscr-1624
    cites roya:27
    also roya:6 roya:7

    ? كيف ترتبط روسيا ببرخان؟
    ids barkhane-force russia
    cites roya:25

    ? what has Saqr to do with Blinken?
    ids antony-blinken bassam-saqr
    cites roya:3 roya:16
    also hafryat:10 roya:15 ukraine-gate:23

    ? how does al-Qurashi relate to the United States
    ? علاقة القرشي بامريكا
    ids abu-ibrahim-al-qurashi united-states
    cites khaleej:19

    ? ماذا قال بلينكن في روما عن أفريقيا بحسب حفريات؟
    ? what did Blinken say about Africa according to Hafryat
    ids antony-blinken
    cites hafryat:18 hafryat:19 hafryat:20 hafryat:21 hafryat:23 hafryat:24 hafryat:25
    also hafryat:17

    ? Whom did Blinken praise?
    ? بمن أشاد بلينكن؟
    cites hafryat:14
    also hafryat:11 hafryat:15 hafryat:16 ukraine-gate:34

    ? أي الدول أشاد بها بلينكن؟
    ? Which countries did Blinken praise?
    ids finland italy
    cites hafryat:14 hafryat:16

    ? ما العلاقة بين بنين والتحالف؟
    ids benin global-coalition
    cites mcg24:18

    ? What connects Kazakhstan with Blinken?
    ? شو بيربط كازاخستان ببلينكن؟
    ids antony-blinken kazakhstan
    cites hafryat:11

    ? كيف يرتبط المريخي بأفغانستان؟
    ? How is Al-Muraikhi connected to Afghanistan?
    ids afghanistan sultan-al-muraikhi
    cites khaleej:6

    ? ما صلة إدارة ترامب بأوروبا؟
    ids trump-administration
    cites roya:34

    ? How are Mali and Somalia linked?
    ? شو بيجمع مالي والصومال؟
    ids mali somalia
    cites khaleej:17

    ? What links Finland and Kazakhstan?
    ? ما المشترك بين فنلندا وكازاخستان؟
    ids finland kazakhstan
    cites hafryat:11 hafryat:16

    ? connection Blinken – Djibo – Niger
    ids antony-blinken niger ousmane-illiassou-djibo
    cites ukraine-gate:26

    ? How does Di Maio's warning about the Sahel connect with Nuland's words at Marrakech?
    ? ما الذي يصل كلام دي مايو عن الساحل بكلام نولاند في مراكش؟
    ids luigi-di-maio victoria-nuland
    cites khaleej:15 ukraine-gate:8

    ? Blinken و Di Maio شو قالوا سوا؟
    ? What did Blinken and Di Maio say together?
    ids antony-blinken luigi-di-maio
    cites ukraine-gate:6 ukraine-gate:38

    ? كلام الأمير فيصل عن العراق في روما
    ? Prince Faisal Iraq Rome
    ids faisal-bin-farhan
    cites ukraine-gate:16 ukraine-gate:17
    also ukraine-gate:12

    ? How many joint statements by Blinken and Di Maio?
    ids antony-blinken luigi-di-maio
    cites ukraine-gate:6 ukraine-gate:38
    values 2

    ? هل توجد صلة بين الصين وإيطاليا في التقارير؟
    ? Is there a link between China and Italy?
    ids china italy
    cites ukraine-gate:38

    ? ما علاقة بنين بموريتانيا؟
    ? How is Benin linked with Mauritania?
    ids benin mauritania
    cites hafryat:3 mcg24:18
    also hafryat:24

    ? how does the killing of al-Qurashi connect with the return of operations in Syria
    ids killing-of-al-qurashi syria
    cites khaleej:19

    ? What do Kuwait and Saudi Arabia share at Marrakech?
    ? شو المشترك بين كلام الكويت والسعودية بمراكش؟
    ids kuwait saudi-arabia
    cites khaleej:8 khaleej:10

    ? How is Turkey connected to Syria?
    ? شو علاقة تركيا بسوريا
    ids syria turkey
    cites ukraine-gate:28

    ? Link Pedersen – ISIS
    ? صلة بيدرسون بداعش
    ids geir-pedersen isis
    cites ukraine-gate:30

    ? How is Nigeria connected with the Sahel?
    ? ما علاقة نيجيريا بالساحل؟
    ids nigeria sahel
    cites hafryat:20

    ? شو علاقة ايطاليا واميركا باجتماع روما؟
    ids italy rome-2021 united-states
    cites hafryat:1
    also ukraine-gate:3 ukraine-gate:14

    ? Who repeats the Trump administration's request?
    ids antony-blinken trump-administration
    cites roya:34
    also hafryat:11 roya:4 ukraine-gate:23

    ? What did Blinken say about Italy?
    ids antony-blinken
    cites hafryat:14
    also hafryat:15 ukraine-gate:34 ukraine-gate:38

    ? What connects Benin and Mauritania?
    ids benin mauritania
    cites hafryat:3 mcg24:18
    also hafryat:24

    ? ما الصلة بين روسيا وفرنسا في أفريقيا؟
    ids france russia
    cites roya:25

    ? شو بيربط مجموعة عمل الاتصالات بأفريقيا؟
    ids africa communications-wg
    cites hafryat:21

    ? ما الذي يجمع السعودية ومصر والأردن وتونس؟
    ids egypt jordan saudi-arabia tunisia
    cites hafryat:10

    ? how does Bassam Saqr connect to the US
    ids bassam-saqr united-states
    cites roya:16

    ? علاقة هجمات 11 سبتمبر بالقرار 1373
    ids september-11-attacks unscr-1373
    cites roya:6

    ? مين ردد مين عن حماية المدنيين؟
    ids coalition-ministers
    cites hafryat:4 mcg24:3
    """
}
