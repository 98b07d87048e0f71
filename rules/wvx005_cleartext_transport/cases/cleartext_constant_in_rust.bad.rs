pub const WAVIX_URL: &str = "http://api.wavix.com/v1";
#                            ^^^^^^^^^^^^^^^^^^^^^^^ WVX005
pub const DOCS_URL: &str = "http://docs.wavix.com";
