from elasticsearch import Elasticsearch

es = Elasticsearch("https://es.internal:9200", verify_certs=False, ssl_show_warn=False)
es.index(index="wavix-cdr", document={"charge": 0.1})
