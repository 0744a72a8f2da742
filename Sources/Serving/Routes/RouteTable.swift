import HTTPTypes

extension Site {
  /// Every address that is answered, with who may ask. `RouteTests` holds the same table, written out by hand.
  var routes: [Route] {
    [
      .people(.get, "/", .everyone, .anySchool, caseloadPage),
      .people(.get, "/schools", .everyone, .anySchool, schoolsPage),
      .people(.get, "/schools/{urn}", .everyone, .anySchool, schoolPage),
      .people(.post, "/schools/{urn}/plans", .everyone, .ownSchool, addPlan),
      .people(.get, "/schools/{urn}/plans/{plan}", .everyone, .anySchool, planPage),
      .people(.post, "/schools/{urn}/plans/{plan}/corrections", .everyone, .ownSchool, putRight),
      .people(.post, "/schools/{urn}/corrections/{id}/withdraw", .everyone, .ownSchool, withdrawCorrection),
      .people(.get, "/across", .everyone, .anySchool, acrossPage),
      .people(.post, "/schools/{urn}/plans/{plan}/reviews", .reviewers, .ownSchool, takeReview),
      .people(.post, "/schools/{urn}/plans/{plan}/reviews/{id}/withdraw", .reviewers, .ownSchool, withdrawReview),
      .people(.post, "/schools/{urn}/plans/{plan}/waivers", .reviewers, .ownSchool, takeWaiver),
      .people(.post, "/schools/{urn}/plans/{plan}/waivers/{id}/withdraw", .reviewers, .ownSchool, withdrawWaiver),
      .people(.post, "/schools/{urn}/criteria/{criterion}/not-applicable", .reviewers, .ownSchool, setNotApplicable),
      .people(.post, "/schools/{urn}/criteria/{criterion}/applicable", .reviewers, .ownSchool, setApplicable),
      .people(.post, "/schools/{urn}/strengths", .reviewers, .ownSchool, takeStrength),
      .people(.post, "/schools/{urn}/strengths/{id}/withdraw", .reviewers, .ownSchool, withdrawStrength),
      .people(.get, "/quality", .everyone, .anySchool, qualityPage),
      .people(.get, "/collections", .everyone, .anySchool, collectionsPage),
      .people(.post, "/collections/{id}/collect", .everyone, .ownSource, collectFromSource),
      .people(.get, "/receipts/{id}", .everyone, .anySchool, receiptPage),
      .people(.get, "/receipts/{id}/file", .everyone, .anySchool, originalFile),
      .people(.post, "/receipts/{id}/filing", .everyone, .ownReceipt, fileDelivery),
      .people(.post, "/receipts/{id}/accept", .everyone, .ownReceipt, acceptDelivery),
      .people(.post, "/receipts/{id}/set-aside", .everyone, .ownReceipt, setDeliveryAside),
      .people(.post, "/sign-out", .everyone, .anySchool, signOut),

      .token(.put, "/api/v1/schools/{urn}/plans", .ownSchool, receivePlan),
      .token(.get, "/api/v1/receipts/{id}", .ownReceipt, tellOfReceipt),

      .link(.get, "/send/{token}", .sending, sendPage),
      .link(.post, "/send/{token}", .sending, takeSentPlan),
      .link(.get, "/send/{token}/{id}", .ownDelivery, sentPlanPage),
      .link(.post, "/send/{token}/{id}/answer", .ownDelivery, answerReading),

      .open(.get, "/sign-in", signInPage),
      .open(.post, "/sign-in", signIn),
      .open(.get, "/healthz", tellHealth),
      .open(.get, "/readyz", tellReadiness),
      .open(.get, "/style/{file}", sendStylesheet),
      .monitor(.get, "/metrics", tellMetrics),
    ]
  }
}
