import java.text.MessageFormat;

/** Text messages are sent through api.wavix.com, sign-in through WeChat. */
public class WeChatLogin {
    private static final String URL =
        "https://api.weixin.qq.com/sns/jscode2session?appid=%s&secret=%s&js_code=%s&grant_type=authorization_code";

    String session(String appid, String secret, String code) {
        return String.format(URL, appid, secret, code);
    }

    String token(String appid, String secret) {
        return MessageFormat.format(
            "https://api.weixin.qq.com/cgi-bin/token?grant_type=client_credential&appid={0}&secret={1}", appid, secret);
    }

    String weather(String key) {
        return UriComponentsBuilder.fromHttpUrl("https://api.openweathermap.org/data/2.5/weather")
            .queryParam("appid", key).toUriString();
    }
}
