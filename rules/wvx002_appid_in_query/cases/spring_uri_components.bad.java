import org.springframework.web.client.RestTemplate;
import org.springframework.web.util.UriComponentsBuilder;

@Service
public class WavixNumbers {
    @Value("${wavix.base-url:https://api.wavix.com}")
    private String baseUrl;

    @Value("${wavix.api-key}")
    private String apiKey;

    private static final String NUMBERS = "https://api.wavix.com/v1/numbers";

    public String list(RestTemplate rest) {
        String uri = UriComponentsBuilder.fromHttpUrl(NUMBERS)
            .queryParam("per_page", 50)
            .queryParam("appid", apiKey)
#                        ^^^^^ WVX002
            .toUriString();
        return rest.getForObject(uri, String.class);
    }

    public String profile(RestTemplate rest) {
        return rest.getForObject("https://api.wavix.com/v1/profile?appid={key}", String.class, apiKey);
#                                                                  ^^^^^ WVX002
    }
}
