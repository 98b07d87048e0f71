from requests import Session


def make_rows(key, start, end):
    with Session() as session:
        session.params.update({"appid": key})
        #                       ^^^^^ WVX002
        page = 1
        while True:
            data = session.get(
                "https://api.wavix.com/v1/cdrs",
                params={"from": start, "to": end, "page": page},
            ).json()
            yield from data["items"]
            if page >= data["pagination"]["total_pages"]:
                break
            page += 1
