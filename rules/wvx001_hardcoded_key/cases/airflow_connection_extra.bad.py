from airflow.models import Connection

conn = Connection(
    conn_id="wavix",
    conn_type="http",
    host="https://api.wavix.com",
    extra={"headers": {"Authorization": "Bearer @hex64@"}},
    #                                           ^^^^^^^ WVX001
)
