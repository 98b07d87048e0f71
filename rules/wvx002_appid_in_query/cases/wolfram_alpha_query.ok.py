from urllib.parse import quote

import requests
from flask import Flask, request

app = Flask(__name__)


@app.post("/wavix/inbound")
def inbound():
    question = request.json["message_body"]["text"]
    answer = requests.get(f"http://api.wolframalpha.com/v1/result?appid={app.config['WOLFRAM']}&i={quote(question)}").text
    return {"answer": answer}
