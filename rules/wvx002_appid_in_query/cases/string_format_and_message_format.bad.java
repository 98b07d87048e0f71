import java.text.MessageFormat;

final class Urls {
    static final String HOST = "https://api.wavix.com";

    static String trunks(String appId) {
        return String.format("%s/v1/trunks?appid=%s&page=%d", HOST, appId, 1);
#                                          ^^^^^ WVX002
    }

    static String numbers(String appId) {
        return MessageFormat.format("{0}/v1/numbers?appid={1}", HOST, appId);
#                                                   ^^^^^ WVX002
    }
}
