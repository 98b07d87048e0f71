from airflow.models import Connection

conn = Connection(
    conn_id="wavix",
    conn_type="http",
    host="https://api.wavix.com",
    extra={"wavix_api_key": "@hex64@", "timeout": 20},
    #                        ^^^^^^^ WVX001
)
