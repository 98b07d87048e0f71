from flask import Flask

app = Flask("wavix-gateway")


@app.post("/v2/messages")
def messages():
    return {}


@app.get("/v1/cdr")
def records():
    return []
