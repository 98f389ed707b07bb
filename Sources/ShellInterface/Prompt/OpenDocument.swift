import SessionReplay

/// A session document that the shell goes on with.
struct OpenDocument {
  var file: DocumentFile
  var document: SessionDocument
}
