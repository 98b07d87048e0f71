public class WavixProperties {
    private static final String WAVIX_API_KEY = "your_wavix_api_key_here";
    private static final String WAVIX_API_KEY_ENV = "WAVIX_API_KEY_FOR_PRODUCTION";
    private static final String WAVIX_KEY_FINGERPRINT = "@sha256@";
    private static final String WAVIX_REQUEST_ID = "@uuid@";
    private static final String TWILIO_AUTH_TOKEN = "@hex32@";

    @Value("${wavix.api.key:}")
    private String apiKey;

    @Value("${wavix.widget.checksum:@sha256:2@}")
    private String checksum;
}
