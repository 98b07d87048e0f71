import io.ktor.client.engine.mock.MockEngine
import kotlin.test.assertEquals

class UrlsTest {
    fun `builds the url`() {
        assertEquals("https://api.wavix.com/v1/cdr?appid=secret", Urls("secret").cdr())
        Urls("secret").cdr() shouldBe "https://api.wavix.com/v1/cdr?appid=secret"
        if (request.url == "https://api.wavix.com/v1/cdr?appid=secret") respond("[]")
    }
}
