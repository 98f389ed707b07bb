import CorpusLoading
import TestSupport
import Testing

/// The invariants of ARCHITECTURE.md, held against the code.
struct ArchitectureTests {
  private let table: RoomTable

  init() throws { table = RoomTable(try text(of: "ARCHITECTURE.md")) }

  /// Modules of the system and the one package, by the rooms that may use them.
  private static let outside: [String: @Sendable (String) -> Bool] = [
    "Glibc": { _ in true }, "Darwin": { _ in true }, "Synchronization": { _ in true },
    "Dispatch": { ["QueryExecution", "GraphModel"].contains($0) }, "ArgumentParser": { $0 == "mahdar" },
  ]

  @Test func everyRoomStandsInTheTable() throws {
    let rooms = try fileNames(inFolder: repositoryFolder + "/Sources").filter { !$0.hasPrefix(".") }
    #expect(Set(rooms) == Set(table.imports.keys))
  }

  @Test func roomsImportWhatTheTableAllows() throws {
    for (room, allowed) in table.imports {
      for path in try swiftFiles(in: "Sources/" + room) {
        for module in try imports(of: path) where !allowed.contains(module) {
          #expect(Self.outside[module]?(room) == true, "\(path) imports \(module)")
        }
      }
    }
  }

  @Test func importsMakeNoCircle() {
    var reached: [String: Set<String>] = table.imports
    for _ in table.imports {
      for (room, known) in reached { reached[room] = known.union(known.flatMap { reached[$0] ?? [] }) }
    }
    for (room, rooms) in reached { #expect(!rooms.contains(room), "\(room) reaches itself") }
  }

  @Test func sourcesStayReadable() throws {
    for path in try swiftFiles(in: "Sources") {
      let lines = try text(of: path).split(separator: "\n", omittingEmptySubsequences: false)
      let isTable = path.contains("/Tables/") || path.contains("Zone")
      #expect(lines.count <= 600 || isTable, "\(path) has \(lines.count) lines: is it two subjects?")
    }
  }

  @Test func noFileIsNamedAfterNothing() throws {
    for path in try swiftFiles(in: "Sources") {
      let name = path.split(separator: "/").last ?? ""
      let isVague = ["Utils", "Utilities", "Misc", "Common.", "Helpers"].contains { name.contains($0) }
      #expect(!isVague, "\(path)")
    }
  }
}
