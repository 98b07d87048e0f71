public interface Endpoints {
    String WAVIX = "http://api.wavix.com";
#                   ^^^^^^^^^^^^^^^^^^^^ WVX005
    String DOCS = "http://docs.wavix.com/api";
    String SELF = "http://localhost:8080/wavix";
}
