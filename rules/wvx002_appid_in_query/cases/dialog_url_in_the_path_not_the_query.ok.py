import requests

def doc_page(session):
    # the word stands in the fragment and in a path, never in a query
    session.get("https://docs.wavix.com/api-reference/authentication#appid=deprecated")
    session.get("https://docs.wavix.com/appid/history")
    return requests.head("https://wavix.com/blog/appid-is-gone")
