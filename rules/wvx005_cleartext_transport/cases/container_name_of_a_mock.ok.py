WAVIX_BASE_URL = "http://wavix:3000"
WAVIX_MOCK = "http://wavix-mock.svc.cluster.local/v1"
