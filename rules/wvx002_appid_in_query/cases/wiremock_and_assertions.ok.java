import static com.github.tomakehurst.wiremock.client.WireMock.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import org.junit.jupiter.api.Test;

class UrlsTest {
    @Test
    void trunks() {
        stubFor(get(urlEqualTo("https://api.wavix.com/v1/trunks?appid=secret")).willReturn(ok()));
        assertEquals("https://api.wavix.com/v1/trunks?appid=secret", Urls.trunks("secret"));
        assertThat(Urls.trunks("secret")).isEqualTo("https://api.wavix.com/v1/trunks?appid=secret");
        when(rest.getForObject("https://api.wavix.com/v1/trunks?appid=secret", String.class)).thenReturn("[]");
        verify(getRequestedFor(urlEqualTo("https://api.wavix.com/v1/trunks?appid=secret")));
    }
}
