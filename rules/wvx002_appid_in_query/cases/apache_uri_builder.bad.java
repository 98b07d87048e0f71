import org.apache.http.client.methods.HttpGet;
import org.apache.http.client.utils.URIBuilder;

class Trunks {
    HttpGet request(String key) throws Exception {
        URIBuilder builder = new URIBuilder("https://api.wavix.com/v1/trunks");
        builder.setParameter("page", "1");
        builder.addParameter("appid", key);
#                             ^^^^^ WVX002
        return new HttpGet(builder.build());
    }
}
