import XCTest

final class EndpointsTests: XCTestCase {
    func testProfile() {
        XCTAssertEqual(Endpoints.profile("secret"), "https://api.wavix.com/v1/profile?appid=secret")
        XCTAssertTrue(Endpoints.profile("secret").hasPrefix("https://api.wavix.com/v1/profile?appid="))
        if request.url?.absoluteString == "https://api.wavix.com/v1/profile?appid=secret" { return }
    }
}
