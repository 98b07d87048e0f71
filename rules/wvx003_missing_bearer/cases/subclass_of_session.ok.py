import requests


class WavixSession(requests.Session):
    def request(self, method, url, **kw):
        kw.setdefault("headers", {})["Authorization"] = f"Bearer {self.key}"
        return super().request(method, url, **kw)


s = WavixSession()
s.get("https://api.wavix.com/v1/trunks")
