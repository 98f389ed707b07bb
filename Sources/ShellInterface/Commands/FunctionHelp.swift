import SourceDiagnostics

/// What each function does, in a line, by family.
///
/// A line may stand for several names that differ in one thing; `others` lists them.
struct FunctionHelp: Sendable {
  /// Name and arguments, what can be left out in brackets.
  var usage: String
  var summary: Message
  /// Other functions that the line speaks of.
  var others: [String] = []

  /// The function that the usage shows.
  var name: String { String(usage.prefix { $0 != "(" }) }

  /// A family: its heading and its functions.
  typealias Family = (heading: Message, functions: [FunctionHelp])

  static let families: [Family] = [texts, numbers, values, conversions, elements, times, groups]
}

extension FunctionHelp {
  private static let texts: Family = (
    Message("Text", "النصوص"),
    [
      FunctionHelp(usage: "left(text, n)", summary: Message("the first n characters", "أول n من الحروف")),
      FunctionHelp(usage: "right(text, n)", summary: Message("the last n characters", "آخر n من الحروف")),
      FunctionHelp(
        usage: "substring(text, start[, n])",
        summary: Message(
          "from the character numbered start, counted from 0", "من الحرف رقم start، والعد من 0")),
      FunctionHelp(
        usage: "split(text, separators)",
        summary: Message("the parts between separators, a text or a list of them", "الأجزاء بين الفواصل")),
      FunctionHelp(
        usage: "replace(text, old, new[, n])",
        summary: Message("every old, or the first n, made new", "إبدال كل old بـ new، أو أول n")),
      FunctionHelp(
        usage: "trim(text[, characters])",
        summary: Message(
          "without white space, or these characters, at both ends", "بلا فراغ، أو هذه الحروف، في الطرفين"),
        others: ["btrim"]),
      FunctionHelp(
        usage: "lTrim(text[, characters])",
        summary: Message("the same at the start; rTrim at the end", "مثله في الأول، وrTrim في الآخر"),
        others: ["rTrim"]),
      FunctionHelp(
        usage: "toLower(text)", summary: Message("lower case; also lower", "بحروف صغيرة؛ ومثله lower"),
        others: ["lower"]),
      FunctionHelp(
        usage: "toUpper(text)", summary: Message("upper case; also upper", "بحروف كبيرة؛ ومثله upper"),
        others: ["upper"]),
      FunctionHelp(
        usage: "reverse(text or list)", summary: Message("from back to front", "من الآخر إلى الأول")),
      FunctionHelp(
        usage: "normalize(text[, form])",
        summary: Message("Unicode's form NFC, or NFD, NFKC, NFKD", "صيغة يونيكود الموحدة")),
      FunctionHelp(
        usage: "char_length(text)",
        summary: Message("how many characters; also character_length", "عدد الحروف"),
        others: ["character_length"]),
      FunctionHelp(
        usage: "fold(text)",
        summary: Message(
          "the key that searches match by: spelling variants made alike", "مفتاح البحث بعد توحيد صور الكتابة")
      ),
      FunctionHelp(
        usage: "similar(text, text)",
        summary: Message("how alike two texts are, from 0 to 1", "تقارب نصين من 0 إلى 1")),
      FunctionHelp(usage: "randomUUID()", summary: Message("a new random identifier", "معرّف عشوائي جديد")),
    ]
  )

  private static let numbers: Family = (
    Message("Numbers", "الأعداد"),
    [
      FunctionHelp(usage: "abs(x)", summary: Message("without its sign", "بلا إشارة")),
      FunctionHelp(usage: "sign(x)", summary: Message("-1, 0 or 1", "الإشارة: -1 أو 0 أو 1")),
      FunctionHelp(
        usage: "round(x[, digits[, mode]])",
        summary: Message("the nearest whole number, or with so many digits", "أقرب عدد، أو بعدد من الخانات")),
      FunctionHelp(
        usage: "ceil(x)",
        summary: Message(
          "the next whole number up; also ceiling; floor is down", "أقرب عدد صحيح أعلى، وfloor أدنى"),
        others: ["ceiling", "floor"]),
      FunctionHelp(usage: "sqrt(x)", summary: Message("the square root", "الجذر التربيعي")),
      FunctionHelp(usage: "exp(x)", summary: Message("e to the power of x", "e مرفوعا إلى x")),
      FunctionHelp(
        usage: "log(x)",
        summary: Message(
          "the natural logarithm; also ln; log10 to the base 10", "اللوغاريتم الطبيعي، وlog10 للعشرة"),
        others: ["ln", "log10"]),
      FunctionHelp(
        usage: "sin(x)", summary: Message("sine, with cos, tan, cot of radians", "الجيب، ومعه cos وtan وcot"),
        others: ["cos", "tan", "cot"]),
      FunctionHelp(
        usage: "asin(x)",
        summary: Message("arc sine, with acos, atan, atan2(y, x)", "قوس الجيب، ومعه acos وatan وatan2"),
        others: ["acos", "atan", "atan2"]),
      FunctionHelp(
        usage: "sinh(x)",
        summary: Message("hyperbolic sine, with cosh, tanh", "الجيب الزائدي، ومعه cosh وtanh"),
        others: ["cosh", "tanh"]),
      FunctionHelp(
        usage: "degrees(x)",
        summary: Message("degrees of radians; radians the other way", "الدرجات من الراديان، وradians بالعكس"),
        others: ["radians"]),
      FunctionHelp(usage: "haversin(x)", summary: Message("half the versine of x", "نصف المتمم إلى الواحد")),
      FunctionHelp(
        usage: "pi()", summary: Message("the number pi; e() the number e", "العدد باي، وe() العدد e"),
        others: ["e"]),
      FunctionHelp(usage: "isNaN(x)", summary: Message("whether it is not a number", "هل ليس عددا")),
      FunctionHelp(
        usage: "rand()", summary: Message("a random number from 0 up to 1", "عدد عشوائي من 0 إلى 1")),
    ]
  )

  private static let values: Family = (
    Message("Lists and any value", "القوائم والقيم"),
    [
      FunctionHelp(
        usage: "size(list or text)",
        summary: Message("how many elements or characters", "عدد العناصر أو الحروف")),
      FunctionHelp(usage: "length(path)", summary: Message("how many relationships", "عدد العلاقات")),
      FunctionHelp(
        usage: "head(list)", summary: Message("the first element; last the last", "أول عنصر، وlast آخر عنصر"),
        others: ["last"]),
      FunctionHelp(usage: "tail(list)", summary: Message("all but the first", "الكل إلا الأول")),
      FunctionHelp(
        usage: "range(from, to[, step])",
        summary: Message("the whole numbers from one to the other, both included", "الأعداد الصحيحة بين حدين")
      ),
      FunctionHelp(
        usage: "isEmpty(list, map or text)", summary: Message("whether nothing is in it", "هل هو خالٍ")),
      FunctionHelp(
        usage: "coalesce(x, …)", summary: Message("the first that is not null", "أول ما ليس null")),
      FunctionHelp(
        usage: "nullIf(x, y)",
        summary: Message("null where both are equal, else x", "null عند التساوي، وإلا x")),
      FunctionHelp(
        usage: "exists(x)",
        summary: Message(
          "whether a property is there, or a pattern matches", "هل الخاصية موجودة أو النمط مطابق")),
      FunctionHelp(usage: "valueType(x)", summary: Message("the name of its type", "اسم نوع القيمة")),
    ]
  )

  private static let conversions: Family = (
    Message("Conversions", "التحويل"),
    [
      FunctionHelp(
        usage: "toInteger(x)",
        summary: Message(
          "a whole number, null where it is none; toIntegerOrNull never fails", "عدد صحيح، أو null"),
        others: ["toIntegerOrNull"]),
      FunctionHelp(
        usage: "toFloat(x)",
        summary: Message("a number with a point; toFloatOrNull never fails", "عدد عشري، أو null"),
        others: ["toFloatOrNull"]),
      FunctionHelp(
        usage: "toBoolean(x)",
        summary: Message("true or false of a text; toBooleanOrNull never fails", "صواب أو خطأ من نص"),
        others: ["toBooleanOrNull"]),
      FunctionHelp(
        usage: "toString(x)",
        summary: Message("the text of a value; toStringOrNull never fails", "نص القيمة"),
        others: ["toStringOrNull"]),
      FunctionHelp(
        usage: "toIntegerList(list)",
        summary: Message(
          "each element converted, with toFloatList, toBooleanList, toStringList", "تحويل كل عنصر"),
        others: ["toFloatList", "toBooleanList", "toStringList"]),
    ]
  )

  private static let elements: Family = (
    Message("Nodes, relationships, paths", "العقد والعلاقات والمسارات"),
    [
      FunctionHelp(usage: "labels(node)", summary: Message("its labels", "أصناف العقدة")),
      FunctionHelp(usage: "type(relationship)", summary: Message("its type", "نوع العلاقة")),
      FunctionHelp(
        usage: "id(x)", summary: Message("its number; elementId as text", "رقمه، وelementId نصا"),
        others: ["elementId"]),
      FunctionHelp(
        usage: "keys(x)", summary: Message("the names of its properties or entries", "أسماء الخصائص")),
      FunctionHelp(usage: "properties(x)", summary: Message("its properties as a map", "الخصائص خريطةً")),
      FunctionHelp(
        usage: "startNode(relationship)",
        summary: Message("where it begins; endNode where it ends", "بداية العلاقة، وendNode نهايتها"),
        others: ["endNode"]),
      FunctionHelp(
        usage: "nodes(path)",
        summary: Message("its nodes; relationships its relationships", "عقد المسار، وrelationships علاقاته"),
        others: ["relationships"]),
      FunctionHelp(
        usage: "cites(x)",
        summary: Message(
          "the sentences a node, relationship, path or value rests on", "الجمل التي تستند إليها القيمة")),
      FunctionHelp(
        usage: "reports(x)", summary: Message("the reports of these, each once", "تقاريرها، كل واحد مرة")),
    ]
  )

  private static let times: Family = (
    Message("Dates and times", "التواريخ والأوقات"),
    [
      FunctionHelp(
        usage: "date([x])",
        summary: Message(
          "a date of a text, a map or another time; today without x", "تاريخ من نص أو خريطة، أو اليوم")),
      FunctionHelp(
        usage: "localtime([x])",
        summary: Message("a time of day; time with an offset", "وقت من اليوم، وtime مع فرق التوقيت"),
        others: ["time"]),
      FunctionHelp(
        usage: "localdatetime([x])",
        summary: Message("date and time; datetime with a time zone", "تاريخ ووقت، وdatetime مع المنطقة"),
        others: ["datetime"]),
      FunctionHelp(
        usage: "date.truncate(unit[, x[, parts]])",
        summary: Message(
          "its start of the year, week, …; so with each of the five types",
          "بداية السنة أو الأسبوع …، ولكل نوع مثله"),
        others: ["localtime.truncate", "time.truncate", "localdatetime.truncate", "datetime.truncate"]),
      FunctionHelp(
        usage: "date.transaction([zone])",
        summary: Message(
          "the present of the query; statement and realtime likewise, with each type",
          "الآن كما بدأ الاستعلام"),
        others: [
          "date.statement", "date.realtime", "localtime.transaction", "localtime.statement",
          "localtime.realtime", "time.transaction", "time.statement", "time.realtime",
          "localdatetime.transaction", "localdatetime.statement", "localdatetime.realtime",
          "datetime.transaction", "datetime.statement", "datetime.realtime",
        ]),
      FunctionHelp(
        usage: "datetime.fromepoch(seconds[, nanos])",
        summary: Message("of seconds since 1970; fromepochmillis of thousandths", "من ثواني 1970"),
        others: ["datetime.fromepochmillis"]),
      FunctionHelp(
        usage: "timestamp()",
        summary: Message("thousandths of a second since 1970", "أجزاء الألف من الثانية منذ 1970")),
      FunctionHelp(usage: "duration(text or map)", summary: Message("a length of time", "مدة")),
      FunctionHelp(
        usage: "duration.between(a, b)",
        summary: Message(
          "from a to b; inMonths, inDays, inSeconds in one unit", "من a إلى b، وبوحدة واحدة inMonths وغيرها"),
        others: ["duration.inMonths", "duration.inDays", "duration.inSeconds"]),
    ]
  )

  private static let groups: Family = (
    Message("Over groups of rows", "على مجموعات الصفوف"),
    [
      FunctionHelp(
        usage: "count(x)",
        summary: Message("how many values; count(*) how many rows", "عدد القيم، وcount(*) عدد الصفوف")),
      FunctionHelp(usage: "collect(x)", summary: Message("the values as a list", "القيم قائمةً")),
      FunctionHelp(usage: "sum(x)", summary: Message("their sum, of numbers or durations", "المجموع")),
      FunctionHelp(usage: "avg(x)", summary: Message("their mean", "المتوسط")),
      FunctionHelp(
        usage: "min(x)", summary: Message("the least; max the greatest", "الأصغر، وmax الأكبر"),
        others: ["max"]),
      FunctionHelp(
        usage: "stDev(x)", summary: Message("the deviation of a sample; stDevP of all", "الانحراف المعياري"),
        others: ["stDevP"]),
      FunctionHelp(
        usage: "percentileCont(x, p)",
        summary: Message("the value below which the part p lies; percentileDisc one that is there", "المئين"),
        others: ["percentileDisc"]),
    ]
  )
}
