import QuerySyntax
import SourceDiagnostics

/// What went wrong with a graph query, in both languages: the query language's own names and words stay as they are.
func localized(_ error: QueryError) -> Message {
  let arabic = arabicByCode[error.code] ?? "تعذّر الاستعلام"
  return Message(error.message, "\(arabic) (\(error.code)): \(error.message)")
}

/// What each of the conformance suite's codes says, in Arabic.
private let arabicByCode = [
  "AmbiguousAggregationExpression": "تعبير يخلط التجميع بغيره على نحو ملتبس",
  "ColumnNameConflict": "عمودان باسم واحد",
  "ConstraintVerificationFailed": "شرط على البيانات لم يتحقق",
  "CreatingVarLength": "لا تُنشأ علاقة متغيرة الطول",
  "DeleteConnectedNode": "لا تُحذف عقدة لها علاقات",
  "DeletedEntityAccess": "هذا العنصر حُذف",
  "DifferentColumnsInUnion": "أعمدة شقّي UNION مختلفة",
  "DivisionByZero": "قسمة على صفر",
  "EntityNotFound": "العنصر غير موجود",
  "FloatingPointOverflow": "العدد خارج المدى",
  "IntegerOverflow": "العدد الصحيح خارج المدى",
  "Interrupted": "أُوقف الاستعلام",
  "InvalidAggregation": "لا يصح التجميع هنا",
  "InvalidArgumentPassingMode": "طريقة تمرير الوسائط غير صحيحة",
  "InvalidArgumentType": "نوع القيمة غير مناسب",
  "InvalidArgumentValue": "القيمة غير مقبولة",
  "InvalidClauseComposition": "ترتيب العبارات غير صحيح",
  "InvalidDelete": "لا يصح حذف هذا",
  "InvalidNumberLiteral": "عدد غير مكتوب على وجه صحيح",
  "InvalidNumberOfArguments": "عدد الوسائط غير صحيح",
  "InvalidNumberOfColumns": "عدد الأعمدة غير صحيح",
  "InvalidParameterUse": "لا يصح استعمال المتغير $ هنا",
  "InvalidPropertyType": "لا تصلح هذه القيمة خاصيةً",
  "InvalidRelationshipPattern": "نمط العلاقة غير صحيح",
  "InvalidUnicodeCharacter": "حرف غير مقبول",
  "InvalidUnicodeLiteral": "رمز حرف غير صحيح",
  "MapElementAccessByNonString": "مفتاح الخريطة ليس نصاً",
  "MemoryLimitExceeded": "تجاوز الاستعلام حد الذاكرة",
  "MergeReadOwnWrites": "لا يصح MERGE بهذه القيمة",
  "MissingParameter": "متغير $ بلا قيمة",
  "NegativeIntegerArgument": "يُنتظر عدد غير سالب",
  "NestedAggregation": "تجميع داخل تجميع",
  "NestingTooDeep": "التداخل أعمق مما يُسمح به",
  "NoExpressionAlias": "التعبير يحتاج إلى اسم بعد AS",
  "NoSingleRelationshipType": "يُنتظر نوع واحد للعلاقة",
  "NoVariablesInScope": "لا متغيرات هنا",
  "NonConstantExpression": "يُنتظر تعبير ثابت",
  "NumberOutOfRange": "العدد خارج المدى",
  "ProcedureNotFound": "لا إجراء بهذا الاسم",
  "QueryTooLong": "الاستعلام أطول مما يُسمح به",
  "RelationshipUniquenessViolation": "العلاقة نفسها مرتين في نمط واحد",
  "RequiresDirectedRelationship": "يُنتظر اتجاه للعلاقة",
  "TimeoutExceeded": "تجاوز الاستعلام الوقت المسموح به",
  "UndefinedVariable": "اسم لم يُعرَّف",
  "UnexpectedSyntax": "صياغة غير منتظرة",
  "UnknownFunction": "لا دالة بهذا الاسم",
  "VariableAlreadyBound": "الاسم مستعمل من قبل",
  "VariableTypeConflict": "الاسم مستعمل لنوع آخر",
]
