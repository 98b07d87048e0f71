import httpx
from google.auth.transport.requests import AuthorizedSession

session = AuthorizedSession(None)
session.get("https://storage.googleapis.com/wavix-recordings/a.mp3", headers={"X-Goog-Api-Key": "k"})
httpx.get("https://api.example.com", headers={"Authorization": "Basic Zm9v"})
