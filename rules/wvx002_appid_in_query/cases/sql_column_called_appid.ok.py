SQL = "select appid, wavix_number from apps where appid = %(appid)s and host = 'api.wavix.com'"


def load(cursor, appid):
    cursor.execute(SQL, {"appid": appid})
    return cursor.fetchall()
