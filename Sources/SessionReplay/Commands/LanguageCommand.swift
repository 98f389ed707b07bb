import SourceDiagnostics

/// `:lang ar`: the language of answers, messages and help, whatever the language of the question.
struct LanguageCommand: SessionCommand {
  let name = "lang"
  let usage = "lang ar|en|auto"
  let summary = Message(
    "the language of answers, messages and help", "لغة الأجوبة والرسائل؛ auto: لغة السؤال")
  let isKeptWhenSaved = true

  func run(_ argument: String, in session: Session) throws(CellFailure) -> CellOutcome {
    switch argument.lowercased() {
    case "": return .lines([session.settings.language ?? "auto"])
    case "ar", "arabic", "عربي", "العربية": session.settings.language = "ar"
    case "en", "english", "إنجليزي", "الإنجليزية": session.settings.language = "en"
    case "auto": session.settings.language = nil
    default:
      throw .command(
        "unknown language '\(argument)'; expected 'ar', 'en' or 'auto'",
        "لا لغة باسم '\(argument)'؛ يُنتظر 'ar' أو 'en' أو 'auto'")
    }
    return .lines([])
  }
}
