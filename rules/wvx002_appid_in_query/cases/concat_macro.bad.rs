const SAMPLE: &str = concat!("https://api.wavix.com", "/v1/profile?appid=", "YOUR_API_KEY");
#                                                                  ^^^^^ WVX002

fn websocket(key: &str) {
    connect(format!("wss://api.wavix.com/sip?appid={key}"));
#                                            ^^^^^ WVX002
}
