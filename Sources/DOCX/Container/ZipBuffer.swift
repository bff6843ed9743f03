internal import CZip
import Foundation

/// A zip file in memory, read and written through libzip.
///
/// Owns the source and the archive; noncopyable, so that they are closed once. Bytes go to libzip
/// as copies that it frees itself.
@safe struct ZipBuffer: ~Copyable {
  /// Owning: released with `zip_source_free`.
  private let source: OpaquePointer
  /// Owning until written.
  private var archive: OpaquePointer?

  /// A new file without entries.
  init() throws(DOCXError) {
    (unsafe source, unsafe archive) = unsafe try Self.opened([], ZIP_CREATE | ZIP_TRUNCATE)
  }

  /// Opens a file for reading and replacing; one that is no zip file is `DOCXError.damaged`.
  init(_ bytes: [UInt8]) throws(DOCXError) {
    (unsafe source, unsafe archive) = unsafe try Self.opened(bytes, ZIP_CHECKCONS)
  }

  private static func opened(
    _ bytes: [UInt8], _ flags: Int32
  ) throws(DOCXError) -> (OpaquePointer, OpaquePointer) {
    var failure = unsafe zip_error_t()
    defer { unsafe zip_error_fini(&failure) }
    guard
      let source = unsafe zip_source_buffer_create(
        copy(bytes), UInt64(bytes.count), 1, &failure)
    else { throw .damaged(unsafe reason(&failure)) }
    unsafe zip_source_keep(source)
    guard let archive = unsafe zip_open_from_source(source, flags, &failure) else {
      unsafe zip_source_free(source)
      unsafe zip_source_free(source)
      throw .damaged(unsafe reason(&failure))
    }
    return unsafe (source, archive)
  }

  deinit {
    if let archive = unsafe archive { unsafe zip_discard(archive) }
    unsafe zip_source_free(source)
  }

  /// What the directory of the file says of one entry.
  struct Entry: Sendable, Hashable {
    var name: String
    /// Bytes when unpacked, as declared.
    var size: Int
    var isEncrypted: Bool
  }

  var entryCount: Int { unsafe archive.map { Int(unsafe zip_get_num_entries($0, 0)) } ?? 0 }

  func entry(_ index: Int) -> Entry? {
    var information = unsafe zip_stat_t()
    guard let archive = unsafe archive,
      unsafe zip_stat_index(archive, UInt64(index), 0, &information) == 0,
      let name = unsafe information.name
    else { return nil }
    return unsafe Entry(
      name: String(cString: name), size: Int(clamping: information.size),
      isEncrypted: information.encryption_method != 0)
  }

  /// The bytes of an entry, never more than a limit, whatever its directory declares; an entry
  /// that does not keep to its checksum or to the limit is `DOCXError.damaged`.
  func bytes(_ index: Int, limit: Int) throws(DOCXError) -> [UInt8] {
    guard let archive = unsafe archive,
      let file = unsafe zip_fopen_index(archive, UInt64(index), 0)
    else { throw .damaged(lastReason) }
    defer { unsafe zip_fclose(file) }
    var result: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = unsafe chunk.withUnsafeMutableBufferPointer { buffer in
        unsafe buffer.baseAddress.map { unsafe zip_fread(file, $0, UInt64(buffer.count)) } ?? -1
      }
      if count < 0 { throw .damaged(lastReason) }
      if count == 0 { return result }
      if result.count + Int(count) > limit { throw .tooLarge }
      result += chunk[..<Int(count)]
    }
  }

  /// Adds an entry at the end.
  mutating func add(_ bytes: [UInt8], as name: String, at time: ZipTime) throws(DOCXError) {
    guard let archive = unsafe archive, let lent = unsafe lend(bytes, to: archive) else {
      throw .container(lastReason)
    }
    let index = unsafe zip_file_add(archive, name, lent, UInt32(ZIP_FL_ENC_UTF_8))
    if index < 0 {
      unsafe zip_source_free(lent)
      throw .container(lastReason)
    }
    try date(UInt64(index), time)
  }

  /// Puts other bytes in the place of an entry's own.
  mutating func replace(_ index: Int, with bytes: [UInt8], at time: ZipTime) throws(DOCXError) {
    guard let archive = unsafe archive, let lent = unsafe lend(bytes, to: archive) else {
      throw .container(lastReason)
    }
    if unsafe zip_file_replace(archive, UInt64(index), lent, 0) != 0 {
      unsafe zip_source_free(lent)
      throw .container(lastReason)
    }
    try date(UInt64(index), time)
  }

  private func date(_ index: UInt64, _ time: ZipTime) throws(DOCXError) {
    guard let archive = unsafe archive,
      unsafe zip_file_set_mtime(archive, index, time.moment, 0) == 0,
      unsafe zip_set_file_compression(archive, index, ZIP_CM_DEFLATE, 6) == 0
    else { throw .container(lastReason) }
  }

  /// Writes the file and gives its bytes; nothing can be read or added afterwards.
  mutating func finish() throws(DOCXError) -> [UInt8] {
    guard let open = unsafe archive else { return [] }
    if unsafe zip_close(open) != 0 { throw .container(lastReason) }
    unsafe archive = nil
    var information = unsafe zip_stat_t()
    guard unsafe zip_source_stat(source, &information) == 0, unsafe zip_source_open(source) == 0
    else { throw .container("zip_source_stat") }
    defer { unsafe zip_source_close(source) }
    let size = unsafe Int(information.size)
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      let read =
        unsafe buffer.baseAddress.map { unsafe zip_source_read(source, $0, UInt64(size)) } ?? -1
      count = max(0, Int(read))
    }
    if bytes.count != size { throw .container("zip_source_read") }
    return bytes
  }

  private func lend(_ bytes: [UInt8], to archive: OpaquePointer) -> OpaquePointer? {
    unsafe zip_source_buffer(archive, Self.copy(bytes), UInt64(bytes.count), 1)
  }

  /// A copy that libzip frees.
  private static func copy(_ bytes: [UInt8]) -> UnsafeMutableRawPointer? {
    guard let memory = unsafe malloc(max(1, bytes.count)) else { return nil }
    unsafe memory.copyMemory(from: bytes, byteCount: bytes.count)
    return unsafe memory
  }

  private var lastReason: String {
    guard let archive = unsafe archive, let failure = unsafe zip_get_error(archive) else {
      return ""
    }
    return unsafe Self.reason(failure)
  }

  private static func reason(_ failure: UnsafeMutablePointer<zip_error_t>) -> String {
    unsafe String(cString: zip_error_strerror(failure))
  }
}
