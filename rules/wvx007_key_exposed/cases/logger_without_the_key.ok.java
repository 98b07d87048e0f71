class Sender {
    private static final Logger log = LoggerFactory.getLogger(Sender.class);

    void send(String wavixApiKey, String to) {
        log.info("sending to {} through https://api.wavix.com/v3/messages", to);
        log.debug("key present: {}", wavixApiKey != null);
        System.out.println("WAVIX_API_KEY is not set");
    }
}
