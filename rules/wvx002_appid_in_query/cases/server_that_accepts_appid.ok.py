from fastapi import FastAPI, HTTPException, Query

app = FastAPI(title="Wavix test double")


@app.get("/v1/cdrs")
def cdrs(appid: str = Query(...), page: int = 1):
    if not appid:
        raise HTTPException(401, "Unauthorized")
    return {"items": [], "pagination": {"current_page": page}}


@app.get("/v1/calls")
def calls(request):
    appid = request.query_params.get("appid")
    params = {"appid": appid, "page": 1}
    return params
