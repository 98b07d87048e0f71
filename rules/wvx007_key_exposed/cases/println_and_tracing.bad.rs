fn run(wavix_api_key: &str) {
    let url = format!("https://api.wavix.com/v1/cdr?appid={}", wavix_api_key);
#                                                   ^^^^^ WVX002
#                                           ^^^^^^^ WVX201
    println!("calling {}", url);
#                          ^^^ WVX007
    log::debug!("{url}");
#                 ^^^ WVX007
    eprintln!("key {wavix_api_key}");
#                   ^^^^^^^^^^^^^ WVX007
}
