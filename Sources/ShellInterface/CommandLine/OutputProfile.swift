import ResultRendering

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What standard output can show: a terminal's width and colours, or whatever a file or pipe holds.
func outputProfile() -> RenderingProfile {
  .file
}
