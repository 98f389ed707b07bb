extension ResearcherQuestion {
  /// When, before or after what, planned or held.
  static let time = """
    ? when did the war in Syria break out
    ? ايمتى بلشت الحرب السورية؟
    ids syrian-conflict
    cites ukraine-gate:32
    values 2011-03

    ? When were the air strikes on the Iran-backed militias?
    ? امتى كانت الغارات الامريكية على المليشيات؟
    ids us-airstrikes-june-2021
    cites ukraine-gate:1 ukraine-gate:2
    values 2021-06-27

    ? Which meetings were planned but are not reported as held?
    ? شو الاجتماعات اللي كان مخطط لها وما انعقدت؟
    ids next-ministerial small-group-brussels un-corridor-vote
    cites hafryat:7 ukraine-gate:28

    ? What is the earliest dated event in the reports?
    ? ما أقدم حدث مؤرخ في التقارير؟
    ids september-11-attacks
    cites roya:6

    ? What happened in November 2017?
    ? شو صار بتشرين الثاني 2017؟
    ids elimination-of-isis-strongholds
    cites roya:17

    ? By when was the next ministerial to take place?
    ? لامتى كان مقرر الاجتماع الوزاري القادم؟
    ids next-ministerial
    cites hafryat:7
    values 2022-06

    ? which came first, the Rome meeting or the killing of al-Qurashi?
    ? أيهما أسبق: اجتماع روما أم مقتل القرشي؟
    ids rome-2021
    cites hafryat:1 khaleej:19
    also roya:2 ukraine-gate:1 khaleej:16 khaleej:3 khaleej:12

    ? events of 2022
    ? أحداث عام 2022
    ids killing-of-al-qurashi ne-syria-attack isis-k-ramadan-attacks
    cites khaleej:19 mcg24:5 mcg24:20
    also khaleej:1 khaleej:3 khaleej:12

    ? How much time passed between the Rome and Marrakech ministerials?
    ? كم من الوقت مر بين اجتماع روما واجتماع مراكش؟
    ids rome-2021 marrakech-2022
    cites hafryat:1 khaleej:1
    also roya:2 ukraine-gate:1 khaleej:16

    ? was the Small Group meeting in Brussels held?
    ? هل انعقد اجتماع المجموعة المصغرة في بروكسل؟
    = absent
    cites hafryat:7

    ? Which events are dated after the Rome meeting?
    ? أي الأحداث وقعت بعد اجتماع روما؟
    ids killing-of-al-qurashi ne-syria-attack isis-k-ramadan-attacks
    cites khaleej:19 mcg24:5 mcg24:20
    also khaleej:1 khaleej:3 khaleej:12

    ? when was the invitation to Marrakech issued
    ? متى صدرت الدعوة إلى اجتماع مراكش؟
    ids marrakech-2022
    cites khaleej:3
    values 2022-04

    ? Which day did the ministers meet at Marrakech?
    ? اي يوم اجتمع الوزرا بمراكش
    ids marrakech-2022
    cites khaleej:1
    values 2022-05-11

    ? when were the attacks of September 11
    ? متى وقعت هجمات 11 سبتمبر
    ids september-11-attacks
    cites roya:6
    values 2001-09-11

    ? when was the Munich conference
    ? متى انعقد مؤتمر ميونخ؟
    ids munich-2020
    cites roya:34
    values 2020

    ? When were the strongholds of ISIS eliminated?
    ? متى تم القضاء على معاقل داعش؟
    ids elimination-of-isis-strongholds
    cites roya:17
    values 2017-11

    ? when was the large attack in north-east Syria
    ? متى كان الهجوم الواسع بشمال شرق سوريا
    ids ne-syria-attack
    cites mcg24:5
    values 2022-01

    ? was the Munich conference before the Rome meeting?
    ? هل كان مؤتمر ميونخ قبل اجتماع روما؟
    ids munich-2020 rome-2021
    cites roya:34 hafryat:1
    also roya:2 ukraine-gate:1 khaleej:16

    ? Did the Marrakech meeting come before the Rome meeting?
    ? هل جاء اجتماع مراكش قبل اجتماع روما؟
    = absent

    ? in which month did al-Qurashi die
    ids abu-ibrahim-al-qurashi
    cites khaleej:19
    also khaleej:3 khaleej:12
    values 2022

    ? when did Saqr speak
    ? متى تحدث بسام صقر؟
    cites roya:16
    values 2021-05

    ? Was the Rome meeting held?
    ? هل انعقد اجتماع روما فعلا؟
    ids rome-2021
    cites hafryat:1
    also khaleej:16 roya:2 ukraine-gate:1

    ? Has the vote on the aid corridor taken place?
    = absent

    ? meetings in 2020
    ? اجتماعات سنة 2020
    ids munich-2020 us-nigeria-2020
    cites roya:34 hafryat:20
    also roya:5
    """
}
