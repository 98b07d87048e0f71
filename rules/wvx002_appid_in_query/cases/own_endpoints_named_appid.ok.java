@RestController
public class RelayController {
    private static final String WAVIX_URL = "https://api.wavix.com";

    @GetMapping("/relay")
    String relay(@RequestParam("appid") String appid, @RequestHeader("X-API-Key") String key) {
        return rest.getForObject(WAVIX_URL + "/v1/calls", String.class);
    }
}
