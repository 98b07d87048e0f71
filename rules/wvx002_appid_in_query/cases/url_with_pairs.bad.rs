use url::Url;

fn build(key: &str) -> Result<Url, url::ParseError> {
    let mut url = Url::parse("https://api.wavix.com/v1/profile")?;
    url.query_pairs_mut().append_pair("appid", key);
#                                      ^^^^^ WVX002
    Ok(url)
}

fn other(key: &str) -> Result<Url, url::ParseError> {
    Url::parse_with_params("https://api.wavix.com/v1/calls", &[("appid", key)])
#                                                                ^^^^^ WVX002
}
