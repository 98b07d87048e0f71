class Sender {
    private static final Logger log = LoggerFactory.getLogger(Sender.class);
    private final String wavixApiKey = System.getenv("WAVIX_API_KEY");

    void send() {
        String url = "https://api.wavix.com/v2/messages?appid=" + wavixApiKey;
#                                                       ^^^^^ WVX002
#                                          ^^^^^^^^^^^^ WVX201
        log.info("POST {}", url);
#                           ^^^ WVX007
        System.out.println("key: " + wavixApiKey);
#                                    ^^^^^^^^^^^ WVX007
        throw new IllegalStateException("cannot reach " + url);
#                                                         ^^^ WVX007
    }
}
