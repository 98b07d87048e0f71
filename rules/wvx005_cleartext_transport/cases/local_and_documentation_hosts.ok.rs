pub const WAVIX_URL: &str = "https://api.wavix.com";
pub const LOCAL_URL: &str = "http://127.0.0.1:8080/wavix";
pub const DOCS_URL: &str = "http://docs.wavix.com";
