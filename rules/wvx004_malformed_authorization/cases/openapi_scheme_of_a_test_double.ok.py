from fastapi import Depends, FastAPI
from fastapi.security import APIKeyHeader, APIKeyQuery, HTTPBearer

app = FastAPI(title="wavix double")
header = APIKeyHeader(name="X-API-Key", auto_error=False)
legacy = APIKeyQuery(name="appid", auto_error=False)


@app.get("/v1/profile", dependencies=[Depends(HTTPBearer()), Depends(header), Depends(legacy)])
def profile():
    return {}
