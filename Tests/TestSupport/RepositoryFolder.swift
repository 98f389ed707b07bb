/// The folder of the repository, from the place of this file; without a slash at its end.
package let repositoryFolder: String = {
  let parts = #filePath.split(separator: "/", omittingEmptySubsequences: false)
  return parts.dropLast(3).joined(separator: "/")
}()

/// Where tests keep built graphs, so that the corpus is built once and not by every test that asks it.
package let sharedCacheFolder = repositoryFolder + "/.build/test-cache"
