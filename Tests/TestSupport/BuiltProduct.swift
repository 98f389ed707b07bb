#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The path of an executable that was built together with the tests, from its name.
///
/// Executables lie in the folder of the test bundle; `MAHDAR_PRODUCTS` names another one.
package func builtProduct(_ name: String) -> String {
  if let folder = getenv("MAHDAR_PRODUCTS") { return String(cString: folder) + "/" + name }
  var arguments = CommandLine.arguments[...]
  // A bundle of its own on macOS: `…/debug/mahdarPackageTests.xctest/Contents/MacOS/…`, run by a helper.
  if let bundle = arguments.firstIndex(where: { $0.contains(".xctest") }) { arguments = arguments[bundle...] }
  var path = arguments.first ?? ""
  if let bundle = path.split(separator: "/").first(where: { $0.hasSuffix(".xctest") }) {
    path = String(path.prefix(upTo: path.firstRange(of: "/" + bundle)?.lowerBound ?? path.endIndex)) + "/-"
  }
  let folder = path.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
  return (folder.isEmpty ? "." : folder) + "/" + name
}
