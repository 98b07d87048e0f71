from flask import Flask, abort, request

app = Flask("fake-wavix")


@app.before_request
def check_key():
    if request.args.get("appid") not in app.config["KEYS"]:
        abort(401)
