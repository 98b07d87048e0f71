#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn builds() {
        assert_eq!(first("secret"), "https://api.wavix.com/v1/cdr?appid=secret");
        assert!(second("secret").starts_with("https://api.wavix.com/v1/cdr?appid="));
        let mock = server.mock("GET", "https://api.wavix.com/v1/cdr?appid=secret").create();
    }
}
