// swift-tools-version: 6.2
import PackageDescription

/// Every room of the house by floor: a room may use only rooms below it.
/// `docs/architecture.md` draws the same picture and a test compares both with the imports.

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

// A leading colon asks the linker for exactly this archive, so the installed program
// needs no development package of these libraries beside it.
let jansson = LinkerSetting.linkedLibrary(":libjansson.a")
let sodium = LinkerSetting.linkedLibrary(":libsodium.a")
let stemmer = LinkerSetting.linkedLibrary(":libstemmer.a")
let minizip = LinkerSetting.linkedLibrary(":libminizip.a")
let zlib = LinkerSetting.linkedLibrary(":libz.a")
let utf8proc = LinkerSetting.linkedLibrary(":libutf8proc.a")

let systemPackage = Target.Dependency.product(name: "SystemPackage", package: "swift-system")
let argumentParser = Target.Dependency.product(
  name: "ArgumentParser", package: "swift-argument-parser")

// `make fuzz` builds everything that is fuzzed so that the fuzzer sees which paths it took
// (docs/fuzzing.md); nothing else sets this.
let isFuzzing = Context.environment["SUMMIT_FUZZ"] == "1"
let watched: [SwiftSetting] = isFuzzing ? [.unsafeFlags(["-sanitize=fuzzer"])] : []

// The arithmetic of themes takes tens of times as long unoptimised, and every program that the
// tests start would do it.
let optimised: [SwiftSetting] = [.unsafeFlags(["-O"], .when(configuration: .debug))]

func room(
  _ name: String, uses dependencies: [Target.Dependency] = [], _ settings: [SwiftSetting] = []
) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: strict + watched + settings)
}

func fuzzer(of name: String, uses dependencies: [Target.Dependency]) -> Target {
  Target.executableTarget(
    name: "fuzz-\(name.lowercased())", dependencies: dependencies + ["FuzzSupport"],
    path: "Tests/Fuzzing/\(name)",
    swiftSettings: strict + watched + [.unsafeFlags(["-parse-as-library"])],
    linkerSettings: [.unsafeFlags(["-sanitize=fuzzer"])])
}

func tests(
  of name: String, uses dependencies: [Target.Dependency] = [], exclude: [String] = []
) -> Target {
  .testTarget(
    name: "\(name)Tests", dependencies: [.init(stringLiteral: name)] + dependencies,
    exclude: exclude, swiftSettings: strict)
}

// Cellar: C, and nothing but what Swift can't reach by itself.
let cellar: [Target] = [
  .target(name: "CBundledGuides", exclude: ["ne-lis-digital.json"]),
  .target(
    name: "CDigitalTraining", exclude: ["digital-points.tsv", "digital-weights.bin"]),
  // Theming is slow without it, in tests too.
  .target(
    name: "CDotProducts", cSettings: [.unsafeFlags(["-O2"], .when(configuration: .debug))]),
  .target(name: "CJansson", linkerSettings: [jansson]),
  .target(name: "CMinizip", linkerSettings: [minizip, zlib]),
  .target(
    name: "CNcurses", linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]),
  .target(name: "CNormalisation", linkerSettings: [utf8proc]),
  .target(name: "CPrivacy"),
  .target(name: "CPseudoTerminal", linkerSettings: [.linkedLibrary("util")]),
  .target(name: "CSodium", linkerSettings: [sodium]),
  .target(name: "CStaticEmbedding", exclude: ["civic-static-128.bin"]),
  .target(name: "CStemmer", linkerSettings: [stemmer]),
  .target(name: "CThreadSanitizer"),
  .target(name: "CWideCharacters"),
]

let floor0: [Target] = [
  room("ConsultationModel"),
  room("DurableFiles", uses: [systemPackage]),
  room("OrderedJSON", uses: ["CJansson"]),
  room("SealedFiles", uses: ["CSodium", "CThreadSanitizer"]),
  room("TerminalCanvas", uses: ["CWideCharacters"]),
  room("ZipArchives", uses: ["CMinizip"]),
]

let floor1: [Target] = [
  room(
    "GuideLibrary", uses: ["ConsultationModel", "OrderedJSON", "DurableFiles", "CBundledGuides"]),
  room("NcursesTerminal", uses: ["TerminalCanvas", "CNcurses"]),
  room("PointImport", uses: ["ConsultationModel"]),
  room(
    "SessionStorage", uses: ["ConsultationModel", "OrderedJSON", "DurableFiles", "SealedFiles"]),
  room(
    "Theming",
    uses: [
      "ConsultationModel", "CDigitalTraining", "CDotProducts", "CNormalisation",
      "CStaticEmbedding", "CStemmer", "CThreadSanitizer",
    ], optimised),
]

let floor2: [Target] = [
  room("ConsultationUI", uses: ["ConsultationModel", "SealedFiles", "TerminalCanvas"]),
  room(
    "Reporting",
    uses: ["ConsultationModel", "Theming", "OrderedJSON", "TerminalCanvas", "ZipArchives"]),
]

let floor3: [Target] = [
  .executableTarget(
    name: "summit",
    dependencies: [
      "ConsultationModel", "DurableFiles", "OrderedJSON", "TerminalCanvas", "GuideLibrary",
      "NcursesTerminal", "PointImport", "SealedFiles", "SessionStorage", "Theming",
      "ConsultationUI", "Reporting",
      "CPrivacy", "CThreadSanitizer", argumentParser,
    ], swiftSettings: strict),
  // Measures; `make bench` runs it. It takes the program as one from outside.
  .executableTarget(
    name: "SummitBenchmark",
    dependencies: [
      "ConsultationModel", "ConsultationUI", "CPseudoTerminal", "DurableFiles", "GuideLibrary",
      "SealedFiles", "SessionStorage", "TerminalCanvas", "Theming",
    ], swiftSettings: strict),
  // Learns the weights that come with the Digital codebook; `make train` runs it.
  .executableTarget(
    name: "SummitTraining",
    dependencies: [
      "ConsultationModel", "DurableFiles", "GuideLibrary", "OrderedJSON", "Theming",
    ],
    swiftSettings: strict),
]

let testTargets: [Target] = [
  .target(
    name: "TestSupport", dependencies: ["OrderedJSON"], path: "Tests/TestSupport",
    swiftSettings: strict),
  .target(name: "CVterm", path: "Tests/CVterm", linkerSettings: [.linkedLibrary("vterm")]),
  .target(
    name: "TerminalEmulation",
    dependencies: ["CPseudoTerminal", "CVterm", "TerminalCanvas", "TestSupport"],
    path: "Tests/TerminalEmulation", swiftSettings: strict),
  .target(
    name: "ProgramRunning", dependencies: ["DurableFiles", "TestSupport"],
    path: "Tests/ProgramRunning", swiftSettings: strict),
  .target(name: "CTamper", path: "Tests/CTamper", linkerSettings: [.linkedLibrary("dl")]),
  // A small program on the real terminal code, for tests to crash, stop and hang up.
  .executableTarget(
    name: "terminal-probe", dependencies: ["NcursesTerminal", "TerminalCanvas"],
    path: "Tests/TerminalProbe", swiftSettings: strict),
  tests(of: "ConsultationModel"),
  tests(of: "DurableFiles", uses: ["TestSupport"]),
  tests(of: "OrderedJSON", uses: ["TestSupport"]),
  tests(of: "SealedFiles", uses: ["TestSupport"]),
  tests(of: "ZipArchives", uses: ["DurableFiles", "ProgramRunning", "TestSupport"]),
  tests(of: "TerminalCanvas", uses: ["TerminalEmulation", "TestSupport"]),
  tests(
    of: "GuideLibrary",
    uses: ["ConsultationModel", "OrderedJSON", "DurableFiles", "TestSupport"],
    exclude: ["Fixtures"]),
  tests(
    of: "NcursesTerminal", uses: ["TerminalCanvas", "TerminalEmulation", "terminal-probe"]),
  tests(of: "PointImport", uses: ["ConsultationModel"]),
  tests(
    of: "SessionStorage",
    uses: ["ConsultationModel", "OrderedJSON", "DurableFiles", "SealedFiles", "TestSupport"],
    exclude: ["Fixtures"]),
  tests(
    of: "Theming", uses: ["ConsultationModel", "OrderedJSON", "TestSupport"],
    exclude: ["Fixtures"]),
  tests(
    of: "ConsultationUI", uses: ["ConsultationModel", "SealedFiles", "TerminalCanvas"],
    exclude: ["Golden"]),
  tests(
    of: "Reporting",
    uses: [
      "ConsultationModel", "Theming", "OrderedJSON", "ProgramRunning", "TerminalCanvas",
      "TestSupport",
    ],
    exclude: ["Golden"]),
  .testTarget(
    name: "ArchitectureTests", dependencies: ["TestSupport"], swiftSettings: strict),
  .testTarget(
    name: "SummitTests",
    dependencies: [
      "summit", "ConsultationModel", "ConsultationUI", "DurableFiles", "NcursesTerminal",
      "OrderedJSON", "ProgramRunning", "Reporting", "SealedFiles", "SessionStorage",
      "TerminalCanvas", "TestSupport", argumentParser,
    ],
    swiftSettings: strict),
  // Broken and nasty files and what must be said of each.
  .testTarget(
    name: "HostileCorpusTests",
    dependencies: [
      "summit", "ConsultationModel", "DurableFiles", "GuideLibrary", "OrderedJSON", "PointImport",
      "ProgramRunning", "SessionStorage", "TestSupport",
    ], exclude: ["Corpus"], swiftSettings: strict),
  .testTarget(
    name: "EndToEndTests",
    dependencies: [
      "summit", "OrderedJSON", "TerminalCanvas", "TerminalEmulation", "ProgramRunning",
      "TestSupport",
    ], swiftSettings: strict),
  // Faults, power losses and kills at every turn; `make torture` runs them whole.
  .testTarget(
    name: "TortureTests",
    dependencies: [
      "summit", "ConsultationModel", "ConsultationUI", "DurableFiles", "GuideLibrary",
      "OrderedJSON", "ProgramRunning", "SealedFiles", "SessionStorage", "TerminalCanvas",
      "TerminalEmulation", "TestSupport",
    ], swiftSettings: strict),
]

// One program for each kind of input that comes from outside.
let fuzzers: [Target] =
  isFuzzing
  ? [
    .target(name: "CFuzzer", path: "Tests/Fuzzing/CFuzzer"),
    .target(
      name: "FuzzSupport", dependencies: ["CFuzzer"], path: "Tests/Fuzzing/FuzzSupport",
      swiftSettings: strict),
    fuzzer(
      of: "Codings", uses: ["ConsultationModel", "GuideLibrary", "OrderedJSON", "SessionStorage"]),
    fuzzer(of: "Display", uses: ["TerminalCanvas"]),
    fuzzer(of: "Guides", uses: ["GuideLibrary", "OrderedJSON"]),
    fuzzer(of: "Sessions", uses: ["ConsultationModel", "OrderedJSON", "SessionStorage"]),
    fuzzer(of: "Shorthand", uses: ["ConsultationModel", "GuideLibrary"]),
    fuzzer(of: "Tables", uses: ["ConsultationModel", "GuideLibrary", "PointImport"]),
  ] : []

let package = Package(
  name: "summit",
  products: [
    .executable(name: "summit", targets: ["summit"]),
    .executable(name: "summit-benchmark", targets: ["SummitBenchmark"]),
    .executable(name: "summit-training", targets: ["SummitTraining"]),
    // Loaded before the program by the tests that torture it; no part of it.
    .library(name: "tamper", type: .dynamic, targets: ["CTamper"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-system", from: "1.8.0"),
  ],
  targets: cellar + floor0 + floor1 + floor2 + floor3 + testTargets + fuzzers,
  swiftLanguageModes: [.v6]
)
