from urllib.parse import urljoin

import requests
from flask import Blueprint, current_app, jsonify

bp = Blueprint("cdr", __name__)
BASE = "https://api.wavix.com"


@bp.get("/cdr/<uuid:call>")
def one(call):
    key = current_app.config["WAVIX_API_KEY"]
    r = requests.get(urljoin(BASE, f"/v1/cdrs/{call}?show_transcription=1&appid=" + key))
    #                                                                     ^^^^^ WVX002
    return jsonify(r.json())
