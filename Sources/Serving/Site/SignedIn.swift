import Hummingbird
import Storing

/// The context of a handler that only a signed-in person reaches: it cannot be made without one.
struct SignedIn: ChildRequestContext {
  var coreContext: CoreRequestContextStorage
  let person: Person

  init(context: SiteContext) throws {
    guard let person = context.visitor.person else { throw Problem.signInFirst }
    coreContext = context.coreContext
    self.person = person
  }
}

/// The context of a handler that only a school's own token reaches.
struct WithToken: ChildRequestContext {
  var coreContext: CoreRequestContextStorage
  let token: Token

  init(context: SiteContext) throws {
    guard let token = context.visitor.token else { throw Problem.tokenNeeded }
    coreContext = context.coreContext
    self.token = token
  }
}
