from flask import Flask, abort, request

app = Flask(__name__)
HOOK_PATH = "@md5@"


@app.post(f"/hooks/{HOOK_PATH}/wavix")
def inbound():
    if request.remote_addr != "62.212.73.112":
        abort(403)
    return "", 204
