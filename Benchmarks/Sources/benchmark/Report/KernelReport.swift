/// The Markdown of the kernels, one row each.
struct KernelReport {
  let threads: Int
  /// Bytes a second that the machine reads with that many threads.
  let bandwidth: Double
  private var table: MarkdownTable

  init(threads: Int, bandwidth: Double) {
    (self.threads, self.bandwidth) = (threads, bandwidth)
    table = MarkdownTable([
      "kernel, \(threads) thread\(threads == 1 ? "" : "s")", "rows", "ms", "million rows/s", "GB/s",
      "of the bandwidth",
    ])
  }

  mutating func add(_ kernel: Kernel, rows: Int, run: Samples) {
    let seconds = run.minimum / 1e6
    let rate = kernel.bytesPerRow.map { $0 * Double(rows) / seconds }
    table.add([
      kernel.name, rows.grouped, run.minimum.milliseconds, (Double(rows) / seconds / 1e6).short,
      rate.map { ($0 / 1e9).short } ?? "–",
      rate.map { "\(($0 / bandwidth * 100).short) %" } ?? "–",
    ])
  }

  mutating func addFailure(of kernel: Kernel) {
    table.add([kernel.name, "–", "failed", "–", "–", "–"])
  }

  var text: String {
    "Sequential reading with \(threads): \((bandwidth / 1e9).short) GB/s.\n\n\(table.text)"
  }
}
