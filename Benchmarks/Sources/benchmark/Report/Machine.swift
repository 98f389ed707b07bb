import Foundation

/// The machine as far as its figures need it.
struct Machine {
  private let loadAtStart = Self.load

  /// Its processor and cores, and how busy it was before and is now.
  var description: String {
    let cores = ProcessInfo.processInfo.activeProcessorCount
    var parts = ["\(cores) cores"]
    if let model = Self.processorModel { parts.insert(model, at: 0) }
    if let loadAtStart, let load = Self.load {
      parts.append("load average \(loadAtStart) at the start and \(load) at the end")
    }
    return parts.joined(separator: ", ")
  }

  private static var load: String? {
    let text = try? String(contentsOfFile: "/proc/loadavg", encoding: .utf8)
    return text?.split(separator: " ").first.map(String.init)
  }

  private static var processorModel: String? {
    let text = try? String(contentsOfFile: "/proc/cpuinfo", encoding: .utf8)
    let line = text?.split(separator: "\n").first { $0.hasPrefix("model name") }
    return line?.split(separator: ":").last?.trimmingCharacters(in: .whitespaces)
  }
}
