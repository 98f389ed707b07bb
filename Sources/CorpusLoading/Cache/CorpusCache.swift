import GraphModel

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A folder of snapshots of corpora, so that an unchanged corpus is not built again.
///
/// A snapshot is found by the digest of the corpus, the format of the graph, and the program that built it, and is
/// used only when it is whole and in a folder that nobody else can write to. Anything else means building anew.
package struct CorpusCache: Sendable {
  /// The version of what the loader makes of a corpus; to be raised when the same files give another graph.
  static let graphVersion = 1
  private static let fileExtension = ".graph"
  /// How many snapshots are kept; the oldest go.
  private static let capacity = 8

  private let folder: String
  private let suffix: String

  /// A cache in a folder, for snapshots that a given version of the program builds.
  package init(folder: String, version: String) {
    self.folder = folder
    let plain = version.map { $0.isLetter || $0.isNumber || $0 == "." ? $0 : "_" }
    let program = [String(Self.graphVersion), String(plain), executableStamp()].filter { !$0.isEmpty }
    suffix = "-" + program.joined(separator: "-") + Self.fileExtension
  }

  /// The cache in the user's folder for such things; `nil` when there is none.
  ///
  /// `$XDG_CACHE_HOME/mahdar`, else `~/.cache/mahdar`, else a folder of the user's own in `$TMPDIR`.
  package static func standard(version: String) -> CorpusCache? {
    func folder(_ variable: String) -> String? {
      // The XDG specification has relative paths ignored.
      guard let value = getenv(variable).map({ String(cString: $0) }), value.hasPrefix("/") else {
        return nil
      }
      return value
    }
    let path =
      folder("XDG_CACHE_HOME").map { $0 + "/mahdar" } ?? folder("HOME").map { $0 + "/.cache/mahdar" }
      ?? folder("TMPDIR").map { $0 + "/mahdar-\(geteuid())" }
    return path.map { CorpusCache(folder: $0, version: version) }
  }

  /// The snapshot of the corpus with a digest; `nil` when there is none that can be trusted.
  func snapshot(ofDigest digest: String) -> GraphSnapshot? {
    guard isOwnFolder() else { return nil }
    return try? GraphSnapshot.open(path: path(ofDigest: digest))
  }

  /// Keeps a snapshot, replacing the file whole; failures are silent, since only time is lost.
  func store(_ snapshot: GraphSnapshot, digest: String) {
    makeFolders()
    guard isOwnFolder() else { return }
    let temporary = folder + "/.\(digest)-\(getpid())"
    guard write(snapshot.bytes, to: temporary) else {
      unlink(temporary)
      return
    }
    if rename(temporary, path(ofDigest: digest)) != 0 { unlink(temporary) }
    prune()
  }

  private func path(ofDigest digest: String) -> String {
    folder + "/" + digest + suffix
  }

  /// Whether the folder is this user's and nobody else may write there: a graph is answered from unread.
  private func isOwnFolder() -> Bool {
    var status = stat()
    return lstat(folder, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
      && status.st_uid == geteuid() && status.st_mode & (S_IWGRP | S_IWOTH) == 0
  }

  private func makeFolders() {
    var path = ""
    for part in folder.split(separator: "/") {
      path += "/" + part
      if mkdir(path, 0o700) != 0 && errno != EEXIST { return }
    }
  }

  private func write(_ bytes: UnsafeRawBufferPointer, to path: String) -> Bool {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { return false }
    var isWritten = true
    var offset = 0
    while offset < bytes.count, let start = bytes.baseAddress {
      #if canImport(Glibc)
        let count = Glibc.write(descriptor, start + offset, bytes.count - offset)
      #else
        let count = Darwin.write(descriptor, start + offset, bytes.count - offset)
      #endif
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else {
        isWritten = false
        break
      }
      offset += count
    }
    return close(descriptor) == 0 && isWritten
  }

  /// Removes all but the newest snapshots, whichever corpus and version they are of.
  private func prune() {
    guard let names = try? fileNames(inFolder: folder) else { return }
    let snapshots = names.filter { $0.hasSuffix(Self.fileExtension) }.map { folder + "/" + $0 }
    guard snapshots.count > Self.capacity else { return }
    let byAge = snapshots.map { (path: $0, time: modificationTime(of: $0)) }.sorted { $0.time > $1.time }
    for old in byAge.dropFirst(Self.capacity) { unlink(old.path) }
  }
}

/// The seconds at which a file was last written; 0 when it is gone.
private func modificationTime(of path: String) -> Int {
  var status = stat()
  guard stat(path, &status) == 0 else { return 0 }
  #if canImport(Glibc)
    return Int(status.st_mtim.tv_sec)
  #else
    return Int(status.st_mtimespec.tv_sec)
  #endif
}

/// What tells one build of the program from another of the same version: the size and time of its file.
///
/// Empty where the system does not show the program's file; the version alone must do then.
private func executableStamp() -> String {
  var status = stat()
  guard stat("/proc/self/exe", &status) == 0 else { return "" }
  #if canImport(Glibc)
    let time = (Int(status.st_mtim.tv_sec), Int(status.st_mtim.tv_nsec))
  #else
    let time = (Int(status.st_mtimespec.tv_sec), Int(status.st_mtimespec.tv_nsec))
  #endif
  return [Int(status.st_size), time.0, time.1].map { String($0, radix: 36) }.joined(separator: ".")
}
