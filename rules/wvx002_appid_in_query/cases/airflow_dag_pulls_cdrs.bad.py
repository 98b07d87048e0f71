from datetime import datetime

import pandas as pd
from airflow.decorators import dag, task
from airflow.models import Variable


@dag(schedule="@daily", start_date=datetime(2024, 1, 1), catchup=False)
def wavix_cdr():
    @task
    def pull(ds=None):
        url = (
            "https://api.wavix.com/v1/cdr.csv"
#                                 ^^^^^^^^^^^ WVX201
            f"?from={ds}&to={ds}&type=placed"
            f"&appid={Variable.get('wavix_appid')}"
            #  ^^^^^ WVX002
        )
        pd.read_csv(url).to_parquet(f"/data/cdr/{ds}.parquet")

    pull()


wavix_cdr()
