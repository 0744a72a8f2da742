import HTTPTypes
import Hummingbird
import Plans
import Storing

/// Lets a request through to its route's handler, or says why not. What is not allowed in so many words is refused.
struct Gatekeeper: Sendable {
  let site: Site
  let access: Access

  /// - Throws: `Problem` where the route is not for whoever asks.
  func admit(_ request: Request, _ context: SiteContext) async throws {
    switch access {
    case .anybody: return
    case .people(let roles, let scope): try await admitPerson(request, context, roles, scope)
    case .token(let scope): try await admitToken(request, context, scope)
    case .link(let scope): try await admitLink(request, context, scope)
    case .monitor: try await admitMonitor(request, context)
    }
  }

  private func admitPerson(_ request: Request, _ context: SiteContext, _ roles: Set<Role>, _ scope: PersonScope)
    async throws
  {
    guard let person = try await person(request, context) else { throw Problem.signInFirst }
    guard roles.contains(person.role) else { throw Problem.notYourRole }
    switch scope {
    case .anySchool: return
    case .ownSchool:
      let urn = try await site.school(context.parameters).urn
      try await check(person, mayActOn: urn)
    case .ownSource:
      try await check(person, mayActOn: site.source(context.parameters).urn)
    case .ownReceipt:
      try await check(person, mayActOn: site.delivery(context.parameters).urn)
    }
  }

  private func check(_ person: Person, mayActOn urn: URN) async throws {
    guard try await site.mayAct(person, for: urn) else { throw Problem.notYourSchool(urn) }
  }

  /// The person whose session the cookie names; looked up here alone, so that nothing else costs a query.
  private func person(_ request: Request, _ context: SiteContext) async throws -> Person? {
    guard let secret = site.cookie.secret(in: request) else { return nil }
    let person = try await site.store.session(
      secretHash: SessionText.hash(secret), now: site.clock(), idleSeconds: site.settings.sessionIdleSeconds,
      absoluteSeconds: site.settings.sessionAbsoluteSeconds)
    context.visitor.person = person
    return person
  }

  private func admitToken(_ request: Request, _ context: SiteContext, _ scope: TokenScope) async throws {
    guard let text = BearerToken.text(in: request) else { throw Problem.tokenNeeded }
    guard let token = try await site.store.token(hash: TokenText.hash(text)) else { throw Problem.tokenUnknown }
    guard !token.isRevoked else { throw Problem.tokenRevoked }
    switch scope {
    case .ownSchool:
      let urn = try await site.school(context.parameters).urn
      guard urn == token.urn else { throw Problem.anotherSchoolsToken(of: token.urn, not: urn) }
    case .ownReceipt:
      // Another school's receipt is answered like one that there never was: a token tells nothing of other schools.
      guard try await site.delivery(context.parameters).urn == token.urn else { throw Problem.noSuchReceipt }
    }
    try await site.store.tokenUsed(id: token.id, at: site.clock())
    context.visitor.token = token
  }

  /// A token in the address opens less than one in a header, and is told as little of other schools: whatever it does not
  /// open is answered like what there never was.
  private func admitLink(_ request: Request, _ context: SiteContext, _ scope: LinkScope) async throws {
    let (address, now) = (ClientAddress.text(request, context.remoteAddress), site.clock())
    if let wait = site.unknownLinks.wait(for: address, at: now) { throw Problem.linkTooOften(wait: wait) }
    let text = context.parameters.get("token").flatMap { TokenText.isWellFormed($0) ? $0 : nil }
    guard let text, let token = try await site.store.token(hash: TokenText.hash(text)) else {
      site.unknownLinks.count(address, at: now)
      throw Problem.linkUnknown(authority: site.settings.authority)
    }
    guard !token.isRevoked else { throw Problem.linkEnded(authority: site.settings.authority) }
    if scope == .ownDelivery {
      guard let receipt = context.parameters.get("id").flatMap({ ReceiptID(rawValue: $0) }),
        let delivery = try await site.store.delivery(receipt),
        // Both: deliveries that are recorded again from the archive may name a token of a database that is gone.
        delivery.route == .token(id: token.id), delivery.urn == token.urn
      else { throw Problem.notSentWithThisLink }
    }
    try await site.store.tokenUsed(id: token.id, at: now)
    context.visitor.token = token
  }

  private func admitMonitor(_ request: Request, _ context: SiteContext) async throws {
    if ClientAddress.isThisMachine(request, context.remoteAddress) { return }
    guard let person = try await person(request, context), person.role == .administrator else {
      throw Problem.monitorsOnly
    }
  }
}

extension Site {
  /// Whether a person may act for a school today: what the guard asks, and pages that leave out what it would refuse.
  func mayAct(_ person: Person, for urn: URN) async throws -> Bool {
    switch person.role {
    case .manager, .administrator: true
    case .adviser: try await store.hasSchool(person: person.id, urn: urn, on: today())
    }
  }

  /// The school that an address names.
  ///
  /// - Throws: `Problem` 404 where it is no URN, or no school that is on file.
  func school(_ parameters: Parameters) async throws -> School {
    guard let urn = parameters.get("urn").flatMap({ URN($0) }), let school = try await store.school(urn) else {
      throw Problem.noSuchSchool
    }
    return school
  }

  /// The source that an address names.
  ///
  /// - Throws: `Problem` 404 where there is none.
  func source(_ parameters: Parameters) async throws -> Source {
    guard let id = parameters.get("id").flatMap({ Int64($0) }),
      let source = try await store.sources().first(where: { $0.id == id })
    else { throw Problem.noSuchSource }
    return source
  }

  /// The delivery whose receipt an address names.
  ///
  /// - Throws: `Problem` 404 where there is none.
  func delivery(_ parameters: Parameters) async throws -> Delivery {
    guard let receipt = parameters.get("id").flatMap({ ReceiptID(rawValue: $0) }),
      let delivery = try await store.delivery(receipt)
    else { throw Problem.noSuchReceipt }
    return delivery
  }
}
