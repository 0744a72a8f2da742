import CCurl
import Foundation
import Plans

/// Sends an export as a school's own system would: `PUT /api/v1/schools/{urn}/plans` with the school's token, by
/// libcurl.
struct DemoUpload: Sendable {
  var address: String
  var urn: URN
  var token: String
  var file: String

  struct Fault: Error, CustomStringConvertible {
    var description: String
  }

  /// Blocks while it sends, so it is called on a thread of its own.
  func send() async throws(Fault) {
    let outcome: Result<Void, Fault> = await withCheckedContinuation { continuation in
      Thread.detachNewThread { continuation.resume(returning: Result { () throws(Fault) in try perform() }) }
    }
    try outcome.get()
  }

  private func perform() throws(Fault) {
    let name = (file as NSString).lastPathComponent
    guard let easy = curl_easy_init(), let stream = fopen(file, "rb") else {
      throw Fault(description: "The upload of \(name) could not be started.")
    }
    defer {
      curl_easy_cleanup(easy)
      fclose(stream)
    }
    var headers: UnsafeMutablePointer<curl_slist>?
    headers = curl_slist_append(headers, "Authorization: Bearer \(token)")
    headers = curl_slist_append(headers, "X-File-Name: \(name)")
    defer { curl_slist_free_all(headers) }

    let size = (try? FileManager.default.attributesOfItem(atPath: file)[.size] as? NSNumber)?.intValue ?? -1
    _ = ccurl_set_text(easy, CURLOPT_URL, "\(address)/api/v1/schools/\(urn)/plans")
    _ = ccurl_set_text(easy, CURLOPT_PROXY, "")
    _ = ccurl_set_long(easy, CURLOPT_NOSIGNAL, 1)
    _ = ccurl_set_long(easy, CURLOPT_UPLOAD, 1)
    _ = ccurl_set_long(easy, CURLOPT_TIMEOUT, 60)
    _ = ccurl_set_offset(easy, CURLOPT_INFILESIZE_LARGE, size)
    _ = ccurl_set_list(easy, CURLOPT_HTTPHEADER, headers)
    // libcurl's own reader takes a FILE pointer where no callback is set.
    _ = ccurl_set_context(easy, CURLOPT_READDATA, UnsafeMutableRawPointer(stream))
    let discard: curl_write_callback = { _, size, count, _ in size * count }
    _ = ccurl_set_bytes_callback(easy, CURLOPT_WRITEFUNCTION, discard)

    let code = curl_easy_perform(easy)
    guard code == CURLE_OK else {
      throw Fault(description: "The upload of \(name) failed: \(String(cString: curl_easy_strerror(code))).")
    }
    var status = 0
    _ = ccurl_get_long(easy, CURLINFO_RESPONSE_CODE, &status)
    guard status == 201 else { throw Fault(description: "The upload of \(name) was answered with \(status), not 201.") }
  }
}
