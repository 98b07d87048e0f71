import requests
from flask import Flask, request

app = Flask(__name__)


@app.post("/wavix/recording")
def recording():
    url = request.json["url"]
    return requests.get(url).content
