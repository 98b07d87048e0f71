import java.net.URI;
import java.net.http.HttpRequest;

class Client {
    HttpRequest calls(String key) {
        return HttpRequest.newBuilder(URI.create("https://api.wavix.com/v1/calls?page=2"))
            .header("Authorization", "Bearer " + key)
            .build();
    }

    String steam(int game) {
        return "https://api.steampowered.com/ISteamUserStats/GetNumberOfCurrentPlayers/v1/?appid=" + game;
    }
}
