import urllib3

def cdr(key):
    http = urllib3.PoolManager()
    headers = {"authorization": "Basic " + key}
    #                           ^^^^^^^^^^^^^^ WVX004
    return http.request("GET", "https://api.wavix.com/v1/cdrs", headers=headers).data
