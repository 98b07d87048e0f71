import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

class Settings {
    Map<String, String> load() {
        Map<String, String> settings = new HashMap<>();
        settings.put("wavix.api.key", "@hex64@");
#                                      ^^^^^^^ WVX001
        settings.put("openai.api.key", "@base62@");
        Properties properties = new Properties();
        properties.setProperty("wavix.appid", "@hex32@");
#                                              ^^^^^^^ WVX001
        String fallback = System.getProperty("wavix.apiKey", "@hex64:2@");
#                                                             ^^^^^^^^^ WVX001
        return settings;
    }
}
