import SessionReplay
import Testing

struct OutputPatternTests {
  @Test(arguments: [
    (["a", "b"], ["a", "b"], true),
    (["a"], ["a", "b"], false),
    (["..."], [], true),
    (["..."], ["x", "y"], true),
    (["a", "...", "z"], ["a", "1", "2", "z"], true),
    (["a", "...", "z"], ["a", "z"], true),
    (["a", "...", "z"], ["a", "1"], false),
    (["...", "m", "...", "z"], ["m", "x", "m", "z"], true),
    (["took [..] ms"], ["took 12 ms"], true),
    (["took [..] ms"], ["took  ms"], true),
    (["took [..] ms"], ["took 12 s"], false),
    (["[..]b[..]d"], ["abcd"], true),
    (["a[..]a"], ["a"], false),
    (["é"], ["e\u{301}"], false),
  ])
  func wildcards(recorded: [String], actual: [String], matches: Bool) {
    #expect(OutputPattern(recorded).matches(actual) == matches)
  }
}
