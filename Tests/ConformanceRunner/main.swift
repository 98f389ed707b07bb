import ConformanceEngine
import ConformanceSuite

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

// tck PATH [--filter TEXT] [--list-failures] [--compacted]: runs the conformance suite against the engine.

var arguments = Array(CommandLine.arguments.dropFirst())
let compacts = arguments.contains("--compacted")
arguments.removeAll { $0 == "--compacted" }
exit(runConformanceSuite(arguments: arguments, driver: EngineDriver(compacts: compacts)))
