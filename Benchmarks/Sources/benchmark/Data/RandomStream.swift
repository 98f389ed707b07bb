/// A stream of pseudo-random numbers that is the same on every machine (SplitMix64).
struct RandomStream {
  private var state: UInt64

  /// A stream of its own for each size of graph and each table, so that tables do not depend on one another.
  init(size: Int, table: String) {
    state = table.utf8.reduce(UInt64(size)) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number from 0 up to and without 1.
  mutating func unit() -> Double { Double(next() >> 11) * 0x1p-53 }

  /// A number from 0 up to and without `bound`.
  mutating func below(_ bound: Int) -> Int { Int(next().multipliedFullWidth(by: UInt64(bound)).high) }

  mutating func isTrue(withProbability probability: Double) -> Bool { unit() < probability }

  mutating func element<Element>(of array: [Element]) -> Element { array[below(array.count)] }
}

/// Draws ranks of which the first are frequent and the last rare: rank *r* with a weight of *(r + 1)* to the power of
/// *-exponent*.
struct SkewedRanks {
  private let cumulativeWeights: [Double]

  /// - Parameter exponent: in 64ths, see `power(of:sixtyFourths:)`.
  init(count: Int, exponent sixtyFourths: Int) {
    var total = 0.0
    cumulativeWeights = (1...count).map { rank in
      total += 1 / power(of: Double(rank), sixtyFourths: sixtyFourths)
      return total
    }
  }

  func rank(from random: inout RandomStream) -> Int {
    let last = cumulativeWeights.count - 1
    let wanted = random.unit() * cumulativeWeights[last]
    var (low, high) = (0, last)
    while low < high {
      let middle = (low + high) / 2
      if cumulativeWeights[middle] > wanted { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

/// A number to the power of `exponent / 64`, from 0 to 63.
///
/// Square roots are rounded the same way everywhere, which `pow` of the C libraries is not; data made on two machines
/// would differ.
func power(of base: Double, sixtyFourths exponent: Int) -> Double {
  var (root, result) = (base, 1.0)
  for bit in stride(from: 5, through: 0, by: -1) {
    root = root.squareRoot()
    if exponent >> bit & 1 == 1 { result *= root }
  }
  return result
}
