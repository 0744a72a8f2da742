import HTTPTypes

extension Site {
  /// Every address that is answered, with who may ask. `RouteTests` holds the same table, written out by hand.
  var routes: [Route] {
    [
      .people(.get, "/", .everyone, .anySchool, caseloadPage),
      .people(.get, "/schools", .everyone, .anySchool, schoolsPage),
      .people(.get, "/schools/{urn}", .everyone, .anySchool, schoolPage),
      .people(.post, "/schools/{urn}/plans", .everyone, .ownSchool, addPlan),
      .people(.get, "/collections", .everyone, .anySchool, collectionsPage),
      .people(.post, "/collections/{id}/collect", .everyone, .ownSource, collectFromSource),
      .people(.get, "/receipts/{id}", .everyone, .anySchool, receiptPage),
      .people(.get, "/receipts/{id}/file", .everyone, .anySchool, originalFile),
      .people(.post, "/sign-out", .everyone, .anySchool, signOut),

      .token(.put, "/api/v1/schools/{urn}/plans", .ownSchool, receivePlan),
      .token(.get, "/api/v1/receipts/{id}", .ownReceipt, tellOfReceipt),

      .open(.get, "/sign-in", signInPage),
      .open(.post, "/sign-in", signIn),
      .open(.get, "/healthz", tellHealth),
      .open(.get, "/readyz", tellReadiness),
      .open(.get, "/style/{file}", sendStylesheet),
      .monitor(.get, "/metrics", tellMetrics),
    ]
  }
}
