class Demo {
    void run() throws Exception {
        String url = "https://api.wavix.com/v1/profile?appid=@hex64@";
#                                                      ^^^^^ WVX002
#                                                            ^^^^^^^ WVX001
        new java.net.URL(url).openStream();
    }
}
