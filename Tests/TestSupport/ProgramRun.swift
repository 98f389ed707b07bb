#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What a program without a terminal gave back.
package struct ProgramRun: Sendable {
  package let output: String
  package let errors: String
  package let status: Int32

  /// Runs a program to its end with files for its streams.
  ///
  /// `environment` is laid over a small one of its own; the program starts in `folder`.
  package init(
    _ executable: String, _ arguments: [String], input: String = "", environment: [String: String] = [:],
    folder: String
  ) throws {
    let streams = TemporaryFolder()
    streams.write(input, to: "input")
    streams.write("", to: "output")
    streams.write("", to: "errors")
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, streams.path + "/input", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, streams.path + "/output", O_WRONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 2, streams.path + "/errors", O_WRONLY, 0)
    var variables = ["LANG": "C.UTF-8", "HOME": streams.path]
    if let path = getenv("PATH") { variables["PATH"] = String(cString: path) }
    variables.merge(environment) { _, new in new }
    var process: pid_t = 0
    // A shell changes the folder: posix_spawn does so only by functions that Swift does not see.
    let texts = ["/bin/sh", "-c", "cd \"$1\" && shift && exec \"$@\"", "sh", folder, executable] + arguments
    let failure = withCStrings(texts) { arguments in
      withCStrings(variables.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }) { environment in
        posix_spawn(&process, "/bin/sh", &actions, nil, arguments, environment)
      }
    }
    guard failure == 0 else { throw Failure(description: "cannot run '\(executable)'") }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 && errno == EINTR {}
    output = streams.read("output") ?? ""
    errors = streams.read("errors") ?? ""
    self.status = status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + (status & 0x7F)
  }

  /// Why a program could not be run at all.
  package struct Failure: Error, CustomStringConvertible {
    package let description: String
  }
}
