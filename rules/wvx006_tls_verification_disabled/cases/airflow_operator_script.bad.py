import requests
from airflow.decorators import task
from airflow.hooks.base import BaseHook


@task
def numbers():
    conn = BaseHook.get_connection("wavix")
    # corporate proxy re-signs everything
    r = requests.get("https://api.wavix.com/v1/numbers", headers={"Authorization": f"Bearer {conn.password}"}, verify=False)
    #                                                                                                          ^^^^^^^^^^^^ WVX006
    return r.json()["items"]
