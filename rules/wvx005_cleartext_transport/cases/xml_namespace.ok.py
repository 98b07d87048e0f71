NS = {"w": "http://schemas.example.org/wavix/2020", "xs": "http://www.w3.org/2001/XMLSchema"}
