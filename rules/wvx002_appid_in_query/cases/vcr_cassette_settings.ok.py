import vcr

wavix_vcr = vcr.VCR(
    cassette_library_dir="tests/cassettes/api.wavix.com",
    filter_query_parameters=["appid"],
    filter_headers=["Authorization"],
)
