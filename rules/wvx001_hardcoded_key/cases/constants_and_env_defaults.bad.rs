use std::env;

const WAVIX_API_KEY: &str = "@hex64@";
#                            ^^^^^^^ WVX001
static WAVIX_TOKEN: &'static str = r"@base62@";
#                                    ^^^^^^^^ WVX001

fn key() -> String {
    env::var("WAVIX_API_KEY").unwrap_or_else(|_| "@hex64:2@".to_string())
#                                                 ^^^^^^^^^ WVX001
}

fn appid() -> String {
    let wavix_appid = std::env::var("WAVIX_APPID").unwrap_or("@hex32@".into());
#                                                             ^^^^^^^ WVX001
    wavix_appid
}
