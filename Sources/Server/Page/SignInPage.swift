/// Where a token is typed once.
enum SignInPage {
  /// - Parameter fault: What was wrong with the last try.
  static func content(fault: String?, _ paths: ServicePaths) -> HTML {
    """
    <h1>Sign in</h1>
    <form class="sign-in" method="post" action="\(paths[.signIn])">
    \(fault.map { "<p class=\"fault\" role=\"alert\">\($0)</p>\n" as HTML })<input name="user" value="recap" autocomplete="username" hidden>
    <label for="token">Access token</label>
    <input id="token" name="token" type="password" required autocomplete="current-password">
    <button class="first">Sign in</button>
    </form>
    <p class="note">Ask your administrator for a token.</p>
    """
  }

  /// For browsers that do not go on by themselves.
  static func signedIn(_ paths: ServicePaths) -> HTML {
    """
    <h1>You are signed in</h1>
    <p class="back"><a href="\(paths[.page])">Go to the session reports</a></p>
    """
  }
}
