struct WavixConfig {
    api_key: &'static str,
    base_url: &'static str,
}

fn config() -> WavixConfig {
    WavixConfig { api_key: "@hex64@", base_url: "https://api.wavix.com" }
#                           ^^^^^^^ WVX001
}
