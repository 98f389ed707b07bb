extension ResearcherQuestion {
  /// Why something is so, who did it, what two things asked in one breath are, and what turns a meaning round.
  static let reasons = """
    ? Why was the review put off?
    ? what caused the delay of the strategy review
    ids un-strategy-review-2020 covid-19-pandemic
    cites roya:5

    ? Why was the Coalition founded?
    ids global-coalition
    cites hafryat:2 mcg24:4
    also ukraine-gate:5

    ? Who ended the missions of the Barkhane force?
    ? من أنهى مهام برخان؟
    ids emmanuel-macron
    cites roya:23

    ? Which group does Djibo head and what is his nationality?
    ids niger isis-greater-sahara
    cites ukraine-gate:26

    ? From which country is Djibo?
    ? من أي بلد جيبو؟
    ids niger
    cites ukraine-gate:26

    ? What does the writer of Roya's article think about Barkhane?
    ? كاتب مقال رؤية عن قوة برخان
    ids jassim-mohamad
    cites roya:23 roya:25
    also roya:24

    ? Do the reports agree on how many took part at Rome and at Marrakech?
    ids rome-2021 marrakech-2022
    cites roya:2 khaleej:4
    values 83 76

    ? هل تتفق التقارير على عدد أعضاء التحالف في يونيو 2021؟
    ids global-coalition
    cites ukraine-gate:3 ukraine-gate:6
    also hafryat:24 roya:2 mcg24:18

    ? How many bodies took part at Marrakech?
    ? كم هيئة حضرت في مراكش؟
    ids european-union arab-league interpol nato cen-sad
    cites khaleej:4
    values 5

    ? Which countries refused to repatriate their fighters?
    ? هل رفضت فنلندا إعادة مواطنيها؟
    = absent

    ? What is new in the Reuters report?
    = absent

    ? Which sum did Italy promise at Rome?
    = absent

    ? How is Yemen linked to the Rome meeting?
    ids yemen rome-2021
    cites hafryat:3

    ? Are there misprints in the name of the Syrian Democratic Forces?
    ids sdf
    cites hafryat:10 ukraine-gate:23

    ? Is there a doubt about the number 600 of Kazakhstan?
    ids kazakhstan
    cites hafryat:11
    also hafryat:12
    """
}
