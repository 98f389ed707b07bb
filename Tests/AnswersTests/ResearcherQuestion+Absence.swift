extension ResearcherQuestion {
  /// Questions whose honest answer is no, or that the reports say nothing of it; and some that sound like them.
  static let absence = """
    ? Did Macron attend the Marrakech meeting?
    ? هل حضر ماكرون اجتماع مراكش؟
    = absent

    ? Who represented Egypt at Rome?
    ? مين مثّل مصر بروما؟
    = absent

    ? Did Nuland speak at Rome?
    ? نولاند حكت شي بروما؟
    = absent

    ? How many civilians were killed in the attacks of Ramadan?
    ? كم مدني قتل في هجمات رمضان؟
    = absent

    ? what did Guterres say about the camps
    ? ماذا قال غوتيريش عن المخيمات؟
    = absent

    ? How much money did Qatar give?
    ? قديش دفعت قطر مصاري؟
    = absent

    ? Did Turkey join the Coalition?
    ? هل انضمت تركيا إلى التحالف؟
    = absent

    ? does any report say that Boko Haram is active in Nigeria?
    ? هل يقول تقرير إن بوكو حرام تنشط في نيجيريا؟
    = absent

    ? Was Russia at the Rome meeting?
    ? روسيا كانت حاضرة باجتماع روما؟
    = absent

    ? name of the Finnish foreign minister
    ? شو اسم وزير خارجية فنلندا؟
    = absent

    ? Do the reports mention al-Baghdadi?
    ? هل ورد اسم البغدادي في التقارير؟
    = absent

    ? How many soldiers did Barkhane have?
    ? كم كان عدد جنود قوة برخان؟
    = absent

    ? Was the Marrakech meeting held in 2023?
    ? هل عُقد اجتماع مراكش سنة 2023؟
    = absent
    cites khaleej:1

    ? Is Italy member number 83?
    ? هل إيطاليا هي العضو رقم 83؟
    = absent

    ? Did Saudi Arabia host the Marrakech meeting?
    ? هل استضافت السعودية اجتماع مراكش؟
    = absent
    cites khaleej:1

    ? Did Italy take back a woman fighter?
    ? هل استعادت إيطاليا مقاتلة؟
    ids italy
    cites hafryat:15

    ? Did NATO take part at Marrakech?
    ? الناتو شارك بمراكش ولا لا؟
    cites khaleej:4

    ? Did Qatar take part in the Marrakech meeting?
    ? هل شاركت قطر في اجتماع مراكش؟
    cites khaleej:5

    ? What did Lavrov say at Rome?
    ? ماذا قال لافروف في روما؟
    = absent

    ? Did China take part in the Marrakech meeting?
    ? الصين شاركت بمؤتمر مراكش؟
    = absent

    ? What is the budget of the Coalition?
    ? كم ميزانية التحالف؟
    = absent

    ? How many hostages were released?
    ? كم رهينة أُطلق سراحها؟
    = absent

    ? How many fighters did Kosovo take back?
    ? كم مقاتلاً أعادت كوسوفو؟
    = absent

    ? When did Jordan join the Coalition?
    ? متى انضم الأردن إلى التحالف؟
    = absent

    ? Did Blinken attend the Marrakech meeting?
    ? هل حضر بلينكن اجتماع مراكش؟
    = absent

    ? What did Macron say about Barkhane?
    ? شو قال ماكرون عن برخان؟
    = absent

    ? Did Kuwait speak in Rome?
    ? هل تحدثت الكويت في روما؟
    = absent

    ? Was Djibo killed?
    ? هل قُتل جيبو؟
    = absent

    ? Where will the next ministerial be held?
    ? وين رح ينعقد الاجتماع الوزاري القادم؟
    = absent

    ? Is Boko Haram active in Somalia?
    cites khaleej:17

    ? Did Italy host the Rome meeting?
    = absent

    ? Does Russia oppose the aid corridor?
    ? هل تعارض روسيا ممر المساعدات؟
    ids russia
    cites ukraine-gate:29
    also ukraine-gate:28

    ? Is Yemen a member of the Coalition?
    ? هل اليمن عضو بالتحالف؟
    ids yemen
    cites hafryat:3

    ? Is Finland a member of the Coalition?
    ? فنلندا عضو في التحالف؟
    = absent

    ? Did Israel attend the Rome meeting?
    ? هل حضرت إسرائيل اجتماع روما؟
    = absent

    ? Who is the Syrian president?
    = absent

    ? متى ولد بلينكن؟
    = absent

    ? في أي فندق انعقد اجتماع روما؟
    = absent

    ? شو رد ايران على الغارات؟
    = absent

    ? Was al-Qurashi killed in 2021?
    ? هل قتل القرشي عام 2021؟
    = absent
    """
}
