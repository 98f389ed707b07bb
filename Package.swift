// swift-tools-version: 6.2
import PackageDescription

/// Settings of every room: Swift 6, warnings as errors, explicit existentials and member imports.
let settings: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// Settings of the rooms whose loops run per row: small functions must be inlined across rooms.
let hotSettings =
  settings + [.unsafeFlags(["-cross-module-optimization"], .when(configuration: .release))]

/// A room: a library target with the imports that ARCHITECTURE.md allows it.
func room(_ name: String, _ imports: [Target.Dependency], hot: Bool = false) -> Target {
  .target(name: name, dependencies: imports, swiftSettings: hot ? hotSettings : settings)
}

let queryRooms: [Target.Dependency] = [
  "QuerySyntax", "QueryBinding", "QueryPlanning", "QueryExecution", "QueryEngine",
]

let package = Package(
  name: "mahdar",
  platforms: [.macOS(.v15)],
  products: [.executable(name: "mahdar", targets: ["mahdar"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0")
  ],
  targets: [
    .target(name: "CSystem"),
    .systemLibrary(
      name: "CLibyaml", pkgConfig: "yaml-0.1",
      providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
    .systemLibrary(
      name: "CLibedit", pkgConfig: "libedit",
      providers: [.apt(["libedit-dev"]), .brew(["libedit"])]),
    room("TextFolding", ["CSystem"], hot: true),
    room("SourceDiagnostics", ["TextFolding"]),
    room("GraphModel", ["TextFolding", "CSystem"], hot: true),
    room("QuerySyntax", ["SourceDiagnostics"]),
    room("QueryBinding", ["QuerySyntax", "GraphModel", "SourceDiagnostics"]),
    room("QueryPlanning", ["QueryBinding", "QuerySyntax", "GraphModel", "SourceDiagnostics"]),
    room(
      "QueryExecution",
      [
        "QueryPlanning", "QueryBinding", "QuerySyntax", "GraphModel", "SourceDiagnostics", "TextFolding",
        "CSystem",
      ], hot: true),
    room(
      "QueryEngine",
      ["QueryExecution", "QueryPlanning", "QueryBinding", "QuerySyntax", "GraphModel", "SourceDiagnostics"]),
    room("CorpusLoading", ["GraphModel", "TextFolding", "SourceDiagnostics", "CLibyaml"]),
    room("GraphExchange", ["GraphModel", "TextFolding", "SourceDiagnostics"], hot: true),
    room("QuestionLanguage", ["QuerySyntax", "TextFolding", "GraphModel", "SourceDiagnostics"]),
    room(
      "Answers",
      ["QuestionLanguage", "QueryEngine", "QuerySyntax", "GraphModel", "SourceDiagnostics", "TextFolding"]),
    room("ResultRendering", ["Answers", "GraphModel", "TextFolding"]),
    room(
      "SessionReplay",
      queryRooms + [
        "Answers", "ResultRendering", "QuestionLanguage", "CorpusLoading", "GraphExchange", "GraphModel",
        "TextFolding", "SourceDiagnostics",
      ]),
    room("LineEditing", ["CLibedit", "CSystem", "TextFolding"]),
    room(
      "ShellInterface",
      queryRooms + [
        "SessionReplay", "Answers", "ResultRendering", "QuestionLanguage", "CorpusLoading", "GraphExchange",
        "LineEditing", "GraphModel", "TextFolding", "SourceDiagnostics",
      ]),
    .executableTarget(
      name: "mahdar",
      dependencies: [
        "ShellInterface", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings),
    .target(
      name: "TestSupport", dependencies: ["GraphModel", "CSystem"], path: "Tests/TestSupport",
      swiftSettings: settings),
    .testTarget(
      name: "GraphModelTests", dependencies: ["TestSupport", "GraphModel", "TextFolding", "CSystem"],
      swiftSettings: settings),
    .testTarget(
      name: "GraphExchangeTests",
      dependencies: ["GraphExchange", "TestSupport", "GraphModel", "SourceDiagnostics"],
      swiftSettings: settings),
    .testTarget(
      name: "CorpusLoadingTests",
      dependencies: ["CorpusLoading", "TestSupport", "GraphModel", "SourceDiagnostics", "TextFolding"],
      swiftSettings: settings),
    .testTarget(
      name: "QueryExecutionTests",
      dependencies: ["TestSupport", "QueryExecution", "QueryBinding", "QuerySyntax", "GraphModel"],
      swiftSettings: settings),
    .testTarget(
      name: "QueryEngineTests",
      dependencies: [
        "TestSupport", "QueryEngine", "QueryExecution", "QuerySyntax", "QueryBinding", "QueryPlanning",
        "SourceDiagnostics", "GraphModel",
      ],
      swiftSettings: settings),
    .testTarget(name: "TextFoldingTests", dependencies: ["TextFolding"], swiftSettings: settings),
    .testTarget(
      name: "SourceDiagnosticsTests", dependencies: ["SourceDiagnostics"], swiftSettings: settings),
    .target(name: "ConformanceSuite", path: "Tests/ConformanceSuite", swiftSettings: settings),
    .target(
      name: "ConformanceEngine",
      dependencies: [
        "ConformanceSuite", "QueryEngine", "QueryExecution", "QueryBinding", "QuerySyntax", "GraphModel",
      ],
      path: "Tests/ConformanceEngine", swiftSettings: settings),
    .executableTarget(
      name: "tck", dependencies: ["ConformanceSuite", "ConformanceEngine"],
      path: "Tests/ConformanceRunner", swiftSettings: settings),
    .testTarget(
      name: "ConformanceTests", dependencies: ["ConformanceSuite", "ConformanceEngine"],
      swiftSettings: settings),
    .testTarget(
      name: "ConformanceSuiteTests", dependencies: ["ConformanceSuite"], swiftSettings: settings),
    .testTarget(
      name: "QuerySyntaxTests", dependencies: ["QuerySyntax", "SourceDiagnostics", "ConformanceSuite"],
      swiftSettings: settings),
    .executableTarget(
      name: "line-editing-demo", dependencies: ["LineEditing", "CSystem"], path: "Tests/LineEditingDemo",
      swiftSettings: settings),
    .testTarget(
      name: "LineEditingTests",
      dependencies: ["LineEditing", "TestSupport", "TextFolding", "line-editing-demo"],
      swiftSettings: settings),
    .testTarget(
      name: "ResultRenderingTests",
      dependencies: ["ResultRendering", "Answers", "GraphModel", "TestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "SessionReplayTests",
      dependencies: ["SessionReplay", "ResultRendering", "Answers", "GraphModel", "TestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "ShellInterfaceTests",
      dependencies: [
        "ShellInterface", "SessionReplay", "ResultRendering", "QueryBinding", "GraphModel", "TextFolding",
        "SourceDiagnostics",
      ],
      swiftSettings: settings),
    .testTarget(name: "ShellTests", dependencies: ["mahdar", "TestSupport"], swiftSettings: settings),
    .testTarget(
      name: "SessionTests", dependencies: ["mahdar", "TestSupport", "CorpusLoading"], swiftSettings: settings),
    .testTarget(
      name: "AnswersTests",
      dependencies: [
        "Answers", "QuestionLanguage", "QueryEngine", "CorpusLoading", "GraphModel", "TestSupport",
      ],
      swiftSettings: settings),
    .testTarget(
      name: "QuestionLanguageTests",
      dependencies: [
        "Answers", "QuestionLanguage", "QueryEngine", "QuerySyntax", "CorpusLoading", "GraphModel",
        "TextFolding", "TestSupport",
      ],
      swiftSettings: settings),
    .testTarget(
      name: "QuestionSessionTests",
      dependencies: [
        "SessionReplay", "ResultRendering", "Answers", "QuestionLanguage", "QueryEngine", "CorpusLoading",
        "GraphModel", "TextFolding", "SourceDiagnostics", "TestSupport",
      ],
      swiftSettings: settings),
    .testTarget(
      name: "SharedQuestionsTests",
      dependencies: [
        "Answers", "QuestionLanguage", "QueryEngine", "CorpusLoading", "GraphModel", "TestSupport",
      ],
      swiftSettings: settings),
    .testTarget(
      name: "ArchitectureTests", dependencies: ["TestSupport", "CorpusLoading"], swiftSettings: settings),
  ],
  swiftLanguageModes: [.v6]
)
