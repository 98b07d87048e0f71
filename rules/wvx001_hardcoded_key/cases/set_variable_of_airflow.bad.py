from airflow.models import Variable

Variable.set("wavix_api_key", "@hex64@")
#                              ^^^^^^^ WVX001
