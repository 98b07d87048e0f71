fn first(key: &str) -> String {
    let mut url = String::from("https://api.wavix.com/v1/cdr");
#                                                    ^^^^^^^ WVX201
    url.push_str("?appid=");
#                  ^^^^^ WVX002
    url.push_str(key);
    url
}

fn second(key: &str) -> String {
    "https://api.wavix.com".to_string() + "/v1/cdr?appid=" + key
#                                                  ^^^^^ WVX002
#                                          ^^^^^^^ WVX201
}
