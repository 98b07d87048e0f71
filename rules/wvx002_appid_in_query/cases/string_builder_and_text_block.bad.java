class Links {
    private String host = "https://api.wavix.com";

    String cdr(String key, String from) {
        StringBuilder url = new StringBuilder(host);
        url.append("/v1/cdr").append("?appid=").append(key);
#                                      ^^^^^ WVX002
#                   ^^^^^^^ WVX201
        url.append("&from=").append(from);
        return url.toString();
    }

    String messages(String key) {
        return """
            https://api.wavix.com/v2/messages?appid=%s""".formatted(key);
#                                             ^^^^^ WVX002
#                                ^^^^^^^^^^^^ WVX201
    }
}
