/// How the values of a column are stored; the raw value stands in the file.
enum ColumnKind: UInt8 {
  case int = 0
  case float = 1
  case bool = 2
  case string = 3
  case date = 4
  case general = 5
  case text = 6
}
