/// The surroundings that an answer is drawn for: how wide, how long a cell may be, and what the place can show.
package struct RenderingProfile: Sendable, Equatable {
  /// What becomes of a cell that is wider than its column.
  package enum CellFit: Sendable, Equatable {
    /// Columns are as wide as their cells: for files and pipes, where nothing is ever cut.
    case natural
    /// Cells go on in further lines: nothing is cut either.
    case wrapped
    /// Cells go on for some lines and then end in `…`: for a terminal.
    case limited(lines: Int)
  }

  /// The columns of a line.
  package var width: Int
  /// What becomes of cells that are wider than their column.
  package var fit: CellFit
  /// Whether pieces of an answer are told apart by colour.
  package var showsColour: Bool
  /// Whether marks of direction are put round cells, for terminals that reorder Arabic text.
  package var showsDirectionMarks: Bool
  /// How many citations of a row are shown before `+n more`.
  package var citationLimit: Int
  /// Whether formats for programs make text fit for a screen too, as those for people always do.
  package var escapesControls: Bool

  package init(
    width: Int, fit: CellFit, showsColour: Bool = false, showsDirectionMarks: Bool = false,
    citationLimit: Int = 8, escapesControls: Bool = true
  ) {
    self.width = width
    self.fit = fit
    self.showsColour = showsColour
    self.showsDirectionMarks = showsDirectionMarks
    self.citationLimit = citationLimit
    self.escapesControls = escapesControls
  }

  /// What session files are made under, the same on every machine.
  package static let fixed = RenderingProfile(width: 100, fit: .wrapped)

  /// A file or a pipe: as wide as need be, and exact in the formats for programs.
  package static let file = RenderingProfile(width: 100, fit: .natural, escapesControls: false)

  /// A terminal with a number of columns.
  package static func terminal(
    width: Int, showsColour: Bool, showsDirectionMarks: Bool = false
  ) -> RenderingProfile {
    RenderingProfile(
      width: max(width, 20), fit: .limited(lines: 6), showsColour: showsColour,
      showsDirectionMarks: showsDirectionMarks)
  }
}
