// swift-tools-version: 6.2
import PackageDescription

/// Every target of ours is compiled under the same rules, and a warning is an error.
let rules: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .treatAllWarnings(as: .error),
]

/// What `caseload --version` names; "+" where the checkout had changes of its own.
let commit =
  Context.gitInformation.map { $0.currentCommit.prefix(12) + ($0.hasUncommittedChanges ? "+" : "") } ?? "unknown"

let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let cryptoExtras = Target.Dependency.product(name: "CryptoExtras", package: "swift-crypto")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let hummingbird = Target.Dependency.product(name: "Hummingbird", package: "hummingbird")
let hummingbirdTesting = Target.Dependency.product(name: "HummingbirdTesting", package: "hummingbird")
let httpTypes = Target.Dependency.product(name: "HTTPTypes", package: "swift-http-types")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")
let mustache = Target.Dependency.product(name: "Mustache", package: "swift-mustache")
let nioCore = Target.Dependency.product(name: "NIOCore", package: "swift-nio")
let nioHTTPTypes = Target.Dependency.product(name: "NIOHTTPTypes", package: "swift-nio-extras")
let nioPosix = Target.Dependency.product(name: "NIOPosix", package: "swift-nio")
let serviceLifecycle = Target.Dependency.product(name: "ServiceLifecycle", package: "swift-service-lifecycle")
let subprocess = Target.Dependency.product(name: "Subprocess", package: "swift-subprocess")
let systemPackage = Target.Dependency.product(name: "SystemPackage", package: "swift-system")
let unixSignals = Target.Dependency.product(name: "UnixSignals", package: "swift-service-lifecycle")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")

let package = Package(
  name: "caseload",
  products: [
    .executable(name: "caseload", targets: ["caseload"]),
    .executable(name: "caseload-reader", targets: ["caseload-reader"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
    .package(url: "https://github.com/apple/swift-nio-extras", from: "1.35.2"),
    .package(url: "https://github.com/apple/swift-system", from: "1.8.1"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
    .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2"),
  ],
  targets: [
    .target(name: "Plans", swiftSettings: rules),
    .target(name: "DelimitedText", swiftSettings: rules),
    .target(name: "Vocabularies", dependencies: ["Plans"], swiftSettings: rules),
    .target(name: "Collecting", dependencies: ["Plans", "CCurl", "CZlib"], swiftSettings: rules),
    .target(name: "Archiving", dependencies: ["Plans", crypto], swiftSettings: rules),
    .target(name: "Reading", dependencies: ["Plans", "DelimitedText", "CZip", "CXML"], swiftSettings: rules),
    .target(name: "Normalising", dependencies: ["Plans", "Vocabularies"], swiftSettings: rules),
    .target(name: "Checking", dependencies: ["Plans", "Vocabularies", crypto], swiftSettings: rules),
    .target(name: "GeneratedPlans", dependencies: ["Plans"], swiftSettings: rules),
    .target(name: "Storing", dependencies: ["Plans", grdb], swiftSettings: rules),
    .target(name: "Operating", dependencies: ["Plans", "Storing", "Archiving", logging], swiftSettings: rules),
    .target(
      name: "Serving",
      dependencies: [
        "Plans", "Storing", "Checking", crypto, cryptoExtras, hummingbird, httpTypes, nioCore, nioHTTPTypes, nioPosix,
        logging, mustache,
      ],
      resources: [
        .embedInCode("Pages/AcrossPage.mustache"),
        .embedInCode("Pages/CaseloadPage.mustache"),
        .embedInCode("Pages/CollectionsPage.mustache"),
        .embedInCode("Pages/PlanPage.mustache"),
        .embedInCode("Pages/ProblemPage.mustache"),
        .embedInCode("Pages/QualityPage.mustache"),
        .embedInCode("Pages/ReceiptPage.mustache"),
        .embedInCode("Pages/SchoolPage.mustache"),
        .embedInCode("Pages/SchoolsPage.mustache"),
        .embedInCode("Pages/SendPage.mustache"),
        .embedInCode("Pages/SentPlanPage.mustache"),
        .embedInCode("Pages/SignInPage.mustache"),
        .embedInCode("Templates/AnswerLine.mustache"),
        .embedInCode("Templates/CorrectionLine.mustache"),
        .embedInCode("Templates/DeliveryRow.mustache"),
        .embedInCode("Templates/FilingForm.mustache"),
        .embedInCode("Templates/FindingLine.mustache"),
        .embedInCode("Templates/FindingsView.mustache"),
        .embedInCode("Templates/ItemLink.mustache"),
        .embedInCode("Templates/Layout.mustache"),
        .embedInCode("Templates/LayoutView.mustache"),
        .embedInCode("Templates/Pager.mustache"),
        .embedInCode("Templates/PlacedItem.mustache"),
        .embedInCode("Templates/PlanBody.mustache"),
        .embedInCode("Templates/PlanItems.mustache"),
        .embedInCode("Templates/PlanRest.mustache"),
        .embedInCode("Templates/PutRightForm.mustache"),
        .embedInCode("Templates/SchoolTable.mustache"),
        .embedInCode("Templates/VerdictGrounds.mustache"),
        .embedInCode("Templates/VerdictLine.mustache"),
        .embedInCode("Templates/SectionsView.mustache"),
        .embedInCode("Templates/WholeFileForms.mustache"),
        .embedInCode("Templates/caseload.css"),
      ],
      swiftSettings: rules),
    .executableTarget(
      name: "caseload",
      dependencies: [
        "Plans", "DelimitedText", "Vocabularies", "Collecting", "Archiving", "Checking", "GeneratedPlans", "Storing",
        "Operating", "Serving", "CCommit", "CCurl", "CSandbox", argumentParser, crypto, hummingbird, httpTypes, nioCore,
        logging, serviceLifecycle, subprocess, systemPackage, unixSignals, yams,
      ],
      swiftSettings: rules),
    .executableTarget(
      name: "caseload-reader", dependencies: ["Plans", "Vocabularies", "Reading", "Normalising", "CSandbox"],
      swiftSettings: rules),

    .target(name: "CCommit", cSettings: [.define("CASELOAD_COMMIT", to: "\"\(commit)\"")]),
    .target(name: "CSandbox"),
    .systemLibrary(name: "CCurl", pkgConfig: "libcurl", providers: [.apt(["libcurl4-openssl-dev"])]),
    .systemLibrary(name: "CXML", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(name: "CZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),

    .testTarget(name: "PlansTests", dependencies: ["Plans"], swiftSettings: rules),
    .testTarget(name: "DelimitedTextTests", dependencies: ["DelimitedText"], swiftSettings: rules),
    .testTarget(name: "VocabulariesTests", dependencies: ["Vocabularies", "Plans", yams], swiftSettings: rules),
    .testTarget(name: "CollectingTests", dependencies: ["Collecting", "Plans"], swiftSettings: rules),
    .testTarget(name: "ArchivingTests", dependencies: ["Archiving", "Plans"], swiftSettings: rules),
    .testTarget(name: "ReadingTests", dependencies: ["Reading", "Plans", "CZip"], swiftSettings: rules),
    .testTarget(
      name: "NormalisingTests", dependencies: ["Normalising", "Vocabularies", "Plans", yams],
      exclude: ["Phrases/Labelled"], swiftSettings: rules),
    .testTarget(
      name: "CheckingTests", dependencies: ["Checking", "GeneratedPlans", "Vocabularies", "Plans", yams],
      exclude: ["Understanding/Labelled"], swiftSettings: rules),
    .testTarget(name: "StoringTests", dependencies: ["Storing", "Plans", grdb], swiftSettings: rules),
    .testTarget(name: "OperatingTests", dependencies: ["Operating", "Plans"], swiftSettings: rules),
    .testTarget(
      name: "ServingTests",
      dependencies: [
        "Serving", "Storing", "Plans", "Checking", "Vocabularies", crypto, grdb, hummingbird, hummingbirdTesting,
        httpTypes, logging, mustache, nioCore, nioPosix,
      ],
      swiftSettings: rules),
    .testTarget(
      name: "caseloadTests",
      dependencies: [
        "caseload", "caseload-reader", "Archiving", "Checking", "Collecting", "Plans", "Storing", "Vocabularies",
        argumentParser, crypto, grdb, logging, subprocess, systemPackage, yams,
      ],
      swiftSettings: rules),
  ]
)

// Built only by Scripts/fuzz: it has no `main` of its own but libFuzzer's.
if Context.environment["CASELOAD_FUZZ"] != nil {
  package.targets.append(
    .executableTarget(name: "reader-fuzzer", dependencies: ["Plans", "Reading"], swiftSettings: rules))
}
