import Foundation

/// A query in which one kernel does nearly all of the work.
struct Kernel {
  let name: String
  let query: String
  /// The tables whose rows the kernel goes over.
  let tables: [String]
  /// What it must at least read of each row: the column in the narrowest type that holds its values.
  let bytesPerRow: Double?
}

extension Kernel {
  /// The kernels over the generated graph.
  /// - Parameter textBytes: the mean length of a statement's text.
  static func all(textBytes: Double) -> [Kernel] {
    func kernel(_ name: String, _ query: String, over tables: String..., bytes: Double? = nil) -> Kernel {
      Kernel(name: name, query: query, tables: tables, bytesPerRow: bytes)
    }
    let scan = "MATCH (s:Statement) "
    return [
      kernel("count of a label", scan + "RETURN count(*)", over: "Statement"),
      kernel(
        "filter, 16-bit numbers", scan + "WHERE s.weight < 500 RETURN count(*)", over: "Statement", bytes: 2),
      kernel(
        "filter, 32-bit range", scan + "WHERE s.date >= 20200101 AND s.date < 20210101 RETURN count(*)",
        over: "Statement", bytes: 4),
      kernel(
        "filter, dictionary code", scan + "WHERE s.lang = 'ar' RETURN count(*)", over: "Statement", bytes: 1),
      kernel(
        "filter, arithmetic", scan + "WHERE (s.weight + 3) % 7 = 5 RETURN count(*)", over: "Statement",
        bytes: 2),
      kernel("sum", scan + "RETURN sum(s.weight)", over: "Statement", bytes: 2),
      kernel(
        "CONTAINS, rare word", scan + "WHERE s.text CONTAINS 'desalination' RETURN count(*)",
        over: "Statement", bytes: textBytes),
      kernel(
        "CONTAINS, two letters", scan + "WHERE s.text CONTAINS 'zq' RETURN count(*)",
        over: "Statement", bytes: textBytes),
      kernel(
        "STARTS WITH", scan + "WHERE s.text STARTS WITH 'river' RETURN count(*)", over: "Statement"),
      kernel(
        "expand, count", "MATCH (:Actor)-[:SAID]->(:Statement)-[:ABOUT]->(:Topic) RETURN count(*)",
        over: "ABOUT", bytes: 4),
      kernel(
        "expand, count by degree",
        "MATCH (s:Statement)-[:REPORTED_BY]->(o:Source) WHERE o.lang = 'ar' RETURN count(*)",
        over: "REPORTED_BY"),
      kernel(
        "expand, compare both ends",
        "MATCH (s:Statement)-[:REPEATS]->(r:Statement) WHERE s.weight < r.weight RETURN count(*)",
        over: "REPEATS", bytes: 8),
      kernel(
        "filter, relationship property",
        "MATCH (:Statement)-[r:REPORTED_BY]->(:Source) WHERE r.value <> 0 RETURN count(*)",
        over: "REPORTED_BY", bytes: 1),
      kernel("group by, two groups", scan + "RETURN s.lang, count(*)", over: "Statement", bytes: 1),
      kernel(
        "group by, thousand groups", scan + "RETURN s.weight AS w, count(*) AS c ORDER BY c DESC, w LIMIT 5",
        over: "Statement", bytes: 2),
      kernel(
        "group by, neighbour",
        "MATCH (s:Statement)-[:ABOUT]->(t:Topic) "
          + "RETURN t.name AS n, count(*) AS c ORDER BY c DESC, n LIMIT 5",
        over: "ABOUT", bytes: 4),
      kernel("distinct", scan + "RETURN count(DISTINCT s.date)", over: "Statement", bytes: 4),
      kernel(
        "top ten", scan + "RETURN s.id AS id ORDER BY s.weight DESC, id LIMIT 10", over: "Statement", bytes: 2
      ),
    ]
  }
}

extension Dataset {
  /// The mean length of the statements' texts, in bytes of UTF-8.
  func meanTextBytes() throws -> Double {
    let data = try Data(contentsOf: URL(filePath: path(of: "Statement")), options: .mappedIfSafe)
    var (field, total, rows) = (0, 0, 0)
    for byte in data {
      if byte == UInt8(ascii: "\n") {
        field = 0
        rows += 1
      } else if byte == UInt8(ascii: ",") {
        field += 1
      } else if field == 1 && rows > 0 {
        total += 1
      }
    }
    return Double(total) / Double(max(rows - 1, 1))
  }
}
