import Plans

/// Limits for readers that are run beside hundreds of other tests: how busy the machine is must decide none of them.
enum PatientReading {
  /// The usual limits, but for the time, which is ten minutes.
  static func limits(
    bytes: Int = ReadingLimits().bytes, inflatedBytes: Int = ReadingLimits().inflatedBytes,
    addressSpace: Int = ReadingLimits().addressSpace
  ) -> ReadingLimits {
    ReadingLimits(bytes: bytes, inflatedBytes: inflatedBytes, addressSpace: addressSpace, seconds: 600)
  }
}
