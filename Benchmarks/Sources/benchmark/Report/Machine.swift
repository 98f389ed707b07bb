import Foundation

/// The machine as far as its figures need it.
enum Machine {
  /// Its processor and cores, and how busy it was already.
  static var description: String {
    let cores = ProcessInfo.processInfo.activeProcessorCount
    var parts = ["\(cores) cores"]
    if let model = procLine("/proc/cpuinfo", key: "model name") { parts.insert(model, at: 0) }
    if let load = try? String(contentsOfFile: "/proc/loadavg", encoding: .utf8).split(separator: " ").first {
      parts.append("load of other work at the start \(load)")
    }
    return parts.joined(separator: ", ")
  }

  private static func procLine(_ path: String, key: String) -> String? {
    let text = try? String(contentsOfFile: path, encoding: .utf8)
    let line = text?.split(separator: "\n").first { $0.hasPrefix(key) }
    return line?.split(separator: ":").last?.trimmingCharacters(in: .whitespaces)
  }
}
