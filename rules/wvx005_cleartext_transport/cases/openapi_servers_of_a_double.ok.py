from fastapi import FastAPI

app = FastAPI(title="Wavix double", servers=[{"url": "http://127.0.0.1:8000"}])
