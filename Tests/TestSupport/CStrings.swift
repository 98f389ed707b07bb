#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Texts as the list of C strings, ended by a null pointer, that `posix_spawn` takes.
func withCStrings<Result>(
  _ texts: [String], _ body: (UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>) -> Result
) -> Result {
  var pointers: [UnsafeMutablePointer<CChar>?] = texts.map { strdup($0) } + [nil]
  defer { for pointer in pointers { free(pointer) } }
  return pointers.withUnsafeMutableBufferPointer { buffer in
    guard let start = buffer.baseAddress else { preconditionFailure("the list ends with a null pointer") }
    return body(start)
  }
}
