import ssl

import urllib3

http = urllib3.PoolManager(cert_reqs="CERT_REQUIRED", ca_certs="/etc/ssl/certs/ca-certificates.crt")
strict = urllib3.PoolManager(cert_reqs=ssl.CERT_REQUIRED)


def numbers(key):
    strict.request("GET", "https://api.wavix.com/v1/trunks", headers={"Authorization": f"Bearer {key}"})
    return http.request("GET", "https://api.wavix.com/v1/numbers", headers={"Authorization": f"Bearer {key}"})
