from flask import Flask

app = Flask(__name__)
app.config["WAVIX_API_KEY"] = "@base64url@"
#                              ^^^^^^^^^^^ WVX001
app.config.setdefault("WAVIX_TIMEOUT", 10)
